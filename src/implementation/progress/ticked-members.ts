import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { notFound } from '../../platform/graphql/user-error.js';
import type { Assessed } from '../status/status-recorder.js';
import type { ProgressUpdate } from './progress-update.entity.js';

interface Member {
  id: string;
  position: string | null;
}

/** The recommendations that an update's approval speaks of: its own, or the members of its cluster that are ticked. */
@Injectable()
export class TickedMembers {
  constructor(private readonly writer: Writer) {}

  /**
   * Without a choice every present member whose position is not NOTED; a noted one only by its id. NOT_FOUND for an
   * id that is no present member. Withdrawn and merged ones are none.
   */
  async of(update: ProgressUpdate, chosen: readonly string[] | null | undefined): Promise<Assessed[]> {
    const { countryCode, recommendationId, clusterId } = update;
    if (recommendationId !== null) return [{ id: recommendationId, countryCode }];
    const members = await this.present(clusterId as string);
    return (chosen ? pick(members, chosen) : unnoted(members)).map((id) => ({ id, countryCode }));
  }

  private present(clusterId: string): Promise<Member[]> {
    return this.writer.rows<Member>(sql`
      select r.id, p.position from cluster_membership m
      join recommendation r on r.id = m.recommendation_id
      left join position_statement p on p.recommendation_id = r.id and p.superseded_at is null
      where m.cluster_id = ${clusterId} and m.left_at is null
        and r.withdrawn_at is null and r.merged_into_id is null
      order by r.id`);
  }
}

function pick(members: Member[], chosen: readonly string[]): string[] {
  const present = new Set(members.map(({ id }) => id));
  const stranger = chosen.find((id) => !present.has(id));
  if (stranger !== undefined) {
    throw notFound('member of the cluster', stranger, ['input', 'memberIds']);
  }
  return [...new Set(chosen)];
}

function unnoted(members: Member[]): string[] {
  return members.filter(({ position }) => position !== 'NOTED').map(({ id }) => id);
}
