import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { ClusterAssignmentsLoader } from './assignment-series.loader.js';
import { Assignment } from './assignment.entity.js';

/** Who has a cluster in hand, until when, and who had. */
@Resolver(() => Cluster)
export class ClusterAssignmentFields {
  constructor(
    private readonly series: ClusterAssignmentsLoader,
    private readonly institutions: InstitutionLoader,
  ) {}

  @ResolveField(() => [Assignment], { description: 'The assignments in force, the lead first.' })
  async assignments(cluster: Cluster, _: unknown, context: ActorContext): Promise<Assignment[]> {
    return inForce(await this.series.load(context, cluster.id));
  }

  @ResolveField(() => [Assignment], { description: 'All assignments that it has and had, the latest first.' })
  assignmentHistory(cluster: Cluster, _: unknown, context: ActorContext): Promise<Assignment[]> {
    return this.series.load(context, cluster.id);
  }

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The lead institution; null where there is none.',
  })
  async lead(cluster: Cluster, _: unknown, context: ActorContext): Promise<Institution | null> {
    const lead = leadOf(await this.series.load(context, cluster.id));
    return this.institutions.loadIf(context, lead?.institutionId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Until when it should be implemented (YYYY-MM-DD): the date of the lead assignment; null without one.',
  })
  async implementBy(cluster: Cluster, _: unknown, context: ActorContext): Promise<string | null> {
    return leadOf(await this.series.load(context, cluster.id))?.implementBy ?? null;
  }
}

/** Those that last, the lead first and then the oldest first. */
function inForce(series: readonly Assignment[]): Assignment[] {
  const lasting = series.filter(({ endedAt }) => endedAt === null).reverse();
  return [...lasting.filter(({ role }) => role === 'LEAD'), ...lasting.filter(({ role }) => role !== 'LEAD')];
}

function leadOf(series: readonly Assignment[]): Assignment | undefined {
  return series.find(({ role, endedAt }) => role === 'LEAD' && endedAt === null);
}
