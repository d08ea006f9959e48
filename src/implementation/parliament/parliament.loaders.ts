import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import { LinkedItemsPages } from '../tracked-items/linked-items.pages.js';
import type { LegalAct, LegalFinding, ParliamentaryQuestion } from './parliament.entities.js';
import { LEGAL_ACT_LINKS, QUESTION_LINKS } from './parliament.links.js';
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

/** Pages of what laws implement. */
@Injectable()
export class LegalActItemsPages extends LinkedItemsPages {
  protected readonly links = LEGAL_ACT_LINKS;
}

/** Pages of what questions are about. */
@Injectable()
export class QuestionItemsPages extends LinkedItemsPages {
  protected readonly links = QUESTION_LINKS;
}

/** Pages of the laws that implement things, by title. */
@Injectable()
export class LegalActsOfItemPages extends NestedPages<LegalAct, LegalAct, ActorContext> {
  protected list({ actor }: ActorContext): NestedList {
    return {
      columns: legalActColumns(t),
      from: () => sql`legal_act_link l join legal_act t on t.id = l.legal_act_id`,
      parent: sql`l.item_id`,
      where: parliamentVisibleTo(actor, t),
      order: [{ by: sql`t.title_sort`, direction: 'ASC', required: true }],
      id: sql`t.id`,
    };
  }

  protected node(row: LegalAct): LegalAct {
    return row;
  }
}
