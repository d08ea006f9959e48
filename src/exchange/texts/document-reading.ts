import { Injectable } from '@nestjs/common';
import { open } from 'node:fs/promises';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { fileColumns, fileVisibleTo } from '../../implementation/files/file.visibility.js';
import { FileStore } from '../../implementation/files/file-store.js';
import type { StoredFile } from '../../implementation/files/stored-file.entity.js';
import { Reader } from '../../platform/database/reader.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { PackageRefusal } from '../../platform/packages/package-refusal.js';
import { blocksOfText } from './cut/blocks-of-text.js';
import type { Block } from './cut/cut-paragraph.js';
import type { DraftDocumentInput } from './document-draft.inputs.js';

/** Longer than any report in plain text. */
const LONGEST_FILE = 8 * 1024 * 1024;

/** What was pasted or uploaded, as blocks. Reads files, writes nothing: it runs before the transaction begins. */
@Injectable()
export class DocumentReading {
  constructor(
    private readonly reader: Reader,
    private readonly files: FileStore,
  ) {}

  async blocks(actor: Actor, { text, fileId }: DraftDocumentInput, upr: boolean): Promise<Block[]> {
    if ((text == null) === (fileId == null))
      throw new UserError('INVALID', 'Give either text or fileId.', ['input', 'text']);
    if (text != null) return blocksOfText(text, upr);
    const file = await this.file(actor, fileId as string);
    if (file.mediaType === 'text/plain') return blocksOfText(await this.plainText(file), upr);
    throw new PackageRefusal(
      `"${file.name}" is of the type ${file.mediaType}; wanted is plain text (.txt), or its words pasted.`,
    );
  }

  private async file(actor: Actor, fileId: string): Promise<StoredFile> {
    const f = sql`f`;
    const file = await this.reader.row<StoredFile>(
      sql`select ${fileColumns(f)} from stored_file f
        where f.id = ${fileId} and f.country_code = ${actor.ownCountry} and ${fileVisibleTo(actor, f)}`,
    );
    if (!file) throw notFound('file', fileId, ['input', 'fileId']);
    return file;
  }

  private async plainText({ sha256, size }: StoredFile): Promise<string> {
    if (size > LONGEST_FILE)
      throw new UserError(
        'LIMIT_EXCEEDED',
        `The text has ${size} bytes; at most ${LONGEST_FILE} are taken. Send the part with the recommendations.`,
        ['input', 'fileId'],
      );
    const handle = await open(this.files.pathOf(sha256));
    try {
      return await handle.readFile('utf8');
    } finally {
      await handle.close();
    }
  }
}
