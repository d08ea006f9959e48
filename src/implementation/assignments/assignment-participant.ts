import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { InstitutionUses } from '../../people/institutions/institution-uses.js';
import type { Cluster } from '../clusters/cluster.entity.js';
import { ClusterParticipants } from '../clusters/cluster-participants.js';
import { AssignmentLedger } from './assignment-ledger.js';

/** What assignments have to do with the end of clusters and institutions. */
@Injectable()
export class AssignmentParticipant implements OnModuleInit {
  constructor(
    private readonly clusters: ClusterParticipants,
    private readonly institutions: InstitutionUses,
    private readonly ledger: AssignmentLedger,
    private readonly writer: Writer,
  ) {}

  onModuleInit(): void {
    this.clusters.register({
      clusterArchived: (actor, cluster) => this.clusterArchived(actor, cluster),
    });
    this.institutions.register(async ({ id }) => {
      const [row] = await this.writer.rows<{ count: number }>(
        sql`select count(*) as count from assignment where institution_id = ${id} and ended_at is null`,
      );
      return { kind: 'assignments in force', count: row?.count ?? 0 };
    });
  }

  /** A dissolved cluster is in nobody's hands. */
  private async clusterArchived(actor: Actor, { id }: Cluster): Promise<void> {
    const rows = await this.ledger.inForce(actor, 'clusterId', [id]);
    await this.ledger.end(actor, rows, { cause: 'CLUSTER_ARCHIVED', reason: null });
  }
}
