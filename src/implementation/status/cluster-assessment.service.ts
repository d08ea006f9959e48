import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { ClusterKeeper } from '../clusters/cluster-keeper.js';
import { mustBeRecordable } from './assessment-rules.js';
import { CountryToday } from './country-today.js';
import { ClusterAssessment } from './status.entities.js';
import { clusterAssessed } from './status.events.js';
import type { AssessClusterInput } from './status.inputs.js';
import type { AssessClusterPayload } from './status.payloads.js';

/** The coordinator's view of a cluster as such: shown beside the status derived from its members, never counted. */
@Injectable()
export class ClusterAssessmentService {
  constructor(
    private readonly keeper: ClusterKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly days: CountryToday,
  ) {}

  async assess(actor: Actor, input: AssessClusterInput): Promise<AssessClusterPayload> {
    const cluster = await this.keeper.hold(actor, input.clusterId);
    actor.must('status:assess', cluster);
    if (input.status === 'NO_LONGER_APPLICABLE') {
      throw new UserError(
        'INVALID',
        'Say this of the recommendations in it: a second coordinator confirms each.',
        ['input', 'status'],
      );
    }
    mustBeRecordable(input);
    this.days.mustHaveCome(input.effectiveOn, cluster.countryCode, ['input', 'effectiveOn']);
    const assessment = Object.assign(new ClusterAssessment(), {
      id: newId('cas'),
      countryCode: cluster.countryCode,
      clusterId: cluster.id,
      status: input.status,
      effectiveOn: input.effectiveOn,
      recordedAt: this.clock.now(),
      supersededAt: null,
      reason: input.reason ?? null,
      assessedById: actor.userId as string,
    });
    await this.supersede(cluster.id, assessment.recordedAt);
    await this.writer.add(ClusterAssessment, [assessment]);
    this.events.publish(clusterAssessed(assessment));
    return { cluster, assessment };
  }

  private async supersede(clusterId: string, at: string): Promise<void> {
    const current = await this.writer.rows<ClusterAssessment>(
      sql`select id, superseded_at as "supersededAt" from cluster_assessment where cluster_id = ${clusterId} and superseded_at is null`,
    );
    await this.writer.changeAll(ClusterAssessment, current, { supersededAt: at });
  }
}
