import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import type { EndOfficeInput, NameOfficeHolderInput } from './office.inputs.js';
import type { OfficeHolderPayload } from './office.payloads.js';
import { OfficeHolder } from './office-holder.entity.js';
import { OfficePeople } from './office-people.js';

/** The coordinator says who heads an institution, and who chairs the mechanism. */
@Injectable()
export class OfficeService {
  constructor(
    private readonly people: OfficePeople,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** Who held the office before holds it no more; the same person named again changes nothing. */
  async name(actor: Actor, input: NameOfficeHolderInput): Promise<OfficeHolderPayload> {
    const countryCode = actor.ownCountry;
    actor.must('rounds:write', { countryCode });
    const institutionId = input.institutionId ?? null;
    if (institutionId !== null) await this.people.mustBeInstitution(countryCode, institutionId);
    const person = await this.people.personOf(countryCode, input);
    const known = await this.current(countryCode, institutionId);
    if (known && isSame(known, person)) return this.done(known, 'OfficeHolderConfirmed');
    const now = this.clock.now();
    if (known) await this.writer.change(known, { endedAt: now });
    const officeHolder = Object.assign(new OfficeHolder(), {
      id: newId('ofh'),
      countryCode,
      office: institutionId === null ? ('CHAIR' as const) : ('HEAD' as const),
      institutionId,
      ...person,
      namedAt: now,
      namedById: actor.userId as string,
      endedAt: null,
      mailsStoppedAt: null,
      version: 1,
    });
    await this.writer.add(OfficeHolder, [officeHolder]);
    return this.done(officeHolder, 'OfficeHolderNamed');
  }

  async end(actor: Actor, { id, version }: EndOfficeInput): Promise<OfficeHolderPayload> {
    const countryCode = actor.ownCountry;
    actor.must('rounds:write', { countryCode });
    const path = ['input', 'id'];
    const officeHolder = await this.writer.find(OfficeHolder, id);
    if (officeHolder?.countryCode !== countryCode) throw notFound('office holder', id, path);
    mustStandAt(officeHolder, version);
    if (officeHolder.endedAt !== null) throw new UserError('CONFLICT', 'They hold the office no more.', path);
    await this.writer.change(officeHolder, { endedAt: this.clock.now() });
    return this.done(officeHolder, 'OfficeEnded');
  }

  private async current(countryCode: string, institutionId: string | null): Promise<OfficeHolder | null> {
    const [row] = await this.writer.rows<{ id: string }>(
      sql`select id from office_holder where country_code = ${countryCode} and ended_at is null
          and coalesce(institution_id, '') = ${institutionId ?? ''}`,
    );
    return row ? this.writer.find(OfficeHolder, row.id) : null;
  }

  private done(officeHolder: OfficeHolder, name: string): OfficeHolderPayload {
    const { id: subjectId, countryCode, institutionId } = officeHolder;
    this.events.publish({ name, countryCode, subjectId, data: { institutionId } });
    return { officeHolder };
  }
}

function isSame(
  known: OfficeHolder,
  person: Pick<OfficeHolder, 'userId' | 'name' | 'email' | 'language'>,
): boolean {
  return (
    known.userId === person.userId &&
    known.name === person.name &&
    known.email === person.email &&
    known.language === person.language
  );
}
