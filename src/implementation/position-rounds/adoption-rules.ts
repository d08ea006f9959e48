import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { CountryToday } from '../status/country-today.js';
import { DecisionRules } from './decision-rules.js';
import type { PositionRound } from './position-round.entity.js';

interface Item {
  about: string;
  undecided: number;
  gone: number;
  decidedOn: string | null;
}

/** What must stand before positions are recorded. */
@Injectable()
export class AdoptionRules {
  constructor(
    private readonly days: CountryToday,
    private readonly decisions: DecisionRules,
    private readonly writer: Writer,
  ) {}

  async mustHold(round: PositionRound, adoptedOn: string): Promise<void> {
    this.days.mustHaveCome(adoptedOn, round.countryCode, ['input', 'adoptedOn']);
    const items = await this.writer.rows<Item>(sql`
      select coalesce(i.part_id, i.recommendation_id) as about, y.decided_on as "decidedOn",
        case when i.decided_position is null then 1 else 0 end as undecided,
        case when r.withdrawn_at is not null or r.merged_into_id is not null or t.archived_at is not null then 1 else 0 end as gone
      from position_item i join recommendation r on r.id = i.recommendation_id
      left join recommendation_part t on t.id = i.part_id
      left join position_decision y on y.id = i.decision_id
      where i.round_id = ${round.id} and i.taken_out_at is null order by i.id`);
    if (items.length === 0) throw conflict('Nothing is in the round: there is nothing to adopt.');
    const undecided = items.filter((item) => item.undecided === 1);
    if (undecided.length > 0)
      throw conflict(
        `${undecided.length} of ${items.length} items are not decided, ${undecided[0]?.about} first: record what was decided on them.`,
      );
    const gone = items.find((item) => item.gone === 1);
    if (gone)
      throw conflict(
        `${gone.about} does not stand any more (withdrawn, merged or rejoined): take it out first.`,
      );
    const late = items.find(({ decidedOn }) => decidedOn !== null && decidedOn > adoptedOn);
    if (late)
      throw new UserError(
        'INVALID',
        `${late.about} was decided on ${late.decidedOn}, after ${adoptedOn}: what is adopted was decided before.`,
        ['input', 'adoptedOn'],
      );
    await this.decisions.partsMustAgree(round, ['input', 'positionRoundId']);
  }
}

function conflict(message: string): UserError {
  return new UserError('CONFLICT', message, ['input', 'positionRoundId']);
}
