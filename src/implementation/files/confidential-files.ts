import { Injectable } from '@nestjs/common';
import { join, raw, default as sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';

/** Tables whose rows show a file to those who see the row. */
const HOLDERS = ['evidence', 'plan_step', 'communication_reply', 'position_decision'] as const;

/** What a file is attached to that is not for everybody: nobody else shall see it. */
export type ConfidentialHolder = 'communication_reply' | 'position_decision';

/** Sees to it that what is confidential is in a file of its own. */
@Injectable()
export class ConfidentialFiles {
  constructor(private readonly writer: Writer) {}

  /** A ministry's file is seen in the whole ministry, and evidence by who sees the update: neither is confidential. */
  async mustBeApart(
    fileId: string,
    countryCode: string,
    holder: ConfidentialHolder,
    path: readonly string[],
  ): Promise<void> {
    const elsewhere = HOLDERS.filter((table) => table !== holder).map(
      (table) => sql`exists (select 1 from ${raw(table)} h where h.file_id = f.id)`,
    );
    const [file] = await this.writer.rows<{ shown: number }>(
      sql`select case when f.institution_id is not null or ${join(elsewhere, ' or ')} then 1 else 0 end as shown
          from stored_file f where f.id = ${fileId} and f.country_code = ${countryCode}`,
    );
    if (!file) throw notFound('file', fileId, path);
    if (file.shown === 0) return;
    throw new UserError(
      'INVALID',
      'The file is seen by others too: upload it as a coordinator, as a file of its own.',
      path,
    );
  }
}
