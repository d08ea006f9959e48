import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { Dialect } from '../platform/database/dialect.js';
import { EventLog } from '../platform/events/event-log.js';
import { EventTail } from '../platform/events/event-tail.js';
import { LOGGER } from '../platform/logging/logger.js';
import type { ActionType } from './action-types/action-type.entity.js';
import type { Country } from './countries/country.entity.js';
import { COUNTRY_CONFIGURED } from './countries/country.events.js';
import type { Grade, GradeScale } from './grades/grade-scale.entities.js';
import type { AffectedGroup } from './groups/affected-group.entity.js';
import type { LabelAlias, VocabularyName } from './label-alias.entity.js';
import { foldLabel } from './labels.js';
import type { Mechanism } from './mechanisms/mechanism.entity.js';
import { ReferenceData } from './reference-data.js';
import type { SdgGoal, SdgIndicator, SdgTarget } from './sdgs/sdg.entity.js';
import type { SupportTerm, SupportVocabulary } from './support/support-term.entity.js';
import type { Theme } from './themes/theme.entity.js';
import type { UprSession } from './upr/upr-session.entity.js';
import { readTerms, Terms } from './vocabulary-rows.js';

/** A code that is not known is looked for again in the database at most this often: another process may have added it. */
const LOOK_AGAIN_MS = 5_000;

/**
 * Every reference table in memory: reads of vocabularies take no SQL. Holds committed rows only. What another
 * process adds is found when its code is first missed, and how it configures a country by following the event log.
 */
@Injectable()
export class Vocabulary implements OnModuleInit {
  private terms = Terms.none;
  private loading: Promise<void> = Promise.resolve();
  /** A refresh that was asked for and has not begun to read. */
  private next: Promise<void> | null = null;
  private lookedAt = 0;

  constructor(
    private readonly dialect: Dialect,
    private readonly data: ReferenceData,
    private readonly log: EventLog,
    private readonly tail: EventTail,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.data.load();
    await this.tail.begin();
    await this.refresh();
    // How a country is configured, its time zone above all, holds from the next request on …
    this.log.follow((facts) =>
      facts.some(({ name }) => name === COUNTRY_CONFIGURED) ? this.refreshOrKeep() : undefined,
    );
    // … and where another process configured it, as soon as this one hears of it.
    this.tail.follow(COUNTRY_CONFIGURED, () => this.refresh());
  }

  /**
   * Reads everything anew. Who asks while it reads waits for the next reading; all who ask before that begins share it,
   * so that a page full of codes that are not known reads once.
   */
  refresh(): Promise<void> {
    if (this.next) return this.next;
    const begin = (): Promise<void> => {
      this.next = null;
      return this.load();
    };
    this.next = this.loading.then(begin, begin);
    this.loading = this.next;
    return this.next;
  }

  /** Reads everything anew without making anybody wait. */
  refreshSoon(): void {
    void this.refreshOrKeep();
  }

  /** Reads anew where a code is not known: rows that another process wrote may name a term that it added. */
  async ensure(kind: 'mechanisms' | 'themes' | 'groups', codes: Iterable<string>): Promise<void> {
    for (const code of codes) if (!this.terms[kind].has(code)) return this.refresh();
  }

  country(code: string | null | undefined): Country | null {
    return this.find(this.terms.countries, code);
  }

  mechanism(code: string | null | undefined): Mechanism | null {
    return this.find(this.terms.mechanisms, code);
  }

  theme(code: string | null | undefined): Theme | null {
    return this.find(this.terms.themes, code);
  }

  group(code: string | null | undefined): AffectedGroup | null {
    return this.find(this.terms.groups, code);
  }

  goal(code: string | null | undefined): SdgGoal | null {
    return this.find(this.terms.goals, code);
  }

  target(code: string | null | undefined): SdgTarget | null {
    return this.find(this.terms.targets, code);
  }

  indicator(code: string | null | undefined): SdgIndicator | null {
    return this.find(this.terms.indicators, code);
  }

  actionType(code: string | null | undefined): ActionType | null {
    return this.find(this.terms.actionTypes, code);
  }

