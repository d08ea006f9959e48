/** What the entities cannot express, by name: partial unique indexes and the full-text index. */
export interface BeyondEntities {
  name: string;
  sqlite: string[];
  postgres: string[];
}

const both = (name: string, statement: string): BeyondEntities => ({
  name,
  sqlite: [statement],
  postgres: [statement],
});

/** At most one row of a target that still holds: the database itself decides a race. */
const oneCurrent = (name: string, table: string, columns: string, condition: string): BeyondEntities =>
  both(name, `create unique index "${name}" on "${table}" (${columns}) where ${condition}`);

/** Most rows are about wholes: what is about a part stands in indexes of its own. */
const OF_PART = (condition: string): string => `part_id is not null and ${condition}`;

const NEWEST = '(case when issued_on is null then 1 else 0 end), issued_on desc, id';
const STANDING = 'merged_into_id is null and withdrawn_at is null';

/** The one list of objects beside the entities; the check that migrations equal entities knows it. */
export const beyondEntities: BeyondEntities[] = [
  oneCurrent('one_part_of_label', 'recommendation_part', 'recommendation_id, label', 'archived_at is null'),
  oneCurrent('one_part_of_place', 'recommendation_part', 'recommendation_id, ordinal', 'archived_at is null'),
  oneCurrent('one_position', 'position_statement', 'recommendation_id', 'superseded_at is null'),
  oneCurrent('one_position_round', 'position_round', 'document_id', "state in ('OPEN', 'CONSOLIDATED')"),
  oneCurrent(
    'one_position_item',
    'position_item',
    "round_id, recommendation_id, coalesce(part_id, '')",
    'taken_out_at is null',
  ),
  // What was entered by hand, for imports that look for it: a few rows among many.
  both(
    'entered_by_hand',
    'create index "entered_by_hand" on "recommendation" (document_id) where source_record_id is null and merged_into_id is null',
  ),
  oneCurrent('one_follow_up_decision', 'follow_up_decision', 'recommendation_id', 'superseded_at is null'),
  oneCurrent('one_publication_exception', 'publication_exception', 'item_id', 'ended_at is null'),
  oneCurrent('one_priority', 'priority_override', 'recommendation_id', 'ended_at is null'),
  oneCurrent('one_priority_setting', 'priority_setting', 'country_code', 'superseded_at is null'),
  oneCurrent(
    'one_area_of_attention',
    'area_of_attention',
    "country_code, coalesce(theme_code, ''), coalesce(group_code, ''), coalesce(sdg_code, '')",
    'ended_at is null',
  ),
  oneCurrent('one_tag_model', 'tag_model', 'language', 'superseded_at is null'),
  oneCurrent('one_status', 'status_assessment', 'recommendation_id', 'superseded_at is null'),
  oneCurrent('one_status_of_part', 'status_assessment', 'part_id', OF_PART('superseded_at is null')),
  both(
    'status_of_part',
    `create index "status_of_part" on "status_assessment" (part_id, recorded_at) where part_id is not null`,
  ),
  oneCurrent(
    'one_legal_finding',
    'legal_finding',
    'country_code, legal_act_id, instrument_key, provision_key',
    'superseded_at is null',
  ),
  oneCurrent('one_cluster_assessment', 'cluster_assessment', 'cluster_id', 'superseded_at is null'),
  oneCurrent('one_cluster', 'cluster_membership', 'recommendation_id', 'left_at is null'),
  oneCurrent('one_cluster_of_part', 'cluster_membership', 'part_id', OF_PART('left_at is null')),
  both(
    'cluster_of_part',
    `create index "cluster_of_part" on "cluster_membership" (part_id, joined_at) where part_id is not null`,
  ),
  both(
    'update_of_part',
    `create index "update_of_part" on "progress_update" (part_id, institution_id, state) where part_id is not null`,
  ),
  oneCurrent('one_position_of_part', 'position_statement', 'part_id', OF_PART('superseded_at is null')),
  both(
    'position_of_part',
    `create index "position_of_part" on "position_statement" (part_id, recorded_at) where part_id is not null`,
  ),
  oneCurrent(
    'one_lead_of_recommendation',
    'assignment',
    'recommendation_id',
    "role = 'LEAD' and ended_at is null",
  ),
  oneCurrent('one_lead_of_cluster', 'assignment', 'cluster_id', "role = 'LEAD' and ended_at is null"),
  oneCurrent(
    'one_assignment_of_recommendation',
    'assignment',
    'recommendation_id, institution_id',
    'ended_at is null',
  ),
  oneCurrent('one_assignment_of_cluster', 'assignment', 'cluster_id, institution_id', 'ended_at is null'),
  oneCurrent('one_lead_of_part', 'assignment', 'part_id', OF_PART("role = 'LEAD' and ended_at is null")),
  oneCurrent('one_assignment_of_part', 'assignment', 'part_id, institution_id', OF_PART('ended_at is null')),
  both(
    'assignment_of_part',
    `create index "assignment_of_part" on "assignment" (part_id, ended_at) where part_id is not null`,
  ),
  oneCurrent('one_open_decline', 'assignment_decline', 'assignment_id', "state = 'OPEN'"),
  oneCurrent('one_open_proposal', 'not_applicable_proposal', 'recommendation_id', "state = 'OPEN'"),
  oneCurrent('one_link_of_pair', 'recommendation_link', 'pair', 'ended_at is null'),
  oneCurrent('one_objective_evaluation', 'plan_evaluation', 'objective_id', 'superseded_at is null'),
  oneCurrent('one_milestone_evaluation', 'plan_evaluation', 'milestone_id', 'superseded_at is null'),
  oneCurrent('one_open_proposal_of_part', 'not_applicable_proposal', 'part_id', OF_PART("state = 'OPEN'")),
  oneCurrent(
    'one_communication_grant',
    'communication_grant',
    'communication_id, user_id',
    'ended_at is null',
  ),
  oneCurrent(
    'one_open_passed_task',
    'passed_task',
    'assignment_id, to_institution_id',
    'portion is null and closed_at is null',
  ),
  oneCurrent(
    'one_open_date',
    'calendar_entry',
    'country_code, mechanism_code, kind, title, starts_on',
    "state = 'OPEN'",
  ),
  oneCurrent('one_answer_of_recommendation', 'state_answer', 'recommendation_id', 'withdrawn_at is null'),
  oneCurrent('one_answer_of_part', 'state_answer', 'part_id', OF_PART('withdrawn_at is null')),
  oneCurrent('one_answer_of_cluster', 'state_answer', 'cluster_id', 'withdrawn_at is null'),
  oneCurrent(
    'one_office_holder',
    'office_holder',
    "country_code, coalesce(institution_id, '')",
    'ended_at is null',
  ),
  oneCurrent('one_item_of_round', 'round_item', 'round_id, recommendation_id', 'removed_at is null'),
  oneCurrent('one_running_import', 'import_run', 'source', "state = 'RUNNING'"),
  // Lists of recommendations as the keyset orders them, newest first, so that no page is sorted; the second also counts.
  both(
    'recommendation_newest',
    `create index "recommendation_newest" on "recommendation" (${NEWEST}) where ${STANDING}`,
  ),
  both(
    'recommendation_newest_of_country',
    `create index "recommendation_newest_of_country" on "recommendation" (country_code, ${NEWEST}, merged_into_id, withdrawn_at) where ${STANDING}`,
  ),
  // What a mechanism wants a separate answer on, for the calendar: a few of many thousand.
  both(
    'recommendation_follow_up_due',
    `create index "recommendation_follow_up_due" on "recommendation" (country_code, follow_up_due_on) where follow_up_due_on is not null`,
  ),
  {
    name: 'recommendation_search',
    // `rowid` is `recommendation_text.row`; the tokenizer reads the words that `platform/text` wrote, as written.
    sqlite: [
      "create virtual table recommendation_search using fts5(exact, stem, tokenize = 'ascii', content = '', contentless_delete = 1)",
    ],
    postgres: [
      'create table recommendation_search ("row" integer primary key references recommendation_text("row") on delete cascade, document tsvector not null)',
      'create index recommendation_search_words on recommendation_search using gin (document)',
    ],
  },
];
