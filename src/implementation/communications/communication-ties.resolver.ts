import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { DateTime } from 'luxon';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { CommunicationLinksService } from './communication-links.service.js';
import { Communication } from './communication.entities.js';
import {
  EndCommunicationGrantInput,
  GrantCommunicationInput,
  LinkCommunicationInput,
} from './communication.inputs.js';
import { CommunicationPayload, LinkCommunicationPayload } from './communication.payloads.js';
import { CommunicationQuery } from './communication.query.js';
import { CommunicationsArgs, ReplyProposal, ReplyProposalArgs } from './communications.args.js';
import { CommunicationGrants } from './grant.service.js';

const CommunicationConnection = Connection(Communication, 'Communication');

/** The register, for reading. */
@Resolver()
export class CommunicationQueries {
  constructor(private readonly query: CommunicationQuery) {}

  @Query(() => CommunicationConnection, {
    description:
      'Letters of special procedures and communications to treaty bodies, the latest received first. A confidential one exists only for the coordinators and for persons named on it.',
  })
  @Public()
  communications(
    @Args() args: CommunicationsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Communication>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Query(() => ReplyProposal, {
    description:
      'Which day a letter’s term would give. A proposal: check it against the letter, then enter it.',
  })
  @Allow('communications:write')
  proposedReplyDate(@Args() { from, termDays }: ReplyProposalArgs): ReplyProposal {
    return { dueOn: DateTime.fromISO(from, { zone: 'UTC' }).plus({ days: termDays }).toISODate() as string };
  }
}

/** Who may know of a communication, and what it has to do with. */
@Resolver()
export class CommunicationTies {
  constructor(
    private readonly grants: CommunicationGrants,
    private readonly links: CommunicationLinksService,
  ) {}

  @Mutation(() => CommunicationPayload, {
    nullable: true,
    description: 'Names a person on a communication: it exists for them from now on.',
  })
  @Allow('communications:write')
  grantCommunication(
    @Args('input') input: GrantCommunicationInput,
    @Acting() actor: Actor,
  ): Promise<CommunicationPayload> {
    return this.grants.grant(actor, input);
  }

  @Mutation(() => CommunicationPayload, {
    nullable: true,
    description: 'A person need no longer know: the communication no longer exists for them.',
  })
  @Allow('communications:write')
  endCommunicationGrant(
    @Args('input') input: EndCommunicationGrantInput,
    @Acting() actor: Actor,
  ): Promise<CommunicationPayload> {
    return this.grants.end(actor, input);
  }

  @Mutation(() => LinkCommunicationPayload, {
    nullable: true,
    description: 'Says what a communication has to do with; the link is as confidential as it is.',
  })
  @Allow('communications:write')
  linkToCommunication(
    @Args('input') input: LinkCommunicationInput,
    @Acting() actor: Actor,
  ): Promise<LinkCommunicationPayload> {
    return this.links.link(actor, input);
  }

  @Mutation(() => LinkCommunicationPayload, {
    nullable: true,
    description: 'Takes such links away.',
  })
  @Allow('communications:write')
  unlinkFromCommunication(
    @Args('input') input: LinkCommunicationInput,
    @Acting() actor: Actor,
  ): Promise<LinkCommunicationPayload> {
    return this.links.unlink(actor, input);
  }
}
