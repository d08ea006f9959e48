import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { ConfidentialFiles } from '../files/confidential-files.js';
import { CountryToday } from '../status/country-today.js';
import type { AnsweredPosition } from './position-item.entity.js';
import type { PositionRound } from './position-round.entity.js';
import type { RecordPositionDecisionInput } from './proposal.inputs.js';

interface Decided {
  recommendationId: string;
  partId: string | null;
  position: AnsweredPosition;
}

/** What a decision must hold: a day that has come, a confidential document, parts that agree with their whole. */
@Injectable()
export class DecisionRules {
  constructor(
    private readonly days: CountryToday,
    private readonly files: ConfidentialFiles,
    private readonly writer: Writer,
  ) {}

  async mustBeSound(
    { decidedOn, fileId }: RecordPositionDecisionInput,
    { countryCode }: PositionRound,
  ): Promise<void> {
    this.days.mustHaveCome(decidedOn, countryCode, ['input', 'decidedOn']);
    if (fileId != null)
      await this.files.mustBeApart(fileId, countryCode, 'position_decision', ['input', 'fileId']);
  }

  /** CONFLICT where all parts of a recommendation are decided and the whole is decided otherwise. */
  async partsMustAgree({ id }: PositionRound, path: readonly string[]): Promise<void> {
    const rows = await this.writer.rows<Decided>(sql`
      select i.recommendation_id as "recommendationId", i.part_id as "partId", i.decided_position as position
      from position_item i
      where i.round_id = ${id} and i.taken_out_at is null and i.decided_position is not null
        and i.recommendation_id in (select t.recommendation_id from position_item t
          where t.round_id = ${id} and t.taken_out_at is null and t.part_id is not null)
        and not exists (select 1 from position_item u where u.round_id = ${id} and u.taken_out_at is null
          and u.recommendation_id = i.recommendation_id and u.decided_position is null)
      order by i.recommendation_id, i.id`);
    for (const whole of rows.filter(({ partId }) => partId === null)) {
      const parts = rows.filter(
        ({ recommendationId, partId }) => partId !== null && recommendationId === whole.recommendationId,
      );
      const expected = ofParts(parts.map(({ position }) => position));
      if (expected === whole.position) continue;
      throw new UserError(
        'CONFLICT',
        `What was decided on the parts of ${whole.recommendationId} makes it ${expected}, and the whole is ${whole.position}: decide them alike.`,
        path,
      );
    }
  }
}

/** What the State says of a whole that says this of its parts. */
export function ofParts(positions: readonly AnsweredPosition[]): AnsweredPosition {
  const [first, ...others] = new Set(positions);
  return first !== undefined && others.length === 0 ? first : 'SUPPORTED_IN_PART';
}
