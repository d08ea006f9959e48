import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import type { LegalAct, LegalFinding, ParliamentaryQuestion } from './parliament.entities.js';
import {
  findingColumns,
  legalActColumns,
  parliamentVisibleTo,
  questionColumns,
} from './parliament.visibility.js';

const t = sql`t`;

/** Laws by id; null for one that the actor may not see. */
@Injectable()
export class LegalActLoader extends BatchLoader<string, LegalAct | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(LegalAct | null)[]> {
    const rows = await this.reader.rows<LegalAct>(
      sql`select ${legalActColumns(t)} from legal_act t where t.id in (${join(ids)}) and ${parliamentVisibleTo(actor, t)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** Questions by id; null for one that the actor may not see. */
@Injectable()
export class QuestionLoader extends BatchLoader<string, ParliamentaryQuestion | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(ParliamentaryQuestion | null)[]> {
    const rows = await this.reader.rows<ParliamentaryQuestion>(
      sql`select ${questionColumns(t)} from parliamentary_question t where t.id in (${join(ids)}) and ${parliamentVisibleTo(actor, t)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** Findings by id; null for one that the actor may not see. */
@Injectable()
export class LegalFindingLoader extends BatchLoader<string, LegalFinding | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(LegalFinding | null)[]> {
    const rows = await this.reader.rows<LegalFinding>(
      sql`select ${findingColumns(t)} from legal_finding t where t.id in (${join(ids)}) and ${parliamentVisibleTo(actor, t)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}
