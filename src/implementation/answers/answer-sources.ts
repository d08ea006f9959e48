import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { progressVisibleTo } from '../progress/progress.visibility.js';
import { UNSEEN_BY_OTHERS } from '../progress/progress.workflow.js';
import type { StateAnswer } from './answer.entities.js';

type Subject = Pick<StateAnswer, 'countryCode' | 'recommendationId' | 'partId' | 'clusterId'>;

const PATH = ['input', 'updateIds'];

/** Which of the institutions' updates an answer may draw on: those handed in about what it answers. */
@Injectable()
export class AnswerSources {
  constructor(private readonly writer: Writer) {}

  /**
   * NOT_FOUND for an update that the actor does not see, CONFLICT for one that was not handed in, INVALID for one about
   * something else.
   */
  async mustBeAbout(actor: Actor, subject: Subject, given: readonly string[]): Promise<string[]> {
    const ids = [...new Set(given)];
    if (ids.length === 0) return [];
    const rows = await this.writer.rows<{ id: string; state: string; about: number }>(sql`
      select u.id, u.state, case when ${about(subject)} then 1 else 0 end as about
      from progress_update u
      where u.id in (${join(ids)}) and u.country_code = ${subject.countryCode} and ${progressVisibleTo(actor, sql`u`)}`);
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const id of ids) {
      const row = found.get(id);
      if (!row) throw notFound('progress update', id, PATH);
      if ((UNSEEN_BY_OTHERS as readonly string[]).includes(row.state))
        throw new UserError('CONFLICT', `The update ${id} is ${row.state}: it was not handed in.`, PATH);
      if (Number(row.about) !== 1)
        throw new UserError('INVALID', `The update ${id} is about something else than this answer.`, PATH);
    }
    return ids;
  }
}

/** On the thing itself; of a recommendation on a part or a cluster of it, of a part on the whole, of a cluster on a member. */
function about({ recommendationId, partId, clusterId }: Subject) {
  if (clusterId !== null)
    return sql`(u.cluster_id = ${clusterId}
      or u.recommendation_id in (select m.recommendation_id from cluster_membership m where m.cluster_id = ${clusterId})
      or u.part_id in (select m.part_id from cluster_membership m where m.cluster_id = ${clusterId}))`;
  const whole =
    recommendationId === null
      ? sql`(select p.recommendation_id from recommendation_part p where p.id = ${partId})`
      : sql`${recommendationId}`;
  const parts =
    recommendationId === null
      ? sql`u.part_id = ${partId}`
      : sql`u.part_id in (select p.id from recommendation_part p where p.recommendation_id = ${recommendationId})`;
  return sql`(u.recommendation_id = ${whole} or ${parts} or u.cluster_id in (
    select m.cluster_id from cluster_membership m left join recommendation_part mp on mp.id = m.part_id
    where m.recommendation_id = ${whole} or mp.recommendation_id = ${whole}))`;
}
