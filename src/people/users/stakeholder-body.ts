import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Membership } from './membership.entity.js';

/** For whom a stakeholder speaks. */
export type SpeaksFor = Pick<Membership, 'body' | 'bodyName' | 'accreditation'>;

/** Knows for which body somebody acts; all null for those who are no stakeholders. */
@Injectable()
export class StakeholderBody {
  constructor(private readonly writer: Writer) {}

  async of({ membership: acting }: Actor): Promise<SpeaksFor> {
    const membership = acting ? await this.writer.find(Membership, acting.membershipId) : null;
    const { body = null, bodyName = null, accreditation = null } = membership ?? {};
    return { body, bodyName, accreditation };
  }
}
