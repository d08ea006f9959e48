import { Args, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { Membership } from '../users/membership.entity.js';
import { User } from '../users/user.entity.js';
import { MembershipLoader, UserLoader } from '../users/user.loaders.js';
import { AuditedChange, AuditEntry, AuditEntryConnection } from './audit-entry.js';
import { AuditLogArgs, ChangesArgs } from './audit.args.js';
import { AuditQuery } from './audit.query.js';
import { ChangeCountLoader, ChangesLoader } from './change.loaders.js';

/** The door to the audit: it is only read. */
@Resolver(() => AuditEntry)
export class AuditResolver {
  constructor(private readonly query: AuditQuery) {}

  @Query(() => AuditEntryConnection, {
    description: 'Who did what, when, in your country; for an ADMIN everywhere. The newest first.',
  })
  @Allow('audit:read')
  auditLog(
    @Args() args: AuditLogArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<AuditEntry>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }
}

/** Who and what an entry is about. */
@Resolver(() => AuditEntry)
export class AuditEntryFields {
  constructor(
    private readonly users: UserLoader,
    private readonly memberships: MembershipLoader,
    private readonly changed: ChangesLoader,
    private readonly counts: ChangeCountLoader,
    private readonly vocabulary: Vocabulary,
  ) {}

  @ResolveField(() => User, {
    nullable: true,
    description:
      'Who did it; null for the console, an import, who was not signed in, and people of no country of yours.',
  })
  user({ userId }: AuditEntry, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, userId);
  }

  @ResolveField(() => Membership, {
    nullable: true,
    description: 'Under which membership; null as for `user`.',
  })
  membership({ membershipId }: AuditEntry, _: unknown, context: ActorContext): Promise<Membership | null> {
    return this.memberships.loadIf(context, membershipId);
  }

  @ResolveField(() => Country, {
    nullable: true,
    description: 'The country it concerns; null for the installation.',
  })
  country({ countryCode }: AuditEntry): Country | null {
    return this.vocabulary.country(countryCode);
  }

  @ResolveField(() => Int, { description: 'How many things were touched.' })
  changeCount({ sequence }: AuditEntry, _: unknown, context: ActorContext): Promise<number> {
    return this.counts.load(context, sequence);
  }

  @ResolveField(() => [AuditedChange], {
    description: 'What was touched, in the order in which it was written. Secrets are named, never shown.',
  })
  changes(
    @Parent() { sequence }: AuditEntry,
    @Args() { first, after }: ChangesArgs,
    @Ctx() context: ActorContext,
  ): Promise<AuditedChange[]> {
    return this.changed.load(context, { sequence, start: (after ?? -1) + 1, count: first });
  }
}
