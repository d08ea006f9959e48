import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import { inside } from './status-assessment.sql.js';
import type { ClusterAssessment } from './status.entities.js';

/** The coordinator's current view of clusters, by the cluster's id; null where there is none. */
@Injectable()
export class ClusterAssessmentLoader extends BatchLoader<string, ClusterAssessment | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(ClusterAssessment | null)[]> {
    const rows = await this.reader.rows<ClusterAssessment>(sql`
      select a.id, a.country_code as "countryCode", a.cluster_id as "clusterId", a.status,
        a.effective_on as "effectiveOn", a.recorded_at as "recordedAt", a.superseded_at as "supersededAt",
        ${inside(actor, sql`a.reason`)} as "reason", a.assessed_by_id as "assessedById"
      from cluster_assessment a
      where a.cluster_id in (${join(ids)}) and a.superseded_at is null
        and ${visibleLayer(actor, sql`a.country_code`, 'STATUS', [sql`a.cluster_id`])}`);
    return inOrder(ids, rows, ({ clusterId }) => clusterId);
  }
}
