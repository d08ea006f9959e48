import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import { Invitation } from './invitation.entity.js';
import { Membership } from './membership.entity.js';
import { User } from './user.entity.js';
import { invitationColumns, membershipColumns, userColumns } from './users.rows.js';
import { invitationVisibleTo, membershipVisibleTo, userVisibleTo } from './users.visibility.js';

/** People by id, for those of the same country; null for everybody else. */
@Injectable()
export class UserLoader extends BatchLoader<string, User | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(User | null)[]> {
    const rows = await this.reader.rows<User>(
      sql`select ${userColumns} from "user" u where u.id in (${join([...ids])}) and ${userVisibleTo(actor, sql`u`)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** Memberships by id; null for those the actor may not see. */
@Injectable()
export class MembershipLoader extends BatchLoader<string, Membership | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Membership | null)[]> {
    const rows = await this.reader.rows<Membership>(
      sql`select ${membershipColumns} from membership m
          where m.id in (${join([...ids])}) and ${membershipVisibleTo(actor, sql`m`)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The memberships of each person that the actor may see, in force or ended, oldest first. */
@Injectable()
export class UserMembershipsLoader extends BatchLoader<string, Membership[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(userIds: readonly string[], { actor }: ActorContext): Promise<Membership[][]> {
    const rows = await this.reader.rows<Membership>(
      sql`select ${membershipColumns} from membership m
          where m.user_id in (${join([...userIds])}) and ${membershipVisibleTo(actor, sql`m`)}
          order by m.started_at, m.id`,
    );
    return grouped(userIds, rows, ({ userId }) => userId);
  }
}

/** The memberships in force of each institution that the actor may see, main focal points first. */
@Injectable()
export class InstitutionMembersLoader extends BatchLoader<string, Membership[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(institutionIds: readonly string[], { actor }: ActorContext): Promise<Membership[][]> {
    const rows = await this.reader.rows<Membership>(
      sql`select ${membershipColumns} from membership m
          where m.institution_id in (${join([...institutionIds])}) and m.ended_at is null
            and ${membershipVisibleTo(actor, sql`m`)}
          order by case m.standing when 'MAIN' then 0 when 'ALTERNATE' then 1 else 2 end, m.started_at, m.id`,
    );
    return grouped(institutionIds, rows, ({ institutionId }) => institutionId ?? '');
  }
}

/** Invitations by id; null for those the actor may not see. */
@Injectable()
export class InvitationLoader extends BatchLoader<string, Invitation | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(Invitation | null)[]> {
    const rows = await this.reader.rows<Invitation>(
      sql`select ${invitationColumns} from invitation i
          where i.id in (${join([...ids])}) and ${invitationVisibleTo(actor, sql`i`)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}
