import { Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { fileColumns, fileVisibleTo } from '../../implementation/files/file.visibility.js';
import { FileStore } from '../../implementation/files/file-store.js';
import type { StoredFile } from '../../implementation/files/stored-file.entity.js';
import { Reader } from '../../platform/database/reader.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { PackageRefusal } from '../../platform/packages/package-refusal.js';
import { readWord } from './docx/read-word.js';
import type { WordItem } from './docx/word-body.js';
import type { DraftDocumentInput } from './document-draft.inputs.js';

/** Longer than any report in plain text. */
const LONGEST_FILE = 8 * 1024 * 1024;

/** What came in: plain text, or the paragraphs and tables of a Word document. */
export type WhatCameIn = { text: string } | { word: WordItem[] };

const WORD_FILE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What was pasted or uploaded. Reads files, writes nothing: it runs before the transaction begins. */
@Injectable()
export class DocumentReading {
  constructor(
    private readonly reader: Reader,
    private readonly files: FileStore,
  ) {}

  async read(actor: Actor, { text, fileId }: DraftDocumentInput): Promise<WhatCameIn> {
    if ((text == null) === (fileId == null))
      throw new UserError('INVALID', 'Give either text or fileId.', ['input', 'text']);
    if (text != null) return { text };
    const file = await this.file(actor, fileId as string);
    if (file.mediaType === 'text/plain') return { text: await this.plainText(file) };
    if (file.mediaType === WORD_FILE) return { word: await this.word(file) };
    throw new UserError(
      'INVALID',
      `"${file.name}" is of the type ${file.mediaType}; wanted is a Word document (.docx) or plain text (.txt).`,
      AT_FILE,
    );
  }

  private async file(actor: Actor, fileId: string): Promise<StoredFile> {
    const f = sql`f`;
    const file = await this.reader.row<StoredFile>(
      sql`select ${fileColumns(f)} from stored_file f
        where f.id = ${fileId} and f.country_code = ${actor.ownCountry} and ${fileVisibleTo(actor, f)}`,
    );
    if (!file) throw notFound('file', fileId, AT_FILE);
    return file;
  }

  private async plainText({ sha256, size }: StoredFile): Promise<string> {
    if (size > LONGEST_FILE)
      throw new UserError(
        'LIMIT_EXCEEDED',
        `The text has ${size} bytes; at most ${LONGEST_FILE} are taken. Send the part with the recommendations.`,
        AT_FILE,
      );
    return readFile(this.files.pathOf(sha256), 'utf8');
  }

  private async word({ sha256 }: StoredFile): Promise<WordItem[]> {
    try {
      return await readWord(this.files.pathOf(sha256));
    } catch (error) {
      if (error instanceof PackageRefusal) throw new UserError(error.code, error.message, AT_FILE);
      throw error;
    }
  }
}

const AT_FILE = ['input', 'fileId'];
