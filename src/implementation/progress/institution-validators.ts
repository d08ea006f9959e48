import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import type { ProgressUpdate } from './progress-update.entity.js';

/** Who may clear for an institution now: people with a validator's membership that lasts, and an open account. */
@Injectable()
export class InstitutionValidators {
  constructor(private readonly reader: Reader) {}

  /** User ids, a list for each institution, in the order asked. */
  async of(institutionIds: readonly string[]): Promise<string[][]> {
    const rows = await this.reader.rows<{ institutionId: string; userId: string }>(sql`
      select m.institution_id as "institutionId", m.user_id as "userId" from membership m
      join "user" p on p.id = m.user_id
      where m.institution_id in (${join([...institutionIds])}) and m.role = 'VALIDATOR'
        and m.ended_at is null and p.deactivated_at is null
      order by m.user_id`);
    return grouped(institutionIds, rows, ({ institutionId }) => institutionId).map((own) =>
      own.map(({ userId }) => userId),
    );
  }
}

/** As `InstitutionValidators`, for the fields of many updates at once. Its answer is never shown, only what follows. */
@Injectable()
export class InstitutionValidatorsLoader extends BatchLoader<string, string[], ActorContext> {
  constructor(private readonly validators: InstitutionValidators) {
    super();
  }

  protected batch(institutionIds: readonly string[]): Promise<string[][]> {
    return this.validators.of(institutionIds);
  }
}

/**
 * Whether an update has to be cleared before it is approved: its institution has a validator. One who submitted it
 * does not count, because they could not clear it themselves.
 */
export function mustBeCleared(update: ProgressUpdate, validators: readonly string[]): boolean {
  return update.state === 'SUBMITTED' && validators.some((userId) => userId !== update.submittedById);
}
