import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { CountryToday } from '../status/country-today.js';
import { PositionItem } from './position-item.entity.js';
import { PositionRequest } from './position-request.entity.js';
import { PositionRound } from './position-round.entity.js';
import { PositionItemLoader, PositionRequestLoader, PositionRoundLoader } from './position-round.loaders.js';
import {
  PositionRequestTransitionEnum,
  positionRequestWorkflow,
  type PositionRequestTransition,
} from './position-round.workflow.js';

/** Who was asked what. */
@Resolver(() => PositionRequest)
export class PositionRequestFields {
  constructor(
    private readonly rounds: PositionRoundLoader,
    private readonly items: PositionItemLoader,
    private readonly institutions: InstitutionLoader,
    private readonly standing: PositionRequestLoader,
    private readonly days: CountryToday,
  ) {}

  @ResolveField(() => PositionRound, { nullable: true, description: 'The round.' })
  round({ roundId }: PositionRequest, _: unknown, context: ActorContext): Promise<PositionRound | null> {
    return this.rounds.load(context, roundId);
  }

  @ResolveField(() => PositionItem, { nullable: true, description: 'The item that it is about.' })
  item({ itemId }: PositionRequest, _: unknown, context: ActorContext): Promise<PositionItem | null> {
    return this.items.load(context, itemId);
  }

  @ResolveField(() => Institution, { nullable: true, description: 'The institution that is asked.' })
  institution(
    { institutionId }: PositionRequest,
    _: unknown,
    context: ActorContext,
  ): Promise<Institution | null> {
    return this.institutions.load(context, institutionId);
  }

  @ResolveField(() => Boolean, {
    description: 'The advice counts: it is cleared, or the institution has no validator but its author.',
  })
  async counts({ id }: PositionRequest, _: unknown, context: ActorContext): Promise<boolean> {
    return (await this.standing.load(context, id))?.given === 1;
  }

  @ResolveField(() => Boolean, {
    description: 'It waits for advice in an open round, and its day has passed in the country.',
  })
  async overdue(request: PositionRequest, _: unknown, context: ActorContext): Promise<boolean> {
    const open = (await this.standing.load(context, request.id))?.roundState === 'OPEN';
    const waits = request.state === 'ASKED' || request.state === 'RETURNED';
    return open && waits && request.dueOn < this.days.today(request.countryCode);
  }

  @ResolveField(() => [PositionRequestTransitionEnum], { description: 'What you can do with it now.' })
  async availableTransitions(
    request: PositionRequest,
    _: unknown,
    context: ActorContext,
  ): Promise<PositionRequestTransition[]> {
    const open = (await this.standing.load(context, request.id))?.roundState === 'OPEN';
    const acts = positionRequestWorkflow.available(request.state, (permission) =>
      context.actor.can(permission, request),
    );
    return open ? acts.map((act) => act.toUpperCase() as PositionRequestTransition) : [];
  }
}

/** Who asked, advised and cleared. */
@Resolver(() => PositionRequest)
export class PositionRequestPeopleFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, { nullable: true, description: 'Who asked last.' })
  askedBy({ askedById }: PositionRequest, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, askedById);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who advised last; null before.' })
  advisedBy({ advisedById }: PositionRequest, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, advisedById);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who cleared it; null while nobody did.' })
  clearedBy({ clearedById }: PositionRequest, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, clearedById);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who cleared what they had written themselves, where the installation waives four eyes.',
  })
  waivedBy({ waivedById }: PositionRequest, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, waivedById);
  }
}
