import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import type { Node } from '../../platform/graphql/node.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Mechanism } from '../../reference/mechanisms/mechanism.entity.js';
import { MechanismLoader } from '../../reference/mechanisms/mechanism.loader.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { FileLoader } from '../files/evidence.loaders.js';
import { CountryToday } from '../status/country-today.js';
import { ItemConnection } from '../tracked-items/item-connection.js';
import { LinkedItemsPages } from '../tracked-items/linked-items.pages.js';
import { LINKED_TO_COMMUNICATIONS } from './communication-links.service.js';
import {
  Communication,
  CommunicationGrant,
  CommunicationReply,
  CommunicationTerm,
} from './communication.entities.js';
import {
  GrantsLoader,
  RecommendationCommunicationsLoader,
  RepliesLoader,
  SendersLoader,
  TermsLoader,
} from './communication.loaders.js';
import {
  CommunicationTransitionEnum,
  communicationWorkflow,
  type CommunicationTransition,
} from './communication.workflow.js';

/** Who wrote, by when an answer is wanted, and who may know. */
@Resolver(() => Communication)
export class CommunicationFields {
  constructor(
    private readonly senders: SendersLoader,
    private readonly termed: TermsLoader,
    private readonly granted: GrantsLoader,
    private readonly mechanismsByCode: MechanismLoader,
    private readonly days: CountryToday,
  ) {}

  @ResolveField(() => [Mechanism], { description: 'Who sent it: mandates together, or one treaty body.' })
  async mechanisms({ id }: Communication, _: unknown, context: ActorContext): Promise<Mechanism[]> {
    const codes = await this.senders.load(context, id);
    const found = await Promise.all(codes.map(async (code) => this.mechanismsByCode.of(context, code)));
    return found.filter((mechanism) => mechanism !== null);
  }

  @ResolveField(() => Boolean, {
    description: 'No reply was sent, and the term is over in the country’s time zone.',
  })
  overdue({ state, dueOn, countryCode }: Communication): boolean {
    return state === 'OPEN' && dueOn !== null && dueOn < this.days.today(countryCode);
  }

  @ResolveField(() => [CommunicationTerm], {
    description: 'Every term that it had, the first one first; empty for who does not work on it.',
  })
  terms({ id }: Communication, _: unknown, context: ActorContext): Promise<CommunicationTerm[]> {
    return this.termed.load(context, id);
  }

  @ResolveField(() => [CommunicationGrant], {
    description: 'Who is or was named on it, the first one first; empty for who does not work on it.',
  })
  grants({ id }: Communication, _: unknown, context: ActorContext): Promise<CommunicationGrant[]> {
    return this.granted.load(context, id);
  }

  @ResolveField(() => [CommunicationTransitionEnum], { description: 'What you may do with it now.' })
  availableTransitions(
    communication: Communication,
    _: unknown,
    { actor }: ActorContext,
  ): CommunicationTransition[] {
    return communicationWorkflow.available(communication.state, (permission) =>
      actor.can(permission, communication),
    );
  }
}

/** Pages of what communications have to do with. */
@Injectable()
export class CommunicationItemsPages extends LinkedItemsPages {
  protected readonly links = {
    table: 'communication_link',
    column: 'communication_id',
    prefixes: LINKED_TO_COMMUNICATIONS,
  };
}

/** What was answered, and what it has to do with. */
@Resolver(() => Communication)
export class CommunicationLists {
  constructor(
    private readonly replied: RepliesLoader,
    private readonly pages: CommunicationItemsPages,
  ) {}

  @ResolveField(() => [CommunicationReply], { description: 'What the State answered, the first one first.' })
  replies({ id }: Communication, _: unknown, context: ActorContext): Promise<CommunicationReply[]> {
    return this.replied.load(context, id);
  }

  @ResolveField(() => ItemConnection, {
    description: 'Recommendations and clusters that it has to do with, in the order of linking.',
  })
  items(
    @Parent() { id }: Communication,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Node>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** A reply’s file. */
@Resolver(() => CommunicationReply)
export class CommunicationReplyFields {
  constructor(private readonly files: FileLoader) {}

  @ResolveField(() => StoredFile, {
    nullable: true,
    description:
      'The reply as a file; null where there is none, and for who does not work on the communication.',
  })
  file({ fileId }: CommunicationReply, _: unknown, context: ActorContext): Promise<StoredFile | null> {
    return this.files.loadIf(context, fileId);
  }
}

/** Who is named. */
@Resolver(() => CommunicationGrant)
export class CommunicationGrantFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, { nullable: true, description: 'The person; null where you may not see people.' })
  user({ userId }: CommunicationGrant, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, userId);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who named the person; null where you may not see people.',
  })
  grantedBy({ grantedById }: CommunicationGrant, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, grantedById);
  }
}

/** What was written about the subject of a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationCommunicationsField {
  constructor(private readonly loader: RecommendationCommunicationsLoader) {}

  @ResolveField(() => [Communication], {
    description: 'Communications that have to do with it and that you may see, the latest first.',
  })
  communications({ id }: Recommendation, _: unknown, context: ActorContext): Promise<Communication[]> {
    return this.loader.load(context, id);
  }
}
