import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../../recommendations/recommendations/recommendation.loader.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { ClusterLoader } from '../clusters/cluster.loader.js';
import { Assignment, AssignmentDecline, AssignmentViaEnum, type AssignmentVia } from './assignment.entity.js';
import { subjectOf, type Subject } from './assignment-plan.js';
import { AssignmentLoader } from './assignment.loader.js';
import { Unseated } from './assignment.payloads.js';
import { DeclinesOfAssignmentLoader } from './decline.loader.js';

const VIA: Record<Subject, AssignmentVia> = {
  recommendationId: 'RECOMMENDATION',
  partId: 'PART',
  clusterId: 'CLUSTER',
};

/** What an assignment is about and whose it is. */
@Resolver(() => Assignment)
export class AssignmentFields {
  constructor(
    private readonly institutions: InstitutionLoader,
    private readonly recommendations: RecommendationLoader,
    private readonly clusters: ClusterLoader,
    private readonly declinesOf: DeclinesOfAssignmentLoader,
  ) {}

  @ResolveField(() => AssignmentViaEnum, {
    description: 'Whether a recommendation itself was assigned, a part of it, or the cluster that it is in.',
  })
  via(assignment: Assignment): AssignmentVia {
    return VIA[subjectOf(assignment)[0]];
  }

  @ResolveField(() => Institution, { description: 'The institution that has it in its hands.' })
  institution(assignment: Assignment, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.load(context, assignment.institutionId);
  }

  @ResolveField(() => Recommendation, {
    nullable: true,
    description: 'The recommendation; null where a part or a cluster was assigned.',
  })
  recommendation(assignment: Assignment, _: unknown, context: ActorContext): Promise<Recommendation | null> {
    return this.recommendations.loadIf(context, assignment.recommendationId);
  }

  @ResolveField(() => Cluster, {
    nullable: true,
    description: 'The cluster; null where a recommendation itself or a part was assigned.',
  })
  cluster(assignment: Assignment, _: unknown, context: ActorContext): Promise<Cluster | null> {
    return this.clusters.loadIf(context, assignment.clusterId);
  }

  @ResolveField(() => [AssignmentDecline], {
    description:
      'Each "not ours" of the institution, the latest first; for the country’s own people, else empty.',
  })
  declines(assignment: Assignment, _: unknown, context: ActorContext): Promise<AssignmentDecline[]> {
    return this.declinesOf.load(context, assignment.id);
  }
}

/** What a decline is about. */
@Resolver(() => AssignmentDecline)
export class DeclineFields {
  constructor(
    private readonly assignments: AssignmentLoader,
    private readonly institutions: InstitutionLoader,
  ) {}

  @ResolveField(() => Assignment, { description: 'The assignment that was declined.' })
  assignment(decline: AssignmentDecline, _: unknown, context: ActorContext): Promise<Assignment | null> {
    return this.assignments.load(context, decline.assignmentId);
  }

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'Whose it might be, in the view of who declined; null where they suggested nobody.',
  })
  suggestedInstitution(
    decline: AssignmentDecline,
    _: unknown,
    context: ActorContext,
  ): Promise<Institution | null> {
    return this.institutions.loadIf(context, decline.suggestedInstitutionId);
  }
}

/** The institution that lost the lead. */
@Resolver(() => Unseated)
export class UnseatedFields {
  constructor(private readonly institutions: InstitutionLoader) {}

  @ResolveField(() => Institution, { description: 'The institution that is no longer the lead.' })
  institution(unseated: Unseated, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.load(context, unseated.institutionId);
  }
}
