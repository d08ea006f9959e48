import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { roundOpened } from './round.events.js';
import type { ReportingRound } from './round.entities.js';
import { roundWorkflow } from './round.workflow.js';
import { RoundHoldings } from './round-holdings.js';
import { roundTasks } from './round-tasks.sql.js';

const AT = ['input', 'id'];

/** Opens a round that the caller holds: what its filter finds now is in it, and institutions are asked. */
@Injectable()
export class RoundOpening {
  constructor(
    private readonly holdings: RoundHoldings,
    private readonly vocabulary: Vocabulary,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** `expected` = what a person said when opening by hand; both are null where it opens by itself. */
  async open(
    actor: Actor,
    round: ReportingRound,
    expected: { version: number; expectedCount: number } | null,
  ): Promise<void> {
    const state = roundWorkflow.run('open', round, (permission) => actor.can(permission, round));
    if (expected) mustStandAt(round, expected.version);
    const today = this.clock.today(this.vocabulary.country(round.countryCode)?.timeZone);
    if (round.dueOn < today)
      throw new UserError(
        'CONFLICT',
        `It is due on ${round.dueOn}, which has passed: change that first.`,
        AT,
      );
    const ids = await this.holdings.found(actor, round);
    mustBeAsExpected(ids.length, expected?.expectedCount ?? null);
    await this.writer.change(round, {
      state,
      openedAt: this.clock.now(),
      opensOn: round.opensOn < today ? round.opensOn : today,
    });
    await this.holdings.add(actor, round, ids, null);
    await this.mustAskSomebody(round);
    this.events.publish(roundOpened(round, ids.length));
  }

  /** CONFLICT where nobody has anything of it in hand, or a chosen institution has nothing. */
  private async mustAskSomebody({ id, asks }: ReportingRound): Promise<void> {
    const tasks = sql`select distinct t.institution_id from (${roundTasks({ round: sql`r.id = ${id}` })}) t`;
    const asked = await this.writer.rows<{ institution_id: string }>(tasks);
    if (asked.length === 0)
      throw new UserError(
        'CONFLICT',
        'No institution has an assignment in force on any of its recommendations: assign them first.',
        AT,
      );
    if (asks === 'ASSIGNED') return;
    const [idle] = await this.writer.rows<{ institutionId: string }>(
      sql`select institution_id as "institutionId" from round_choice
          where round_id = ${id} and institution_id not in (${tasks}) order by institution_id limit 1`,
    );
    if (idle)
      throw new UserError(
        'CONFLICT',
        `The chosen institution ${idle.institutionId} has no assignment in force on any of its recommendations: assign it something, or choose others.`,
        AT,
      );
  }
}

function mustBeAsExpected(found: number, expected: number | null): void {
  if (expected !== null && found !== expected)
    throw new UserError(
      'EXPECTED_COUNT_MISMATCH',
      `Its filter finds ${found} recommendations, not ${expected}. Look at the list again.`,
      ['input', 'expectedCount'],
    );
  if (found === 0)
    throw new UserError('CONFLICT', 'Its filter finds no recommendation: there is nothing to ask.', AT);
}
