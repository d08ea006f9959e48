import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { ActorContext } from '../../access/actor-context.js';
import { RoundKeeper } from '../../implementation/position-rounds/round-keeper.js';
import { notFound } from '../../platform/graphql/user-error.js';
import { WORD_MEDIA_TYPE } from '../../platform/word/word-file.js';
import { ExportKind, ExportKinds, wholeFile, type MadeFile } from '../exports/export-kinds.js';
import type { Export } from '../exports/export.entity.js';
import { Exports } from '../exports/exports.service.js';
import { addendumContent } from './addendum-content.js';
import { addendumDocument } from './addendum-document.js';
import { AddendumLoader } from './addendum.loader.js';
import type { ExportAddendumInput } from './addendum.types.js';

/** The name of the kind: what was exported under it is told to coordinators alone. */
export const ADDENDUM = 'addendum';

/** The addendum of a round as a Word document. */
@Injectable()
export class AddendumExport extends ExportKind<ExportAddendumInput> {
  readonly name = ADDENDUM;

  constructor(
    kinds: ExportKinds,
    private readonly exports: Exports,
    private readonly rounds: RoundKeeper,
    private readonly addenda: AddendumLoader,
  ) {
    super(kinds);
  }

  /** NOT_FOUND for a round that the actor does not see. */
  async request(actor: Actor, question: ExportAddendumInput): Promise<Export> {
    await this.rounds.hold(actor, question.positionRoundId);
    return this.exports.request(actor, { kind: this.name, format: 'DOCX', question });
  }

  async make(context: ActorContext, question: ExportAddendumInput): Promise<MadeFile> {
    const { positionRoundId: id, layout } = question;
    const source = await this.addenda.load(context, id);
    if (!source) throw notFound('position round with anything in it', id, []);
    const bytes = await addendumDocument(addendumContent(source, layout));
    const name = `${source.symbol.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')}-addendum.docx`;
    return { name, mediaType: WORD_MEDIA_TYPE, bytes: wholeFile(bytes) };
  }
}
