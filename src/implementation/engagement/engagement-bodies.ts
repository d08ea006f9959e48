import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { EngagementInvitee, type Engagement } from './engagement.entities.js';
import type { InviteeInput } from './engagement.inputs.js';

const PATH = ['input', 'invitees'];

/** Who holds an event and who is invited to it. */
@Injectable()
export class EngagementBodies {
  constructor(private readonly writer: Writer) {}

  /** Throws NOT_FOUND for a host that is no institution of the country. */
  async mustHost(countryCode: string, hostId: string | null): Promise<void> {
    if (hostId === null) return;
    const [absent] = await this.absent(countryCode, [hostId]);
    if (absent !== undefined) throw notFound('institution', absent, ['input', 'hostId']);
  }

  /** Puts a list of invited bodies in the place of the one before. */
  async invite({ id, countryCode }: Engagement, invitees: readonly InviteeInput[]): Promise<void> {
    const blank = invitees.findIndex(({ institutionId, name }) => (institutionId == null) === (name == null));
    if (blank >= 0)
      throw new UserError('INVALID', 'Give either institutionId or name.', [...PATH, String(blank)]);
    const ids = invitees.flatMap(({ institutionId }) => (institutionId == null ? [] : [institutionId]));
    const [absent] = await this.absent(countryCode, ids);
    if (absent !== undefined) throw notFound('institution', absent, PATH);
    await this.writer.remove(EngagementInvitee, await this.invited(id));
    await this.writer.add(
      EngagementInvitee,
      invitees.map(({ sector, institutionId, name }, ordinal) => ({
        engagementId: id,
        ordinal,
        countryCode,
        sector,
        institutionId: institutionId ?? null,
        name: name?.trim() ?? null,
      })),
    );
  }

  private async invited(engagementId: string): Promise<EngagementInvitee[]> {
    return this.writer.rows<EngagementInvitee>(
      sql`select engagement_id as "engagementId", ordinal, country_code as "countryCode", sector,
            institution_id as "institutionId", name from engagement_invitee where engagement_id = ${engagementId}`,
    );
  }

  private async absent(countryCode: string, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.writer.rows<{ id: string }>(
      sql`select id from institution where country_code = ${countryCode} and id in (${join(ids)})`,
    );
    const known = new Set(rows.map(({ id }) => id));
    return ids.filter((id) => !known.has(id));
  }
}
