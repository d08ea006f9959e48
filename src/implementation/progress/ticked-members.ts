import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { partAssessed, wholeAssessed, type Assessed } from '../status/assessed.js';
import type { ProgressUpdate } from './progress-update.entity.js';

/** A recommendation in a cluster, or a part: one of the cluster itself, or of a split recommendation in it. */
interface Member {
  recommendationId: string;
  partId: string | null;
  position: string | null;
}

/** What an update's approval speaks of: its own subject, or the members of its cluster that are ticked. */
@Injectable()
export class TickedMembers {
  constructor(private readonly writer: Writer) {}

  /**
   * Without a choice every present member whose position is not NOTED; a noted one only by its id. A split
   * recommendation is reached through its parts, as far as they are in no other cluster: its own id is CONFLICT.
   * NOT_FOUND for an id that is no present member. Withdrawn and merged ones are none.
   */
  async of(update: ProgressUpdate, chosen: readonly string[] | null | undefined): Promise<Assessed[]> {
    const { countryCode, recommendationId, partId, clusterId } = update;
    if (recommendationId !== null) return [wholeAssessed({ id: recommendationId, countryCode })];
    if (partId !== null) return [partAssessed({ id: partId, countryCode })];
    const members = await this.present(clusterId as string);
    const ticked = chosen ? pick(members, chosen) : members.filter(({ position }) => position !== 'NOTED');
    return ticked.map((member) =>
      member.partId === null
        ? wholeAssessed({ id: member.recommendationId, countryCode })
        : partAssessed({ id: member.partId, countryCode }),
    );
  }

  /** A part's own position comes before that of its recommendation. */
  private present(clusterId: string): Promise<Member[]> {
    const columns = sql`r.id as "recommendationId", pt.id as "partId", coalesce(o.position, w.position) as "position"`;
    const positions = sql`
      left join position_statement w on w.recommendation_id = r.id and w.superseded_at is null
      left join position_statement o on o.part_id = pt.id and o.superseded_at is null`;
    const here = sql`m.cluster_id = ${clusterId} and m.left_at is null
      and r.withdrawn_at is null and r.merged_into_id is null`;
    return this.writer.rows<Member>(sql`
      select ${columns} from cluster_membership m
      join recommendation r on r.id = m.recommendation_id
      left join recommendation_part pt on pt.recommendation_id = r.id and pt.archived_at is null
      ${positions}
      where ${here} and not exists (
        select 1 from cluster_membership own where own.part_id = pt.id and own.left_at is null)
      union all
      select ${columns} from cluster_membership m
      join recommendation_part pt on pt.id = m.part_id
      join recommendation r on r.id = pt.recommendation_id
      ${positions}
      where ${here}
      order by 1, 2`);
  }
}

function pick(members: Member[], chosen: readonly string[]): Member[] {
  const path = ['input', 'memberIds'];
  const byId = new Map(members.map((member) => [member.partId ?? member.recommendationId, member]));
  return [...new Set(chosen)].map((id) => {
    const member = byId.get(id);
    if (member) return member;
    const part = members.find(({ recommendationId }) => recommendationId === id)?.partId;
    if (!part) throw notFound('member of the cluster', id, path);
    throw new UserError('CONFLICT', `${id} is split: tick its parts, such as ${part}.`, path);
  });
}
