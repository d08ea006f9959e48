import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader } from '../../platform/graphql/loaders.js';
import type { AuditedChange, AuditedField } from './audit-entry.js';
import { AuditGuards } from './audit-guards.js';

/** A stretch of the changes of one entry. */
export interface ChangesKey {
  sequence: number;
  /** Ordinal of the first one wanted. */
  start: number;
  count: number;
}

type ChangeRow = Omit<AuditedChange, 'fields'> & { sequence: number; fields: string };

/** The changes of entries, by their place: they never change, so that a place is a cursor. */
@Injectable()
export class ChangesLoader extends BatchLoader<ChangesKey, AuditedChange[], ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly guards: AuditGuards,
  ) {
    super();
  }

  protected async batch(keys: readonly ChangesKey[], { actor }: ActorContext): Promise<AuditedChange[][]> {
    const stretches = byStretch(keys).map(
      ({ start, count, sequences }) =>
        sql`(c.event_sequence in (${join(sequences)}) and c.ordinal >= ${start} and c.ordinal < ${start + count})`,
    );
    const rows = await this.reader.rows<ChangeRow>(
      sql`select c.event_sequence as sequence, c.ordinal, c.entity, c.entity_id as "entityId", c.verb, c.fields
          from event_change c join event e on e.sequence = c.event_sequence
          where ${this.guards.visibleTo(actor, sql`e`)} and (${join(stretches, ' or ')})
          order by c.event_sequence, c.ordinal`,
    );
    return keys.map(({ sequence, start, count }) =>
      rows
        .filter((row) => row.sequence === sequence && row.ordinal >= start && row.ordinal < start + count)
        .map((row) => ({ ...row, fields: JSON.parse(row.fields) as AuditedField[] })),
    );
  }
}

/** How many things each entry touched. */
@Injectable()
export class ChangeCountLoader extends BatchLoader<number, number, ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly guards: AuditGuards,
  ) {
    super();
  }

  protected async batch(sequences: readonly number[], { actor }: ActorContext): Promise<number[]> {
    const rows = await this.reader.rows<{ sequence: number; count: number }>(
      sql`select c.event_sequence as sequence, count(*) as count
          from event_change c join event e on e.sequence = c.event_sequence
          where c.event_sequence in (${join([...sequences])}) and ${this.guards.visibleTo(actor, sql`e`)}
          group by c.event_sequence`,
    );
    const counts = new Map(rows.map(({ sequence, count }) => [sequence, count]));
    return sequences.map((sequence) => counts.get(sequence) ?? 0);
  }
}

/** Entries of one list ask for the same stretch: one condition for all of them. */
function byStretch(keys: readonly ChangesKey[]): { start: number; count: number; sequences: number[] }[] {
  const stretches = new Map<string, { start: number; count: number; sequences: number[] }>();
  for (const { sequence, start, count } of keys) {
    const key = `${start}+${count}`;
    const stretch = stretches.get(key) ?? { start, count, sequences: [] };
    stretch.sequences.push(sequence);
    stretches.set(key, stretch);
  }
  return [...stretches.values()];
}
