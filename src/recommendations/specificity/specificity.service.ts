import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import type { Language } from '../../reference/languages/language.js';
import { RecommendationStore } from '../recommendations/recommendation.store.js';
import { askingVerb } from './asking-verb.js';
import { RecommendationSpecificity, type Specificity } from './specificity.entity.js';
import type { AcceptSpecificityInput, SetSpecificityInput } from './specificity.inputs.js';

/** How many recommendations are otherwise than before. */
export interface SpecificityOutcome {
  changedCount: number;
  unchangedCount: number;
}

interface Held {
  level: Specificity;
  verb: string | null;
}

const PATH = ['input', 'recommendationIds'];

/** A coordinator says how concrete recommendations are, all of those named or none. */
@Injectable()
export class SpecificityService {
  constructor(
    private readonly recommendations: RecommendationStore,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Idempotent. */
  async set(actor: Actor, input: SetSpecificityInput): Promise<SpecificityOutcome> {
    const ids = await this.targets(actor, input);
    const level = input.level ?? null;
    return this.write(actor, new Map(ids.map((id) => [id, level && { level, verb: null }])));
  }

  /** Each as its own verb suggests; those without a verb that is known stay as they are. Idempotent. */
  async accept(actor: Actor, input: AcceptSpecificityInput): Promise<SpecificityOutcome> {
    const ids = await this.targets(actor, input);
    const suggested = await this.suggested(ids);
    const outcome = await this.write(actor, suggested);
    return { ...outcome, unchangedCount: ids.length - outcome.changedCount };
  }

  private async targets(actor: Actor, { recommendationIds }: AcceptSpecificityInput): Promise<string[]> {
    const countryCode = actor.ownCountry;
    const rows = await this.recommendations.getAll(actor, recommendationIds, PATH);
    actor.must('tags:write', { countryCode });
    return rows.map(({ id }) => id);
  }

  /** One statement for their texts. English first: its list is the longest. */
  private async suggested(ids: readonly string[]): Promise<Map<string, Held>> {
    const texts = await this.writer.rows<{ id: string; language: Language; text: string }>(
      sql`select t.recommendation_id as id, t.language, t.text from recommendation_text t
        where t.recommendation_id in (${join([...ids])}) and t.language in ('en', 'fr', 'es') and t.translated = 1
        order by t.recommendation_id, t.language`,
    );
    const found = new Map<string, Held>();
    for (const { id, language, text } of texts) {
      const held = found.has(id) ? null : askingVerb(text, language);
      if (held) found.set(id, held);
    }
    return found;
  }

  private async write(actor: Actor, wanted: ReadonlyMap<string, Held | null>): Promise<SpecificityOutcome> {
    const ids = [...wanted.keys()];
    const current = await this.current(ids);
    const differs = ([id, held]: [string, Held | null]): boolean => {
      const now = current.get(id);
      return held === null ? now !== undefined : now?.level !== held.level || now.verb !== held.verb;
    };
    const differing = [...wanted].filter(differs);
    const set = { setAt: this.clock.now(), setById: actor.userId as string };
    await this.writer.remove(
      RecommendationSpecificity,
      differing.flatMap(([id]) => current.get(id) ?? []),
    );
    await this.writer.add(
      RecommendationSpecificity,
      differing.flatMap(([recommendationId, held]) =>
        held ? [{ recommendationId, countryCode: actor.ownCountry, ...held, ...set }] : [],
      ),
    );
    const changedCount = differing.length;
    if (changedCount > 0)
      this.events.publish({
        name: 'SpecificitySet',
        countryCode: actor.ownCountry,
        subjectId: changedCount === 1 ? (differing[0]?.[0] ?? null) : null,
        data: { recommendations: changedCount },
      });
    return { changedCount, unchangedCount: ids.length - changedCount };
  }

  private async current(ids: readonly string[]): Promise<Map<string, RecommendationSpecificity>> {
    if (ids.length === 0) return new Map();
    const rows = await this.writer.rows<RecommendationSpecificity>(
      sql`select s.recommendation_id as "recommendationId", s.country_code as "countryCode", s.level, s.verb,
          s.set_at as "setAt", s.set_by_id as "setById"
        from recommendation_specificity s where s.recommendation_id in (${join([...ids])})`,
    );
    return new Map(rows.map((row) => [row.recommendationId, row]));
  }
}
