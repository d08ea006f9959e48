import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { positionColumns } from '../../recommendations/positions/position.loader.js';
import { recommendationVisibleTo } from '../../recommendations/recommendations/recommendation.visibility.js';
import { revisionColumns } from '../../recommendations/source/revision.loader.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import { itemsUnder, wholeOf } from '../../recommendations/parts/part.visibility.js';
import {
  answerVersionColumns,
  answerVersionVisibleTo,
  answerVisibleTo,
} from '../answers/answer.visibility.js';
import { assignmentColumns, assignmentVisibleTo } from '../assignments/assignment.visibility.js';
import { membershipInClusterVisibleTo } from '../clusters/cluster.visibility.js';
import { contributionColumns, ContributionVisibility } from '../contributions/contribution.visibility.js';
import { decisionColumns } from '../follow-up/decision.loaders.js';
import { gradeColumns, gradeVisibleTo } from '../grades/external-grade.sql.js';
import { progressColumns, progressListedFor } from '../progress/progress.visibility.js';
import { assessmentColumns } from '../status/status-assessment.sql.js';
import { onWhole, onWholeOrPart, partsOf, x, type TimelineSource } from './timeline-source.js';

/** Where the entries come from. Each source shows what its own lists show. */
@Injectable()
export class TimelineSources {
  readonly all: readonly TimelineSource[];

  constructor(contributions: ContributionVisibility) {
    this.all = [
      {
        type: 'RecommendationRevision',
        table: sql`recommendation_revision`,
        moments: [{ kind: 'SOURCE_REVISED', at: sql`x.at` }],
        ...onWhole,
        visible: (actor) => ofVisible(actor, sql`x.recommendation_id`),
        columns: () => revisionColumns(x),
      },
      {
        type: 'PositionStatement',
        table: sql`position_statement`,
        moments: [{ kind: 'POSITION_STATED', at: sql`x.recorded_at` }],
        ...onWholeOrPart,
        // A position on a part is the country's own reading, like the part.
        visible: (
          actor,
        ) => sql`case when x.part_id is null then ${asNumber(ofVisible(actor, sql`x.recommendation_id`))}
          else ${asNumber(visibleLayer(actor, sql`x.country_code`, 'STATUS', [onWholeOrPart.whole]))} end = 1`,
        columns: () => positionColumns(x),
      },
      {
        type: 'FollowUpDecisionRecord',
        table: sql`follow_up_decision`,
        moments: [{ kind: 'FOLLOW_UP_DECIDED', at: sql`x.recorded_at` }],
        ...onWhole,
        visible: (actor) => visibleLayer(actor, sql`x.country_code`, 'STATUS', [sql`x.recommendation_id`]),
        columns: () => decisionColumns(x),
      },
      {
        type: 'ClusterStay',
        table: sql`cluster_membership`,
        moments: [
          { kind: 'CLUSTER_JOINED', at: sql`x.joined_at` },
          { kind: 'CLUSTER_LEFT', at: sql`x.left_at` },
        ],
        ...onWholeOrPart,
        visible: (actor) => membershipInClusterVisibleTo(actor, x),
        columns: () => sql`x.id, coalesce(x.recommendation_id, x.part_id) as "memberId",
          x.cluster_id as "clusterId", x.joined_at as "joinedAt", x.left_at as "leftAt"`,
      },
      {
        type: 'Assignment',
        table: sql`assignment`,
        moments: [
          { kind: 'ASSIGNED', at: sql`x.assigned_at` },
          { kind: 'UNASSIGNED', at: sql`x.ended_at` },
        ],
        ...onWholeOrPart,
        visible: (actor) => assignmentVisibleTo(actor, x),
        columns: (actor) => assignmentColumns(actor, x),
      },
      {
        type: 'ProgressUpdate',
        table: sql`progress_update`,
        moments: [
          { kind: 'UPDATE_SUBMITTED', at: sql`x.submitted_at` },
          { kind: 'UPDATE_APPROVED', at: sql`x.approved_at` },
        ],
        ...onWholeOrPart,
        visible: (actor) => progressListedFor(actor, x),
        columns: (actor) => progressColumns(actor, x),
      },
      {
        type: 'StatusAssessment',
        table: sql`status_assessment`,
        moments: [{ kind: 'STATUS_ASSESSED', at: sql`x.recorded_at` }],
        ...onWholeOrPart,
        visible: (actor) => visibleLayer(actor, sql`x.country_code`, 'STATUS', itemsUnder(x)),
        columns: (actor) => assessmentColumns(actor, x),
      },
      {
        type: 'StateAnswerVersion',
        table: sql`state_answer_version`,
        moments: [{ kind: 'ANSWERED', at: sql`x.finalised_at` }],
        whole: sql`(select coalesce(ta.recommendation_id, ${wholeOf(sql`ta.part_id`)}) from state_answer ta where ta.id = x.answer_id)`,
        of: (ids) => [
          sql`x.answer_id in (select ta.id from state_answer ta where ta.recommendation_id in (${ids}))`,
          sql`x.answer_id in (select ta.id from state_answer ta where ta.part_id in ${partsOf(ids)})`,
        ],
        visible: (actor) => sql`(${answerVersionVisibleTo(actor, x)}
          and exists (select 1 from state_answer va where va.id = x.answer_id and ${answerVisibleTo(actor, sql`va`)}))`,
        columns: () => answerVersionColumns(x),
      },
      {
        type: 'Contribution',
        table: sql`contribution`,
        moments: [{ kind: 'CONTRIBUTED', at: sql`x.submitted_at` }],
        whole: sql`coalesce((select tp.recommendation_id from recommendation_part tp where tp.id = x.item_id), x.item_id)`,
        of: (ids) => [sql`x.item_id in (${ids})`, sql`x.item_id in ${partsOf(ids)}`],
        visible: (actor) => contributions.to(actor, x),
        columns: () => contributionColumns(x),
      },
      {
        type: 'ExternalGrade',
        table: sql`external_grade`,
        moments: [{ kind: 'GRADED', at: sql`x.recorded_at` }],
        ...onWhole,
        visible: (actor) => gradeVisibleTo(actor, x),
        columns: () => gradeColumns(x),
      },
    ];
  }
}

/** The recommendation of a row is one that the actor may see. */
function ofVisible(actor: Actor, recommendationId: Sql): Sql {
  return sql`exists (select 1 from recommendation vr where vr.id = ${recommendationId} and ${recommendationVisibleTo(actor, sql`vr`)})`;
}

/** A condition as 1 or 0, which both databases know. */
function asNumber(condition: Sql): Sql {
  return sql`(case when ${condition} then 1 else 0 end)`;
}
