import { Injectable } from '@nestjs/common';
import { join, raw, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import type { EntityClass } from '../../platform/database/insert.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import type { SuggestionState } from './suggestion-state.js';
import type { SuggestionReadInput } from './suggestion.inputs.js';

/** What every suggestion has. */
export interface Decidable {
  id: string;
  countryCode: string;
  state: SuggestionState;
  decidedAt: string | null;
  decidedById: string | null;
  version: number;
}

/** A suggestion to be decided, with where in the arguments it stands. */
export interface Deciding<S extends Decidable> {
  suggestion: S;
  path: readonly string[];
}

/** What is to be decided, and everything that was named. */
export interface Read<S extends Decidable> {
  all: S[];
  /** Those that are still open. */
  open: Deciding<S>[];
}

/** How a coordinator's word on suggestions is taken: each read at its version, and decided once. */
@Injectable()
export class SuggestionDecisions {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /**
   * The suggestions, held, in the order given and each once. NOT_FOUND for one that is not the actor's to see; CONFLICT
   * for one that was decided otherwise, or about which a run found something else meanwhile.
   */
  async read<S extends Decidable>(
    actor: Actor,
    entity: EntityClass<S>,
    table: 'link_suggestion' | 'cluster_suggestion',
    given: readonly SuggestionReadInput[],
    wanted: Exclude<SuggestionState, 'OPEN'>,
  ): Promise<Read<S>> {
    const ids = [...new Set(given.map(({ id }) => id))];
    const seen = await this.writer.rows<{ id: string }>(
      sql`select s.id from ${raw(table)} s where s.id in (${join(ids)})
        and ${visibleLayer(actor, sql`s.country_code`, 'INTERNAL')} order by s.id ${locked(this.reader.dialectName)}`,
    );
    const found = await this.writer.findMany(
      entity,
      seen.map(({ id }) => id),
    );
    const byId = new Map(found.map((one) => [one.id, one]));
    const open = new Map<string, Deciding<S>>();
    given.forEach(({ id, version }, index) => {
      const path = ['input', 'suggestions', String(index)];
      const suggestion = byId.get(id);
      if (!suggestion) throw notFound('suggestion', id, [...path, 'id']);
      if (suggestion.state === wanted) return;
      mustBeOpen(suggestion, version, path);
      open.set(id, { suggestion, path });
    });
    return { all: ids.map((id) => byId.get(id) as S), open: [...open.values()] };
  }

  async decide<S extends Decidable>(
    actor: Actor,
    entity: EntityClass<S>,
    open: readonly Deciding<S>[],
    state: Exclude<SuggestionState, 'OPEN'>,
  ): Promise<void> {
    const patch = { state, decidedAt: this.clock.now(), decidedById: actor.userId };
    await this.writer.changeAll<S>(
      entity,
      open.map(({ suggestion }) => suggestion),
      patch as Partial<S>,
    );
  }
}

function mustBeOpen(suggestion: Decidable, version: number, path: readonly string[]): void {
  if (suggestion.state !== 'OPEN') {
    const word = suggestion.state === 'ACCEPTED' ? 'accepted' : 'dismissed';
    throw new UserError('CONFLICT', `The suggestion ${suggestion.id} was ${word} already.`, path);
  }
  if (suggestion.version !== version) {
    throw new UserError(
      'CONFLICT',
      `A run found something else about ${suggestion.id} meanwhile: you sent version ${version}, it is at ${suggestion.version}. Read it again.`,
      [...path, 'version'],
    );
  }
}
