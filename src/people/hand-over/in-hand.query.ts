import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { Membership } from '../users/membership.entity.js';
import { membershipColumns } from '../users/users.rows.js';
import { membershipVisibleTo } from '../users/users.visibility.js';
import { HandOverParticipants, type InHand } from './hand-over-participants.js';

/** What somebody would hand over. */
@Injectable()
export class InHandQuery {
  constructor(
    private readonly participants: HandOverParticipants,
    private readonly reader: Reader,
  ) {}

  /** Null for a membership that the actor may not see, or does not reach. */
  async of(actor: Actor, membershipId: string): Promise<InHand[] | null> {
    const membership = await this.reader.row<Membership>(
      sql`select ${membershipColumns} from membership m
          where m.id = ${membershipId} and ${membershipVisibleTo(actor, sql`m`)}`,
    );
    if (!membership) return null;
    const { countryCode, institutionId } = membership;
    if (!actor.can('people:handOver', { countryCode: countryCode ?? '', institutionId })) return null;
    return this.participants.describe(membership);
  }
}
