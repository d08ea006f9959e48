import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { ownFile } from '../files/file.visibility.js';
import { cameUp } from './answer-files.sql.js';
import { PassedAnswerEvidence, type PassedAnswer } from './passed-answer.entity.js';
import type { AnswerEvidenceInput } from './passed-task.inputs.js';

/** What a body attaches to an answer. */
@Injectable()
export class AnswerEvidence {
  constructor(private readonly writer: Writer) {}

  /** Throws `INVALID` unless each is a link or a file, `NOT_FOUND` for a file that the body may not use. */
  async attach(
    actor: Actor,
    { id, countryCode }: PassedAnswer,
    given: readonly AnswerEvidenceInput[],
  ): Promise<void> {
    given.forEach(mustBeOne);
    await this.mustBeUsable(actor, given);
    const rows = given.map(({ title, url, fileId }, ordinal) =>
      Object.assign(new PassedAnswerEvidence(), {
        answerId: id,
        ordinal,
        countryCode,
        title: title.trim(),
        url: url ?? null,
        fileId: fileId ?? null,
      }),
    );
    await this.writer.add(PassedAnswerEvidence, rows);
  }

  private async mustBeUsable(actor: Actor, given: readonly AnswerEvidenceInput[]): Promise<void> {
    const ids = given.flatMap(({ fileId }) => (fileId == null ? [] : [fileId]));
    if (ids.length === 0) return;
    const f = sql`f`;
    const rows = await this.writer.rows<{ id: string }>(
      sql`select f.id from stored_file f where f.id in (${join(ids)}) and (${ownFile(actor, f)} or ${cameUp(actor, f)})`,
    );
    const usable = new Set(rows.map((row) => row.id));
    given.forEach(({ fileId }, index) => {
      if (fileId != null && !usable.has(fileId)) throw notFound('file', fileId, [...path(index), 'fileId']);
    });
  }
}

function mustBeOne({ url, fileId }: AnswerEvidenceInput, index: number): void {
  if ((url == null) !== (fileId == null)) return;
  throw new UserError('INVALID', 'Give either url or fileId.', path(index));
}

function path(index: number): string[] {
  return ['input', 'evidence', String(index)];
}
