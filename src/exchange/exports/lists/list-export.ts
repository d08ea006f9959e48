import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import type { ActorContext } from '../../../access/actor-context.js';
import type { Actor } from '../../../access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { ConnectionOf, PageArgs } from '../../../platform/graphql/connection.js';
import type { Language } from '../../../reference/languages/language.js';
import { ExportKind, ExportKinds, type MadeFile } from '../export-kinds.js';
import type { Export, ExportFormat } from '../export.entity.js';
import { Exports } from '../exports.service.js';
import type { Cell } from '../sheets/cells.js';
import { sheetFile, type SheetFormat } from '../sheets/sheet-file.js';
import { cellsOf } from './cell-of.js';
import { chosenColumns, type ListColumn, type ListColumns } from './list-column.js';
import { RowFields } from './row-fields.js';

/** Rows that the list is asked for at once. It is sorted anew for each page, so that pages are long. */
const PAGE = 2_000;

/** Rows whose fields are answered in one go; others wait so long. */
const BATCH = 100;

/** What is asked of every list; a list adds its filter and order. */
export interface ListQuestion<C extends string = string> {
  columns?: C[] | null;
  language: Language;
}

/** A list of the API as a sheet: its rows come from the list's own query, batch by batch, its columns from fields. */
@Injectable()
export abstract class ListExport<C extends string, Q extends ListQuestion<C>> extends ExportKind<Q> {
  constructor(
    kinds: ExportKinds,
    private readonly fields: RowFields,
    private readonly clock: Clock,
    private readonly exports: Exports,
  ) {
    super(kinds);
  }

  /** Name of the sheet. */
  protected abstract readonly title: string;
  /** GraphQL type of a row. */
  protected abstract readonly type: string;
  protected abstract readonly columns: ListColumns<C>;

  /** A page of the list, as the API answers it to the actor. */
  protected abstract page(actor: Actor, question: Q, place: PageArgs): Promise<ConnectionOf<object>>;

  /** Writes down what somebody wants; the list says at once where it could not be answered. */
  async request(actor: Actor, question: Q & { format: SheetFormat }): Promise<Export> {
    this.check(question);
    return this.exports.request(actor, { kind: this.name, format: question.format, question });
  }

  /** Throws for a question to which the list has no answer; most lists answer all that GraphQL lets through. */
  protected check(_question: Q): void {}

  async make(context: ActorContext, question: Q, format: ExportFormat): Promise<MadeFile> {
    const chosen = chosenColumns(this.columns, question.columns);
    const rows = this.rows(context, question, chosen);
    const name = `${this.name}-${this.clock.now().slice(0, 10)}`;
    return sheetFile({ name: this.title, columns: chosen, rows }, name, format as SheetFormat);
  }

  private async *rows(
    context: ActorContext,
    question: Q,
    columns: readonly ListColumn[],
  ): AsyncGenerator<Cell[]> {
    const read = this.fields.of(this.type, columns, question.language);
    for await (const batch of this.batches(context.actor, question)) {
      for (const answers of await read(context, batch)) yield cellsOf(answers, columns);
      await breathe();
    }
  }

  private async *batches(actor: Actor, question: Q): AsyncGenerator<object[]> {
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = await this.page(actor, question, { first: PAGE, after });
      for (let start = 0; start < nodes.length; start += BATCH) yield nodes.slice(start, start + BATCH);
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
  }
}
