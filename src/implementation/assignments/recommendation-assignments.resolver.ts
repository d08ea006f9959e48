import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { RecommendationAssignmentsLoader } from './assignment-series.loader.js';
import { Assignment } from './assignment.entity.js';
import { AssignmentsInForceLoader } from './assignments-in-force.loader.js';
import { StandingLoader } from './standing.loader.js';

/** Who has a recommendation in hand, until when, and who had. */
@Resolver(() => Recommendation)
export class RecommendationAssignmentFields {
  constructor(
    private readonly inForce: AssignmentsInForceLoader,
    private readonly series: RecommendationAssignmentsLoader,
    private readonly standings: StandingLoader,
    private readonly institutions: InstitutionLoader,
  ) {}

  @ResolveField(() => [Assignment], {
    description:
      'The assignments in force, the lead first: its own, else its cluster’s, role by role; `via` says which. Empty where none is published.',
  })
  assignments(recommendation: Recommendation, _: unknown, context: ActorContext): Promise<Assignment[]> {
    return this.inForce.load(context, recommendation.id);
  }

  @ResolveField(() => [Assignment], {
    description:
      'All assignments that the recommendation itself has and had, the latest first; those of its clusters stand with the clusters.',
  })
  assignmentHistory(
    recommendation: Recommendation,
    _: unknown,
    context: ActorContext,
  ): Promise<Assignment[]> {
    return this.series.load(context, recommendation.id);
  }

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The lead institution in force; null where there is none, or none is published.',
  })
  async lead(recommendation: Recommendation, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.loadIf(context, (await this.standings.load(context, recommendation.id)).leadId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Until when it should be implemented (YYYY-MM-DD): the date of the lead assignment in force; null without one.',
  })
  async implementBy(
    recommendation: Recommendation,
    _: unknown,
    context: ActorContext,
  ): Promise<string | null> {
    return (await this.standings.load(context, recommendation.id)).implementBy;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      '`implementBy` has passed in the country, and it is neither implemented, continuous, no longer applicable nor decided not to be pursued. Null where its status is not published.',
  })
  async overdue(recommendation: Recommendation, _: unknown, context: ActorContext): Promise<boolean | null> {
    return (await this.standings.load(context, recommendation.id)).overdue;
  }
}
