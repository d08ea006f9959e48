import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { StoredFile } from './stored-file.entity.js';
import { fileColumns, fileVisibleTo } from './file.visibility.js';

/** Finds a file again by what is in it. */
@Injectable()
export class FileQuery {
  constructor(private readonly reader: Reader) {}

  /** The oldest file with these bytes that the actor sees, or null. */
  byHash(actor: Actor, sha256: string): Promise<StoredFile | null> {
    return this.reader.row<StoredFile>(
      sql`select ${fileColumns(sql`f`)} from stored_file f
          where f.sha256 = ${sha256.toLowerCase()} and ${fileVisibleTo(actor, sql`f`)}
          order by f.uploaded_at, f.id limit 1`,
    );
  }
}
