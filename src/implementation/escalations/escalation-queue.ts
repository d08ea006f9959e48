import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork, type Author } from '../../platform/database/unit-of-work.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { Escalation, EscalationLine, EscalationMail } from './escalation.entities.js';
import { keyOfStep, stepsDue, type StepDue } from './escalation-plan.js';
import { OwingQuery, type Recipient } from './owing.query.js';

type Taken = StepDue & { id: string; told: number };

/** Writes down the steps whose day has come, each once, and the mails that tell of them. Nothing is sent yet. */
@Injectable()
export class EscalationQueue {
  constructor(
    private readonly owing: OwingQuery,
    private readonly units: UnitOfWork,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** Answers how many mails were made ready. A step without anybody to write to waits until somebody is named. */
  async queue(author: Author, countryCode: string, today: string): Promise<number> {
    const due = (await this.owing.of(countryCode, today)).flatMap((one) => stepsDue(one, today));
    if (due.length === 0) return 0;
    const institutionIds = [...new Set(due.map(({ institutionId }) => institutionId))];
    const recipients = await this.owing.recipients(countryCode, institutionIds);
    return this.units.run(author, async () => {
      const taken = await this.taken(countryCode, due);
      const fresh = due.filter((step) => !taken.has(keyOfStep(step)));
      const steps = await this.take(countryCode, fresh);
      const untold = due.flatMap((step) => {
        const known = taken.get(keyOfStep(step));
        return known && Number(known.told) === 0 ? [known] : [];
      });
      const mails = await this.write(countryCode, today, [...steps, ...untold], recipients);
      if (steps.length + mails > 0)
        this.events.publish({
          name: 'ReportingEscalated',
          countryCode,
          subjectId: null,
          data: { steps: steps.length, mails },
        });
      return mails;
    });
  }

  private async taken(countryCode: string, due: readonly StepDue[]): Promise<Map<string, Taken>> {
    const rows = await this.writer.rows<Taken>(sql`
      select e.id, e.round_id as "roundId", e.institution_id as "institutionId", e.step, e.due_on as "dueOn",
        case when exists (select 1 from escalation_line l where l.escalation_id = e.id) then 1 else 0 end as told
      from escalation e where e.country_code = ${countryCode}
        and e.round_id in (${join([...new Set(due.map(({ roundId }) => roundId))])})`);
    return new Map(rows.map((row) => [keyOfStep(row), row]));
  }

  /** Of two processes at one moment the second fails on the unique index, and finds everything done. */
  private async take(countryCode: string, due: readonly StepDue[]): Promise<(StepDue & { id: string })[]> {
    const takenAt = this.clock.now();
    const rows = due.map((step) => ({ id: newId('esc'), countryCode, ...step, takenAt }));
    await this.writer.add(Escalation, rows);
    return rows;
  }

  private async write(
    countryCode: string,
    day: string,
    steps: readonly (StepDue & { id: string })[],
    recipients: readonly Recipient[],
  ): Promise<number> {
    const now = this.clock.now();
    const mails = new Map<string, EscalationMail>();
    const lines: EscalationLine[] = [];
    for (const { id: escalationId, step, institutionId } of steps)
      for (const one of recipients) {
        if (one.step !== step || (one.institutionId ?? institutionId) !== institutionId) continue;
        const { userId, officeHolderId } = one;
        const key = userId ?? (officeHolderId as string);
        const mail = mails.get(key) ?? newMail({ countryCode, userId, officeHolderId, day, queuedAt: now });
        mails.set(key, mail);
        if (lines.some((line) => line.mailId === mail.id && line.escalationId === escalationId)) continue;
        mail.itemCount += 1;
        lines.push({ mailId: mail.id, escalationId, countryCode });
      }
    await this.writer.addUnaudited(EscalationMail, [...mails.values()]);
    await this.writer.addUnaudited(EscalationLine, lines);
    return mails.size;
  }
}

function newMail(
  about: Pick<EscalationMail, 'countryCode' | 'userId' | 'officeHolderId' | 'day' | 'queuedAt'>,
): EscalationMail {
  return {
    id: newId('esm'),
    ...about,
    itemCount: 0,
    state: 'QUEUED',
    failure: null,
    attempts: 0,
    error: null,
    nextTryAt: about.queuedAt,
    sentAt: null,
  };
}
