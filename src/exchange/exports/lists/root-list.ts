import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import type { ActorContext } from '../../../access/actor-context.js';
import type { Actor } from '../../../access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { ExportKinds, type FileKind } from '../export-kinds.js';
import type { Export, ExportFormat } from '../export.entity.js';
import { Exports } from '../exports.service.js';
import type { Cell } from '../sheets/cells.js';
import { sheetFile, type SheetFormat } from '../sheets/sheet-file.js';
import { cellsOf } from './cell-of.js';
import { chosenColumns, type ListColumn } from './list-column.js';
import type { ListQuestion } from './list-export.js';
import { RootPages } from './root-pages.js';

/** A list of the API that can be had as a file: nothing but data. */
export interface RootList {
  /** The root field, and the kind of the export. */
  root: string;
  /** Name of the sheet. */
  title: string;
  columns: Readonly<Record<string, ListColumn>>;
}

/** What is asked of such a list: its own arguments stand beside. */
export type RootListQuestion = ListQuestion & { format: SheetFormat };

/** Lists of the API as files, each by its root field: who may ask it, and what they see, is the field’s own matter. */
@Injectable()
export class RootLists {
  constructor(
    private readonly kinds: ExportKinds,
    private readonly pages: RootPages,
    private readonly exports: Exports,
    private readonly clock: Clock,
  ) {}

  register(list: RootList): void {
    const make: FileKind['make'] = async (context, question, format) =>
      this.file(list, context, question as RootListQuestion, format);
    this.kinds.add({ name: list.root, make });
  }

  /** Writes down what somebody wants. */
  async request(actor: Actor, { root }: RootList, question: RootListQuestion): Promise<Export> {
    return this.exports.request(actor, { kind: root, format: question.format, question });
  }

  private file(
    { root, title, columns }: RootList,
    context: ActorContext,
    question: RootListQuestion,
    format: ExportFormat,
  ): ReturnType<typeof sheetFile> {
    const chosen = chosenColumns(columns, question.columns);
    const asked = { root, args: question, fields: chosen, language: question.language };
    const rows = this.rows(this.pages.of(context, asked), chosen);
    const name = `${root}-${this.clock.now().slice(0, 10)}`;
    return sheetFile({ name: title, columns: chosen, rows }, name, format as SheetFormat);
  }

  private async *rows(
    pages: ReturnType<RootPages['of']>,
    columns: readonly ListColumn[],
  ): AsyncGenerator<Cell[]> {
    for await (const page of pages) {
      for (const answers of page) yield cellsOf(answers, columns);
      await breathe();
    }
  }
}
