import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import { assessmentColumns } from './status-assessment.sql.js';
import type { StatusAssessment } from './status.entities.js';

/** Pages of the assessments of recommendations, newest first; empty where the viewer may not see the status. */
@Injectable()
export class StatusHistoryLoader extends NestedPages<StatusAssessment, StatusAssessment, ActorContext> {
  constructor(reader: Reader) {
    super(reader);
  }

  protected list({ actor }: ActorContext): NestedList {
    return {
      columns: assessmentColumns(actor, sql`s`),
      from: () => sql`status_assessment s`,
      parent: sql`s.recommendation_id`,
      where: visibleLayer(actor, sql`s.country_code`, 'STATUS'),
      order: [
        { by: sql`s.recorded_at`, direction: 'DESC' },
        // Of one instant, the later id was recorded later.
        { by: sql`s.id`, direction: 'DESC' },
      ],
      id: sql`s.id`,
    };
  }

  protected node(row: StatusAssessment): StatusAssessment {
    return row;
  }
}
