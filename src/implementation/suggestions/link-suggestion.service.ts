import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { LinkLedger } from '../../recommendations/links/link-ledger.js';
import { LinkSuggestion } from './link-suggestion.entity.js';
import { SuggestionDecisions } from './suggestion-decisions.js';
import { linkSuggestionsAccepted, linkSuggestionsDismissed } from './suggestion.events.js';
import type { AcceptLinkSuggestionsInput, DismissLinkSuggestionsInput } from './suggestion.inputs.js';
import type { LinkSuggestionsPayload } from './suggestion.payloads.js';

/** A coordinator makes links of suggestions, or says that there is nothing in them. */
@Injectable()
export class LinkSuggestionService {
  constructor(
    private readonly decisions: SuggestionDecisions,
    private readonly links: LinkLedger,
    private readonly events: Events,
  ) {}

  async accept(actor: Actor, input: AcceptLinkSuggestionsInput): Promise<LinkSuggestionsPayload> {
    const countryCode = actor.ownCountry;
    actor.must('suggestions:decide', { countryCode });
    const { all, open } = await this.decisions.read(
      actor,
      LinkSuggestion,
      'link_suggestion',
      input.suggestions,
      'ACCEPTED',
    );
    const said = new Map(input.suggestions.map((one) => [one.id, one]));
    const wanted = open.map(({ suggestion: { id, fromId, toId, kind, score }, path }) => ({
      fromId,
      toId,
      kind: said.get(id)?.kind ?? kind,
      note: said.get(id)?.note ?? null,
      score,
      path,
    }));
    const { made } = await this.links.link(actor, wanted);
    await this.decisions.decide(actor, LinkSuggestion, open, 'ACCEPTED');
    if (open.length > 0) this.events.publish(linkSuggestionsAccepted(open.map((one) => one.suggestion)));
    return {
      suggestions: all,
      links: made,
      changedCount: open.length,
      unchangedCount: all.length - open.length,
    };
  }

  async dismiss(actor: Actor, input: DismissLinkSuggestionsInput): Promise<LinkSuggestionsPayload> {
    actor.must('suggestions:decide', { countryCode: actor.ownCountry });
    const { all, open } = await this.decisions.read(
      actor,
      LinkSuggestion,
      'link_suggestion',
      input.suggestions,
      'DISMISSED',
    );
    await this.decisions.decide(actor, LinkSuggestion, open, 'DISMISSED');
    if (open.length > 0) this.events.publish(linkSuggestionsDismissed(open.map((one) => one.suggestion)));
    return {
      suggestions: all,
      links: [],
      changedCount: open.length,
      unchangedCount: all.length - open.length,
    };
  }
}