  session(number: number | null | undefined): UprSession | null {
    return number == null ? null : (this.terms.sessions.get(number) ?? null);
  }

  gradeScale(code: string | null | undefined): GradeScale | null {
    return this.find(this.terms.gradeScales, code);
  }

  /** In the order of the vocabulary. */
  gradeScales(): GradeScale[] {
    return [...this.terms.gradeScales.values()];
  }

  /** The grades of a scale, in their order. */
  grades(scaleCode: string): Grade[] {
    return this.terms.gradesOf.get(scaleCode) ?? [];
  }

  /** Terms of requests for assistance, in their order. */
  supportTerms(vocabulary: SupportVocabulary): SupportTerm[] {
    return this.terms.supportTermsOf.get(vocabulary) ?? [];
  }

  /** Statuses with which a grade agrees; none for one that says nothing of implementation. */
  statusesAgreeingWith({ scaleCode, code }: Pick<Grade, 'scaleCode' | 'code'>): string[] {
    return (this.terms.consistenciesOf.get(scaleCode) ?? []).flatMap(({ gradeCode, status }) =>
      gradeCode === code ? [status] : [],
    );
  }

  /** By code; all of them, addressees that are no States included. */
  countries(): Country[] {
    return [...this.terms.countries.values()];
  }

  mechanisms(): Mechanism[] {
    return [...this.terms.mechanisms.values()];
  }

  /** Headings and their themes. */
  themes(): Theme[] {
    return [...this.terms.themes.values()];
  }

  groups(): AffectedGroup[] {
    return [...this.terms.groups.values()];
  }

  goals(): SdgGoal[] {
    return [...this.terms.goals.values()];
  }

  /** In the order of the framework; of one goal, or all 169. */
  targets(goalCode?: string): SdgTarget[] {
    return goalCode === undefined
      ? [...this.terms.targets.values()]
      : (this.terms.targetsOf.get(goalCode) ?? []);
  }

  indicators(targetCode?: string): SdgIndicator[] {
    return targetCode === undefined
      ? [...this.terms.indicators.values()]
      : (this.terms.indicatorsOf.get(targetCode) ?? []);
  }

  actionTypes(): ActionType[] {
    return [...this.terms.actionTypes.values()];
  }

  sessions(): UprSession[] {
    return [...this.terms.sessions.values()];
  }

  /** The codes that a theme covers in a filter: itself, and if it is a heading the themes under it. */
  leavesOf(themeCode: string): string[] {
    return [themeCode, ...this.themesOf(themeCode).map(({ code }) => code)];
  }

  /** The themes under a heading, by code; none for a theme. */
  themesOf(headingCode: string): Theme[] {
    return this.terms.themesOf.get(headingCode) ?? [];
  }

  /** The code behind a label as an export spells it, in any language, or null. */
  resolve(vocabulary: VocabularyName, label: string): string | null {
    return this.terms.aliases.get(vocabulary)?.get(foldLabel(label)) ?? null;
  }

  /** Every known spelling of a vocabulary, folded by `foldLabel`. */
  aliases(vocabulary: VocabularyName): Pick<LabelAlias, 'folded' | 'code'>[] {
    return [...(this.terms.aliases.get(vocabulary) ?? [])].map(([folded, code]) => ({ folded, code }));
  }

  private find<T>(terms: ReadonlyMap<string, T>, code: string | null | undefined): T | null {
    if (code == null) return null;
    const term = terms.get(code);
    if (term === undefined) this.lookAgain();
    return term ?? null;
  }

  private lookAgain(): void {
    const now = performance.now();
    if (now - this.lookedAt < LOOK_AGAIN_MS) return;
    this.lookedAt = now;
    this.refreshSoon();
  }

  private refreshOrKeep(): Promise<void> {
    return this.refresh().catch((error: unknown) => {
      this.logger.error({ err: error }, 'the vocabularies could not be read again; the old ones stay in use');
    });
  }

  private async load(): Promise<void> {
    this.terms = await readTerms(this.dialect);
    this.lookedAt = performance.now();
  }
}
