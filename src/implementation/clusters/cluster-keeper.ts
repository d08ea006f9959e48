import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { Cluster, type ClusterMembership } from './cluster.entity.js';
import { membershipsOfMembers } from './cluster-memberships.sql.js';
import type { MemberIds } from './cluster-targets.js';
import { clusterVisibleTo } from './cluster.visibility.js';

/** Finds the cluster that somebody wants to write to, and holds it for the unit of work. */
@Injectable()
export class ClusterKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** The cluster, held: nobody archives it meanwhile. NOT_FOUND where the actor sees none; CONFLICT once archived. */
  async hold(actor: Actor, id: string): Promise<Cluster> {
    const path = ['input', 'clusterId'];
    const seen = await this.writer.rows(
      sql`select c.id from cluster c where c.id = ${id} and ${clusterVisibleTo(actor, sql`c`)} ${locked(this.reader.dialectName)}`,
    );
    const cluster = seen.length > 0 ? await this.writer.find(Cluster, id) : null;
    if (!cluster) throw notFound('cluster', id, path);
    if (cluster.archivedAt)
      throw new UserError('CONFLICT', `The cluster "${cluster.name}" is archived.`, path);
    return cluster;
  }

  /** Where recommendations or parts are now, held, so that two who move the same one at once exclude each other. */
  async memberships(members: MemberIds): Promise<ClusterMembership[]> {
    if (members.ids.length === 0) return [];
    return this.writer.rows<ClusterMembership>(
      sql`${membershipsOfMembers(members)} ${locked(this.reader.dialectName)}`,
    );
  }
}
