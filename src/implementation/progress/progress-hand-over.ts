import { Injectable, type OnModuleInit } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import {
  HandOverParticipant,
  HandOverParticipants,
  type InHand,
} from '../../people/hand-over/hand-over-participants.js';
import type { Membership } from '../../people/users/membership.entity.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { WRITABLE } from './progress.workflow.js';
import { ProgressUpdate, type ProgressState } from './progress-update.entity.js';

const KIND: Partial<Record<ProgressState, string>> = {
  DRAFT: 'PROGRESS_DRAFT',
  RETURNED: 'PROGRESS_RETURNED',
};

/** What a focal point is writing goes to the successor; what was handed in stays with who handed it in. */
@Injectable()
export class ProgressHandOver extends HandOverParticipant implements OnModuleInit {
  constructor(
    private readonly participants: HandOverParticipants,
    private readonly reader: Reader,
    private readonly writer: Writer,
  ) {
    super();
  }

  onModuleInit(): void {
    this.participants.register(this);
  }

  async describe(membership: Membership): Promise<InHand[]> {
    return counted(
      await this.reader.rows<{ state: ProgressState }>(sql`select state ${writtenBy(membership)}`),
    );
  }

  async handOver(from: Membership, to: Membership): Promise<InHand[]> {
    const rows = await this.writer.rows<{ id: string }>(
      sql`select id ${writtenBy(from)} order by id ${locked(this.reader.dialectName)}`,
    );
    const updates = await this.writer.findMany(
      ProgressUpdate,
      rows.map(({ id }) => id),
    );
    await this.writer.changeAll(ProgressUpdate, updates, { authorId: to.userId });
    return counted(updates);
  }
}

function writtenBy({ userId, institutionId }: Membership): Sql {
  return sql`from progress_update
    where institution_id = ${institutionId} and author_id = ${userId} and state in (${join([...WRITABLE])})`;
}

function counted(updates: { state: ProgressState }[]): InHand[] {
  return WRITABLE.map((state) => ({
    kind: KIND[state] as string,
    count: updates.filter((update) => update.state === state).length,
  }));
}
