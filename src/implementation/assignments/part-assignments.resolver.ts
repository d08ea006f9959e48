import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { PartLoader } from '../../recommendations/parts/part.loaders.js';
import { PartAssignmentsLoader } from './assignment-series.loader.js';
import { Assignment } from './assignment.entity.js';
import { PartAssignmentsInForceLoader } from './assignments-in-force.loader.js';
import { PartStandingLoader } from './standing.loader.js';

/** Who has a part of a recommendation in hand, until when, and who had. */
@Resolver(() => RecommendationPart)
export class PartAssignmentFields {
  constructor(
    private readonly inForce: PartAssignmentsInForceLoader,
    private readonly series: PartAssignmentsLoader,
    private readonly standings: PartStandingLoader,
    private readonly institutions: InstitutionLoader,
  ) {}

  @ResolveField(() => [Assignment], {
    description:
      'The assignments in force, the lead first, role by role: the part’s own, else that of the cluster that the part itself is in, else the recommendation’s own, else that of its cluster; `via` says which.',
  })
  assignments({ id }: RecommendationPart, _: unknown, context: ActorContext): Promise<Assignment[]> {
    return this.inForce.load(context, id);
  }

  @ResolveField(() => [Assignment], {
    description: 'All assignments that the part itself has and had, the latest first.',
  })
  assignmentHistory({ id }: RecommendationPart, _: unknown, context: ActorContext): Promise<Assignment[]> {
    return this.series.load(context, id);
  }

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The lead institution in force for this part; null where there is none.',
  })
  async lead({ id }: RecommendationPart, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.loadIf(context, (await this.standings.load(context, id)).leadId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Until when this part should be implemented (YYYY-MM-DD): the date of its lead assignment in force; null without one.',
  })
  async implementBy({ id }: RecommendationPart, _: unknown, context: ActorContext): Promise<string | null> {
    return (await this.standings.load(context, id)).implementBy;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      '`implementBy` has passed in the country, and neither the part nor the recommendation is implemented, continuous or no longer applicable, nor is the recommendation decided not to be pursued. Null where the split holds no more.',
  })
  async overdue({ id }: RecommendationPart, _: unknown, context: ActorContext): Promise<boolean | null> {
    return (await this.standings.load(context, id)).overdue;
  }
}

/** The part that was assigned. */
@Resolver(() => Assignment)
export class AssignedPartField {
  constructor(private readonly parts: PartLoader) {}

  @ResolveField(() => RecommendationPart, {
    nullable: true,
    description: 'The part; null where a recommendation as a whole or a cluster was assigned.',
  })
  part({ partId }: Assignment, _: unknown, context: ActorContext): Promise<RecommendationPart | null> {
    return this.parts.loadIf(context, partId);
  }
}
