import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { Subjects, type Subject } from '../status/subject.js';
import type { Indicator } from './indicator.entities.js';
import { leadsToTarget } from './target-progress.js';

/** What the terms of an indicator have to hold. */
@Injectable()
export class IndicatorRules {
  constructor(
    private readonly writer: Writer,
    private readonly vocabulary: Vocabulary,
    private readonly subjects: Subjects,
  ) {}

  /** What a new indicator is on, as somebody names it: NOT_FOUND where the actor sees none. */
  mustExist(actor: Actor, subject: Subject): Promise<void> {
    return this.subjects.mustExist(actor, subject);
  }

  /** Throws `INVALID` for a target on the wrong side or an unknown SDG indicator, `NOT_FOUND` for the provider. */
  async mustHold(indicator: Omit<Indicator, 'id'>): Promise<void> {
    const { direction, baselineValue, targetValue, sdgIndicatorCode } = indicator;
    if (!leadsToTarget(direction, baselineValue, targetValue)) {
      throw invalid(
        'targetValue',
        `From ${baselineValue} to ${targetValue} is not the way of ${direction}: that side is worse.`,
      );
    }
    if (sdgIndicatorCode !== null && !this.vocabulary.indicator(sdgIndicatorCode)) {
      throw invalid('sdgIndicatorCode', `There is no SDG indicator "${sdgIndicatorCode}".`);
    }
    await this.mustBeInstitution(indicator);
  }

  private async mustBeInstitution({ providerId, countryCode }: Omit<Indicator, 'id'>): Promise<void> {
    if (providerId === null) return;
    const [row] = await this.writer.rows<{ archivedAt: string | null }>(
      sql`select archived_at as "archivedAt" from institution where id = ${providerId} and country_code = ${countryCode}`,
    );
    if (!row) throw notFound('institution', providerId, ['input', 'providerId']);
    if (row.archivedAt !== null) {
      throw new UserError('CONFLICT', 'The institution is closed.', ['input', 'providerId']);
    }
  }
}

function invalid(field: string, message: string): UserError {
  return new UserError('INVALID', message, ['input', field]);
}
