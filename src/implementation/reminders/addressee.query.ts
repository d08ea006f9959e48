import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { contextFor } from '../../access/actor-context.js';
import { Actor, type ActingMembership } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import type { Labels, Language } from '../../reference/languages/language.js';
import type { ReminderDigest, ReminderItem } from './digest.entities.js';
import type { ReminderKind } from './reminder-kind.js';
import type { ReminderFrequency } from './reminder-preferences.entity.js';

/** Who a mail is written to, as they are now. */
export interface Addressee {
  userId: string;
  email: string;
  name: string;
  language: Language;
  frequency: ReminderFrequency | null;
  mutedKinds: ReminderKind[];
}

/** A thing of a mail, as it is told. */
export type ToldItem = Pick<ReminderItem, 'kind' | 'subjectId' | 'title' | 'dueOn' | 'link'>;

interface ItemRow extends Omit<ToldItem, 'title'> {
  title: string;
  membershipId: string;
}

/** What may be told to whom at the moment of sending: people leave, rights end and choices change after the queueing. */
@Injectable()
export class AddresseeQuery {
  constructor(
    private readonly reader: Reader,
    private readonly nodes: NodeRegistry,
  ) {}

  /** Null where the account is closed, or the person wants no mails. */
  async addressee({ userId }: ReminderDigest): Promise<Addressee | null> {
    const row = await this.reader.row<Omit<Addressee, 'mutedKinds'> & { mutedKinds: string | null }>(sql`
      select u.id as "userId", u.email, u.name, u.language, p.frequency, p.muted_kinds as "mutedKinds"
      from "user" u left join reminder_preferences p on p.user_id = u.id
      where u.id = ${userId} and u.deactivated_at is null`);
    if (!row || row.frequency === 'NONE') return null;
    return { ...row, mutedKinds: JSON.parse(row.mutedKinds ?? '[]') as ReminderKind[] };
  }

  /** What of a mail its addressee may see under the membership whose task it is, in the mail's order. */
  async items({ id }: ReminderDigest, { mutedKinds }: Addressee, requestId: string): Promise<ToldItem[]> {
    const rows = await this.reader.rows<ItemRow>(sql`
      select i.kind, i.subject_id as "subjectId", i.title, i.due_on as "dueOn", i.link,
        i.membership_id as "membershipId"
      from reminder_item i where i.digest_id = ${id} order by i.ordinal`);
    const wanted = rows.filter(({ kind }) => !mutedKinds.includes(kind));
    const contexts = await this.contexts(wanted, requestId);
    const seen = await Promise.all(
      wanted.map(async ({ membershipId, subjectId }) => {
        const context = contexts.get(membershipId);
        return context !== undefined && (await this.nodes.fetch(subjectId, context)) !== null;
      }),
    );
    return wanted
      .filter((_, index) => seen[index])
      .map(({ title, ...item }) => ({ ...item, title: JSON.parse(title) as Labels }));
  }

  /** What each membership that is still in force sees. */
  private async contexts(
    rows: readonly ItemRow[],
    requestId: string,
  ): Promise<Map<string, ReturnType<typeof contextFor>>> {
    const ids = [...new Set(rows.map(({ membershipId }) => membershipId))];
    if (ids.length === 0) return new Map();
    const memberships = await this.reader.rows<ActingMembership>(sql`
      select m.id as "membershipId", m.user_id as "userId", m.role, m.country_code as "countryCode",
        m.institution_id as "institutionId"
      from membership m where m.id in (${join(ids)}) and m.ended_at is null`);
    return new Map(
      memberships.map((one) => [one.membershipId, contextFor(new Actor(one), requestId)] as const),
    );
  }
}
