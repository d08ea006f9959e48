import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { labelsOf } from '../disaggregation/declared-values.js';
import { SupportArea } from './support-area.entity.js';
import type {
  ChangeSupportAreaInput,
  DeclareSupportAreaInput,
  RetireSupportAreaInput,
  SupportAreaPayload,
} from './support-area.inputs.js';
import { supportAreaVisibleTo } from './support-area.sql.js';
import { supportAreaChanged, supportAreaDeclared, supportAreaRetired } from './support-request.events.js';

const AT = ['input', 'id'];
const LABELS = ['input', 'labels'];

/** The coordinator declares in which areas the country asks for assistance, beside those that ship. */
@Injectable()
export class SupportAreaService {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async declare(actor: Actor, input: DeclareSupportAreaInput): Promise<SupportAreaPayload> {
    const countryCode = actor.ownCountry;
    actor.must('support:write', { countryCode });
    await this.mustBeNew(countryCode, input.code);
    const supportArea = Object.assign(new SupportArea(), {
      id: newId('sar'),
      countryCode,
      code: input.code,
      labels: labelsOf(input.labels, LABELS),
      source: input.source.trim(),
      createdAt: this.clock.now(),
      retiredAt: null,
      version: 1,
    });
    await this.writer.add(SupportArea, [supportArea]);
    this.events.publish(supportAreaDeclared(supportArea));
    return { supportArea };
  }

  async change(actor: Actor, input: ChangeSupportAreaInput): Promise<SupportAreaPayload> {
    const supportArea = await this.toWrite(actor, input);
    await this.writer.change(supportArea, {
      labels: input.labels ? labelsOf(input.labels, LABELS) : supportArea.labels,
      source: input.source?.trim() ?? supportArea.source,
    });
    this.events.publish(supportAreaChanged(supportArea));
    return { supportArea };
  }

  async retire(actor: Actor, input: RetireSupportAreaInput): Promise<SupportAreaPayload> {
    const supportArea = await this.toWrite(actor, input);
    await this.writer.change(supportArea, { retiredAt: this.clock.now() });
    this.events.publish(supportAreaRetired(supportArea));
    return { supportArea };
  }

  private async mustBeNew(countryCode: string, code: string): Promise<void> {
    const shipped = this.vocabulary.supportTerms('AREA').some((term) => term.code === code);
    const own = await this.writer.rows(
      sql`select id from support_area where country_code = ${countryCode} and code = ${code}`,
    );
    if (!shipped && own.length === 0) return;
    throw new UserError('CONFLICT', `There is an area with the code "${code}" already.`, ['input', 'code']);
  }

  private async toWrite(actor: Actor, { id, version }: RetireSupportAreaInput): Promise<SupportArea> {
    const seen = await this.writer.rows(
      sql`select a.id from support_area a where a.id = ${id} and ${supportAreaVisibleTo(actor, sql`a`)}`,
    );
    const area = seen.length > 0 ? await this.writer.find(SupportArea, id) : null;
    if (!area) throw notFound('area of assistance', id, AT);
    actor.must('support:write', area);
    if (area.retiredAt !== null) throw new UserError('CONFLICT', `The area ${area.code} was retired.`, AT);
    mustStandAt(area, version);
    return area;
  }
}
