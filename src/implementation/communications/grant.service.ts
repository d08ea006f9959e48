import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { CommunicationKeeper } from './communication-keeper.js';
import { CommunicationGrant, type Communication } from './communication.entities.js';
import { communicationGranted, communicationGrantEnded } from './communication.events.js';
import type { EndCommunicationGrantInput, GrantCommunicationInput } from './communication.inputs.js';
import type { CommunicationPayload } from './communication.payloads.js';

/** Says who may know of a communication. */
@Injectable()
export class CommunicationGrants {
  constructor(
    private readonly keeper: CommunicationKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async grant(
    actor: Actor,
    { communicationId, userId, reason }: GrantCommunicationInput,
  ): Promise<CommunicationPayload> {
    const communication = await this.keeper.hold(actor, communicationId);
    await this.mustBeOfCountry(userId, communication);
    if (await this.inForce(communication, userId)) {
      throw new UserError('CONFLICT', 'This person is named on it already.', ['input', 'userId']);
    }
    const grant = Object.assign(new CommunicationGrant(), {
      id: newId('cgr'),
      countryCode: communication.countryCode,
      communicationId,
      userId,
      reason,
      grantedAt: this.clock.now(),
      grantedById: actor.userId as string,
      endedAt: null,
      endedById: null,
    });
    await this.writer.add(CommunicationGrant, [grant]);
    this.events.publish(communicationGranted(communication, { userId }));
    return { communication };
  }

  async end(
    actor: Actor,
    { communicationId, userId }: EndCommunicationGrantInput,
  ): Promise<CommunicationPayload> {
    const communication = await this.keeper.hold(actor, communicationId);
    const grant = await this.inForce(communication, userId);
    if (!grant) throw notFound('person named on it', userId, ['input', 'userId']);
    await this.writer.change(grant, { endedAt: this.clock.now(), endedById: actor.userId });
    this.events.publish(communicationGrantEnded(communication, { userId }));
    return { communication };
  }

  private async inForce({ id }: Communication, userId: string): Promise<CommunicationGrant | null> {
    const [row] = await this.writer.rows<{ id: string }>(
      sql`select id from communication_grant
          where communication_id = ${id} and user_id = ${userId} and ended_at is null`,
    );
    return row ? this.writer.find(CommunicationGrant, row.id) : null;
  }

  private async mustBeOfCountry(userId: string, { countryCode }: Communication): Promise<void> {
    const [row] = await this.writer.rows(
      sql`select m.id from membership m join "user" u on u.id = m.user_id
          where m.user_id = ${userId} and m.country_code = ${countryCode} and m.ended_at is null
            and u.deactivated_at is null limit 1`,
    );
    if (!row) throw notFound('person', userId, ['input', 'userId']);
  }
}
