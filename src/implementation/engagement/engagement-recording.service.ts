import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { CountryToday } from '../status/country-today.js';
import { EngagementKeeper } from './engagement-keeper.js';
import { EngagementAttendance, type Engagement } from './engagement.entities.js';
import { engagementHeld } from './engagement.events.js';
import type { AttendanceInput, RecordEngagementInput } from './engagement.inputs.js';
import type { EngagementPayload } from './engagement.payloads.js';
import { engagementWorkflow } from './engagement.workflow.js';

/** Records that an event was held, who came, and what came of it. */
@Injectable()
export class EngagementRecording {
  constructor(
    private readonly keeper: EngagementKeeper,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly days: CountryToday,
  ) {}

  async record(actor: Actor, input: RecordEngagementInput): Promise<EngagementPayload> {
    const engagement = await this.keeper.hold(actor, input.id);
    const state = engagementWorkflow.run('record', engagement, (permission) =>
      actor.can(permission, engagement),
    );
    mustStandAt(engagement, input.version);
    this.days.mustHaveCome(engagement.startsOn, engagement.countryCode, ['input', 'id']);
    mustBeOncePerSector(input.attendance);
    await this.writer.change(engagement, {
      state,
      outcome: input.outcome.trim(),
      reportUrl: input.reportUrl ?? null,
    });
    await this.count(engagement, input.attendance);
    this.events.publish(engagementHeld(engagement));
    return { engagement };
  }

  private async count(
    { id, countryCode }: Engagement,
    attendance: readonly AttendanceInput[],
  ): Promise<void> {
    const before = await this.writer.rows<EngagementAttendance>(
      sql`select engagement_id as "engagementId", sector, country_code as "countryCode", women, men, other,
            not_stated as "notStated" from engagement_attendance where engagement_id = ${id}`,
    );
    await this.writer.remove(EngagementAttendance, before);
    await this.writer.add(
      EngagementAttendance,
      attendance.map((counted) => ({ engagementId: id, countryCode, ...counted })),
    );
  }
}

function mustBeOncePerSector(attendance: readonly AttendanceInput[]): void {
  const sectors = attendance.map(({ sector }) => sector);
  const twice = sectors.findIndex((sector, index) => sectors.indexOf(sector) < index);
  if (twice < 0) return;
  throw new UserError('INVALID', `${sectors[twice]} stands there twice: add its people up.`, [
    'input',
    'attendance',
    String(twice),
  ]);
}
