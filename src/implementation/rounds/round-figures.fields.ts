import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../../recommendations/recommendations/recommendation.loader.js';
import { AskedInstitution } from './asked-institution.js';
import { AskedInstitutionsLoader } from './asked-institutions.js';
import { ResponseRates, responseRatesOf } from './response-rates.js';
import { ReportingRound, RoundDueDay, RoundItem } from './round.entities.js';
import { RoundItemCountsLoader } from './round.loaders.js';
import { seesAllRounds } from './round.visibility.js';

/** How much of a round has come in. */
@Resolver(() => ReportingRound)
export class RoundRatesField {
  constructor(
    private readonly asked: AskedInstitutionsLoader,
    private readonly counts: RoundItemCountsLoader,
  ) {}

  @ResolveField(() => ResponseRates, {
    nullable: true,
    description:
      'How much has come in, now or when it ended; null for focal points and validators, who see their own institution alone.',
  })
  async responseRates(
    { id }: ReportingRound,
    _: unknown,
    context: ActorContext,
  ): Promise<ResponseRates | null> {
    if (!seesAllRounds(context.actor)) return null;
    const [asked, counts] = await Promise.all([this.asked.load(context, id), this.counts.load(context, id)]);
    return responseRatesOf(asked, counts);
  }
}

/** Which institution is asked. */
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

/** Whose due day was moved, and by whom. */
@Resolver(() => RoundDueDay)
export class RoundDueDayFields {
  constructor(
    private readonly institutions: InstitutionLoader,
    private readonly users: UserLoader,
  ) {}

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The institution that was given more time; null where the whole round’s day was moved.',
  })
  institution(
    { institutionId }: RoundDueDay,
    _: unknown,
    context: ActorContext,
  ): Promise<Institution | null> {
    return this.institutions.loadIf(context, institutionId);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who decided it.' })
  decidedBy({ decidedById }: RoundDueDay, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, decidedById);
  }
}

/** What is in a round, and who put it in or took it out. */
@Resolver(() => RoundItem)
export class RoundItemFields {
  constructor(
    private readonly recommendations: RecommendationLoader,
    private readonly users: UserLoader,
  ) {}

  @ResolveField(() => Recommendation, { nullable: true, description: 'The recommendation.' })
  recommendation(
    { recommendationId }: RoundItem,
    _: unknown,
    context: ActorContext,
  ): Promise<Recommendation | null> {
    return this.recommendations.load(context, recommendationId);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who put it in, or opened the round.' })
  addedBy({ addedById }: RoundItem, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, addedById);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who took it out; null while it is in.' })
  removedBy({ removedById }: RoundItem, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, removedById);
  }
}
