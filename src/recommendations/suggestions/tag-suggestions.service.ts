import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { LANGUAGES, type Language } from '../../reference/languages/language.js';
import { RecommendationStore } from '../recommendations/recommendation.store.js';
import { NationalTags } from '../tags/national-tags.js';
import { mustNameATag, type TagCodes } from '../tags/tag.inputs.js';
import { TagDismissal } from './tag-model.entities.js';
import type { TagKind } from './tag-learning.js';
import { TagSuggester } from './tag-suggester.js';
import type { TagSuggestionsInput } from './tag-suggestions.inputs.js';

const FIELDS: [field: keyof TagCodes, kind: TagKind][] = [
  ['themeCodes', 'THEME'],
  ['affectedGroupCodes', 'GROUP'],
  ['sdgCodes', 'SDG'],
  ['actionTypeCodes', 'ACTION_TYPE'],
];

/** What a bulk of suggestions became. */
export interface SuggestionsOutcome {
  recommendationId: string;
  changedCount: number;
  unchangedCount: number;
}

/** A coordinator accepts what the words of a recommendation suggest, or dismisses it. */
@Injectable()
export class SuggestionsAccepting {
  constructor(
    private readonly recommendations: RecommendationStore,
    private readonly suggester: TagSuggester,
    private readonly tags: NationalTags,
    private readonly writer: Writer,
    private readonly events: Events,
  ) {}

  /** Sets national tags that say whence they come. Throws `INVALID` for one that its words do not suggest. */
  async accept(actor: Actor, input: TagSuggestionsInput): Promise<SuggestionsOutcome> {
    const recommendationId = await target(this.recommendations, actor, input);
    const confidence = await this.confidence(recommendationId);
    for (const [field, kind] of FIELDS)
      for (const code of input[field] ?? []) mustBeSuggested(confidence, field, kind, code);
    let changedCount = 0;
    for (const [field, kind] of FIELDS)
      for (const code of new Set(input[field] ?? [])) {
        const by = { userId: actor.userId, confidence: confidence.get(`${kind}/${code}`) as number };
        const changed = await this.tags.add([recommendationId], { [field]: [code] }, by);
        changedCount += changed.size;
      }
    const unchangedCount = asked(input).length - changedCount;
    if (changedCount > 0)
      this.events.publish({
        name: 'TagSuggestionsAccepted',
        countryCode: actor.ownCountry,
        subjectId: recommendationId,
        data: { tags: changedCount },
      });
    return { recommendationId, changedCount, unchangedCount };
  }

  private async confidence(recommendationId: string): Promise<Map<string, number>> {
    const texts = await this.writer.rows<{ text: string; language: Language }>(
      sql`select t.text, t.language from recommendation_text t where t.recommendation_id = ${recommendationId} and t.translated = 1`,
    );
    const [first] = texts.sort((a, b) => LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language));
    const [suggested] = first ? await this.suggester.suggest([first]) : [];
    return new Map(
      (suggested?.tags ?? []).map(({ kind, code, confidence }) => [`${kind}/${code}`, confidence]),
    );
  }
}

/** A coordinator dismisses what the words of a recommendation suggest: it is not suggested there again. */
@Injectable()
export class SuggestionsDismissing {
  constructor(
    private readonly recommendations: RecommendationStore,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** Idempotent. */
  async dismiss(actor: Actor, input: TagSuggestionsInput): Promise<SuggestionsOutcome> {
    const recommendationId = await target(this.recommendations, actor, input);
    const wanted = asked(input);
    const present = await this.writer.rows<{ kind: TagKind; code: string }>(
      sql`select kind, code from tag_dismissal where recommendation_id = ${recommendationId} and code in (${join(wanted.map(({ code }) => code))})`,
    );
    const fresh = wanted.filter(
      ({ kind, code }) => !present.some((row) => row.kind === kind && row.code === code),
    );
    const dismissed = { dismissedAt: this.clock.now(), dismissedById: actor.userId as string };
    await this.writer.add(
      TagDismissal,
      fresh.map((tag) => ({ recommendationId, countryCode: actor.ownCountry, ...tag, ...dismissed })),
    );
    if (fresh.length > 0)
      this.events.publish({
        name: 'TagSuggestionsDismissed',
        countryCode: actor.ownCountry,
        subjectId: recommendationId,
        data: { tags: fresh.length },
      });
    return { recommendationId, changedCount: fresh.length, unchangedCount: wanted.length - fresh.length };
  }
}

async function target(
  recommendations: RecommendationStore,
  actor: Actor,
  input: TagSuggestionsInput,
): Promise<string> {
  const countryCode = actor.ownCountry;
  mustNameATag(input);
  const { id } = await recommendations.get(actor, input.recommendationId, ['input', 'recommendationId']);
  actor.must('tags:write', { countryCode });
  return id;
}

/** Each tag that is named, once. */
function asked(input: TagSuggestionsInput): { kind: TagKind; code: string }[] {
  return FIELDS.flatMap(([field, kind]) => [...new Set(input[field] ?? [])].map((code) => ({ kind, code })));
}

function mustBeSuggested(
  confidence: ReadonlyMap<string, number>,
  field: string,
  kind: TagKind,
  code: string,
): void {
  if (confidence.has(`${kind}/${code}`)) return;
  throw new UserError(
    'INVALID',
    `Its words do not suggest "${code}": set it with tagRecommendations if it is right.`,
    ['input', field],
  );
}
