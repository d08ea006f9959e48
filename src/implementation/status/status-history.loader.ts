import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import { itemsUnder } from '../../recommendations/parts/part.visibility.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import { assessmentColumns } from './status-assessment.sql.js';
import type { StatusAssessment } from './status.entities.js';

/** Pages of the assessments of something, newest first; empty where the viewer may not see the status. */
abstract class StatusHistory extends NestedPages<StatusAssessment, StatusAssessment, ActorContext> {
  protected abstract readonly parent: Sql;

  protected list({ actor }: ActorContext): NestedList {
    return {
      columns: assessmentColumns(actor, sql`s`),
      from: () => sql`status_assessment s`,
      parent: this.parent,
      where: visibleLayer(actor, sql`s.country_code`, 'STATUS', itemsUnder(sql`s`)),
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

/** Of recommendations. */
@Injectable()
export class StatusHistoryLoader extends StatusHistory {
  protected readonly parent = sql`s.recommendation_id`;

  constructor(reader: Reader) {
    super(reader);
  }
}

/** Of parts of recommendations. */
@Injectable()
export class PartStatusHistoryLoader extends StatusHistory {
  protected readonly parent = sql`s.part_id`;

  constructor(reader: Reader) {
    super(reader);
  }
}
