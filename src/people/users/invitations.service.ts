import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { hashOfToken, newSecretToken } from '../auth/secret-token.js';
import { foldEmail } from '../auth/sign-in.service.js';
import { Invitation } from './invitation.entity.js';
import type { InviteUserInput } from './membership.inputs.js';
import { MembershipOffers, type Offer } from './membership-offers.js';
import { invitationRevoked, userInvited } from './users.events.js';
import { invitationVisibleTo } from './users.visibility.js';

/** How long an invitation stands, in minutes. */
const OPEN_MINUTES = 7 * 24 * 60;

/** What is told once: the token, beside the invitation. */
export interface NewInvitation {
  invitation: Invitation;
  token: string;
}

/** Who was invited. */
export type OpenInvitation = Pick<Invitation, 'id' | 'email' | 'name' | 'language'>;

/** Offers memberships to e-mail addresses and takes the offers back. */
@Injectable()
export class Invitations {
  constructor(
    private readonly offers: MembershipOffers,
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A second invitation to the same role replaces the first. CONFLICT where the person has that role already. */
  async invite(actor: Actor, input: InviteUserInput): Promise<NewInvitation> {
    const offer = await this.offers.check(actor, input.membership, ['input', 'membership']);
    const email = foldEmail(input.email);
    await this.checkNew(email, offer);
    await this.replace(email, offer);
    const { token, hash } = newSecretToken();
    const invitation: Invitation = {
      ...offer,
      id: newId('inv'),
      email,
      name: input.name.trim(),
      language: input.language,
      tokenHash: hash,
      expiresAt: this.clock.inMinutes(OPEN_MINUTES),
      acceptedAt: null,
      revokedAt: null,
      invitedAt: this.clock.now(),
      invitedById: actor.userId,
      version: 1,
    };
    await this.writer.add(Invitation, [invitation]);
    this.events.publish(userInvited(invitation));
    return { invitation, token };
  }

  async revoke(actor: Actor, id: string): Promise<Invitation> {
    const [seen] = await this.writer.rows<{ id: string }>(
      sql`select i.id from invitation i where i.id = ${id} and ${invitationVisibleTo(actor, sql`i`)}`,
    );
    const invitation = seen && (await this.writer.find(Invitation, id));
    if (!invitation) throw notFound('invitation', id, ['input', 'invitationId']);
    if (invitation.acceptedAt)
      throw new UserError('CONFLICT', 'It was accepted. End the membership instead.');
    await this.writer.change(invitation, { revokedAt: invitation.revokedAt ?? this.clock.now() });
    this.events.publish(invitationRevoked(invitation));
    return invitation;
  }

  /** The open invitation behind a token; null for every other text. Read before the transaction begins. */
  byToken(token: string): Promise<OpenInvitation | null> {
    return this.reader.row<OpenInvitation>(
      sql`select id, email, name, language from invitation
          where token_hash = ${hashOfToken(token)} and accepted_at is null and revoked_at is null
            and expires_at > ${this.clock.now()}`,
    );
  }

  /** Marks it accepted. Throws CONFLICT where it was accepted or taken back in the meantime. */
  async accept(id: string): Promise<Invitation> {
    const invitation = await this.writer.find(Invitation, id);
    if (!invitation || invitation.acceptedAt || invitation.revokedAt)
      throw new UserError('CONFLICT', 'The invitation was accepted or taken back at the same moment.');
    await this.writer.change(invitation, { acceptedAt: this.clock.now() });
    return invitation;
  }

  private async checkNew(email: string, offer: Offer): Promise<void> {
    const [held] = await this.writer.rows(
      sql`select m.id from membership m join "user" u on u.id = m.user_id
          where u.email = ${email} and m.role = ${offer.role} and m.ended_at is null
            and coalesce(m.country_code, '') = ${offer.countryCode ?? ''}
            and coalesce(m.institution_id, '') = ${offer.institutionId ?? ''}`,
    );
    if (held) throw new UserError('CONFLICT', 'This person has that role already.', ['input', 'membership']);
  }

  private async replace(email: string, offer: Offer): Promise<void> {
    const open = await this.writer.rows<{ id: string }>(
      sql`select id from invitation
          where email = ${email} and role = ${offer.role} and accepted_at is null and revoked_at is null
            and coalesce(country_code, '') = ${offer.countryCode ?? ''}
            and coalesce(institution_id, '') = ${offer.institutionId ?? ''}`,
    );
    const replaced = await this.writer.findMany(
      Invitation,
      open.map(({ id }) => id),
    );
    await this.writer.changeAll(Invitation, replaced, { revokedAt: this.clock.now() });
  }
}
