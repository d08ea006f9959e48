import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Document } from '../../recommendations/documents/document.entity.js';
import { DocumentLoader } from '../../recommendations/documents/document.loader.js';
import { AskedInstitution, AskedInstitutionsLoader } from './asked-institutions.loader.js';
import { PositionDecision } from './position-decision.entity.js';
import { PositionItem } from './position-item.entity.js';
import { PositionItemsArgs } from './position-items.args.js';
import { PositionItemsPages } from './position-items.pages.js';
import { PositionRound } from './position-round.entity.js';
import { DecisionsOfRoundLoader } from './position-round.loaders.js';
import {
  PositionRoundTransitionEnum,
  positionRoundWorkflow,
  type PositionRoundTransition,
} from './position-round.workflow.js';
import { PositionRoundTally } from './position-tally.js';
import { RoundTallyLoader } from './position-tally.loaders.js';

const PositionItemConnection = Connection(PositionItem, 'PositionItem');

/** What a round is about, and how it stands. */
@Resolver(() => PositionRound)
export class PositionRoundFields {
  constructor(
    private readonly documents: DocumentLoader,
    private readonly asked: AskedInstitutionsLoader,
    private readonly decided: DecisionsOfRoundLoader,
    private readonly tallies: RoundTallyLoader,
    private readonly pages: PositionItemsPages,
  ) {}

  @ResolveField(() => Document, { nullable: true, description: 'The report that it is about.' })
  document({ documentId }: PositionRound, _: unknown, context: ActorContext): Promise<Document | null> {
    return this.documents.load(context, documentId);
  }

  @ResolveField(() => [AskedInstitution], {
    description:
      'The institutions that were asked, who is behind first; your own alone where you act for one.',
  })
  institutions({ id }: PositionRound, _: unknown, context: ActorContext): Promise<AskedInstitution[]> {
    return this.asked.load(context, id);
  }

  @ResolveField(() => [PositionDecision], {
    description: 'What was decided elsewhere, the first one first; for coordinators alone, else empty.',
  })
  decisions({ id }: PositionRound, _: unknown, context: ActorContext): Promise<PositionDecision[]> {
    return this.decided.load(context, id);
  }

  @ResolveField(() => PositionRoundTally, {
    nullable: true,
    description: 'How it stands, in numbers; for coordinators alone, else null.',
  })
  tally({ id }: PositionRound, _: unknown, context: ActorContext): Promise<PositionRoundTally | null> {
    return this.tallies.load(context, id);
  }

  @ResolveField(() => PositionItemConnection, {
    description:
      'What it is about, in the order of the report, a whole before its parts; for an institution’s people what they were asked about.',
  })
  items(
    @Parent() { id }: PositionRound,
    @Args() { filter, ...page }: PositionItemsArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<PositionItem>> {
    return this.pages.load(context, {
      parentId: id,
      page,
      counted: selectedPaths(info).has('totalCount'),
      asked: JSON.stringify(filter ?? {}),
    });
  }

  @ResolveField(() => [PositionRoundTransitionEnum], { description: 'What you can do with it now.' })
  availableTransitions(round: PositionRound, _: unknown, { actor }: ActorContext): PositionRoundTransition[] {
    return positionRoundWorkflow
      .available(round.state, (permission) => actor.can(permission, round))
      .map((act) => act.toUpperCase() as PositionRoundTransition);
  }
}

/** Who opened and adopted it. */
@Resolver(() => PositionRound)
export class PositionRoundPeopleFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, { nullable: true, description: 'Who opened it.' })
  openedBy({ openedById }: PositionRound, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, openedById);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who recorded the adoption; null before.' })
  appliedBy({ appliedById }: PositionRound, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, appliedById);
  }
}

/** Which institution. */
@Resolver(() => AskedInstitution)
export class AskedInstitutionFields {
  constructor(private readonly institutions: InstitutionLoader) {}

  @ResolveField(() => Institution, { nullable: true, description: 'The institution.' })
  institution(
    { institutionId }: AskedInstitution,
    _: unknown,
    context: ActorContext,
  ): Promise<Institution | null> {
    return this.institutions.load(context, institutionId);
  }
}
