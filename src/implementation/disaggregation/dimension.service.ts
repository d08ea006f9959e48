import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { labelsOf, withRetired, withValues } from './declared-values.js';
import { DisaggregationDimension } from './dimension.entity.js';
import { dimensionArchived, dimensionChanged, dimensionDeclared } from './dimension.events.js';
import type {
  ArchiveDimensionInput,
  ChangeDimensionInput,
  DeclareDimensionInput,
} from './dimension.inputs.js';
import type { DimensionPayload } from './dimension.payload.js';
import { dimensionVisibleTo } from './dimension.visibility.js';

const AT = ['input', 'id'];

/** The coordinator declares by what the country breaks measured values down. */
@Injectable()
export class DimensionService {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async declare(actor: Actor, input: DeclareDimensionInput): Promise<DimensionPayload> {
    const countryCode = actor.ownCountry;
    actor.must('indicators:write', { countryCode });
    await this.mustBeNew(countryCode, input.code);
    const dimension = Object.assign(new DisaggregationDimension(), {
      id: newId('dim'),
      countryCode,
      code: input.code,
      kind: input.kind,
      labels: labelsOf(input.labels, ['input', 'labels']),
      declaredValues: withValues([], input.values),
      createdAt: this.clock.now(),
      archivedAt: null,
      version: 1,
    });
    await this.writer.add(DisaggregationDimension, [dimension]);
    this.events.publish(dimensionDeclared(dimension));
    return { dimension };
  }

  async change(actor: Actor, input: ChangeDimensionInput): Promise<DimensionPayload> {
    const dimension = await this.toWrite(actor, input);
    const named = input.values ?? [];
    const both = named.find(({ code }) => input.retire?.includes(code));
    if (both) {
      throw new UserError('INVALID', `"${both.code}" cannot be labelled and retired at once.`, [
        'input',
        'retire',
      ]);
    }
    const values = withValues(dimension.declaredValues, named);
    await this.writer.change(dimension, {
      labels: input.labels ? labelsOf(input.labels, ['input', 'labels']) : dimension.labels,
      declaredValues: withRetired(values, input.retire ?? [], this.clock.now()),
    });
    this.events.publish(dimensionChanged(dimension));
    return { dimension };
  }

  async archive(actor: Actor, input: ArchiveDimensionInput): Promise<DimensionPayload> {
    const dimension = await this.toWrite(actor, input);
    await this.writer.change(dimension, { archivedAt: this.clock.now() });
    this.events.publish(dimensionArchived(dimension));
    return { dimension };
  }

  private async mustBeNew(countryCode: string, code: string): Promise<void> {
    const rows = await this.writer.rows(
      sql`select id from disaggregation_dimension where country_code = ${countryCode} and code = ${code}`,
    );
    if (rows.length === 0) return;
    throw new UserError('CONFLICT', `Your country has a dimension "${code}" already: change that one.`, [
      'input',
      'code',
    ]);
  }

  private async toWrite(
    actor: Actor,
    { id, version }: { id: string; version: number },
  ): Promise<DisaggregationDimension> {
    const seen = await this.writer.rows(
      sql`select d.id from disaggregation_dimension d where d.id = ${id} and ${dimensionVisibleTo(actor, sql`d`)}`,
    );
    const dimension = seen.length > 0 ? await this.writer.find(DisaggregationDimension, id) : null;
    if (!dimension) throw notFound('dimension', id, AT);
    actor.must('indicators:write', dimension);
    mustStandAt(dimension, version);
    if (dimension.archivedAt === null) return dimension;
    throw new UserError('CONFLICT', `The dimension "${dimension.code}" was given up.`, AT);
  }
}
