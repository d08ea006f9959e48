import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { labelIn, type Labels } from '../../reference/languages/language.js';
import { AwaitedAnswers, AwaitingAnswers } from '../progress/awaited-answers.js';
import type { ProgressUpdate } from '../progress/progress-update.entity.js';
import { OPEN } from './passed-task.workflow.js';

/** Bodies whose answers an institution still waits for when it reports. */
@Injectable()
export class AnswersAwaited extends AwaitingAnswers {
  constructor(
    awaited: AwaitedAnswers,
    private readonly writer: Writer,
  ) {
    super(awaited);
  }

  /** Names of the bodies, each once, that were passed something of what the update speaks of, itself or by its cluster. */
  async of(update: ProgressUpdate): Promise<string[]> {
    const rows = await this.writer.rows<{ id: string; names: string }>(sql`
      select distinct n.id, n.names from passed_task t
      join assignment a on a.id = t.assignment_id join institution n on n.id = t.to_institution_id
      where t.from_institution_id = ${update.institutionId} and t.state in (${join([...OPEN])})
        and ${concerns(update)}
      order by n.id`);
    return rows.map(({ id, names }) => labelIn(JSON.parse(names) as Labels, 'en', id));
  }
}

/** The assignment `a` is of the cluster, the part or the recommendation that an update speaks of, or of one around it. */
function concerns({ recommendationId, partId, clusterId }: ProgressUpdate): Sql {
  if (clusterId !== null) return sql`a.cluster_id = ${clusterId}`;
  const whole =
    partId === null
      ? sql`${recommendationId}`
      : sql`(select p.recommendation_id from recommendation_part p where p.id = ${partId})`;
  return sql`(a.recommendation_id = ${whole} or a.part_id = ${partId}
    or a.cluster_id in (select m.cluster_id from cluster_membership m
      where m.left_at is null and (m.recommendation_id = ${whole} or m.part_id = ${partId})))`;
}
