import { readFile } from 'node:fs/promises';
import type { Role } from '../../access/roles.js';
import type { Direction, IndicatorKind } from '../../implementation/indicators/indicator.entities.js';
import type { AssignmentRole } from '../../implementation/assignments/assignment.entity.js';
import type { FollowUpDecision } from '../../implementation/follow-up/follow-up.entities.js';
import type { Priority } from '../../implementation/priorities/priority.entities.js';
import type { NotApplicableReason, Status } from '../../implementation/status/status.entities.js';
import type { ProgressState } from '../../implementation/progress/progress-update.entity.js';
import type { Branch, Level } from '../../people/institutions/institution.entity.js';
import type { Accreditation, Body, Standing } from '../../people/users/role-terms.js';
import type { Publication } from '../../reference/countries/country.entity.js';
import type { Labels } from '../../reference/languages/language.js';

/** Days are `YYYY-MM-DD`, records are named by AnnotationId; institutions, people and clusters by their `key`. */
export interface Story {
  country: string;
  timeZone: string;
  publication: Publication;
  /** On which day each chapter was played. */
  calendar: Record<'opened' | 'imported' | 'clustered' | 'assigned' | 'decided' | 'measured', string>;
  institutions: { key: string; name: Labels; branch: Branch; level: Level; parent: string | null }[];
  people: ToldPerson[];
  clusters: ToldCluster[];
  assignments: ToldAssignment[];
  indicators: ToldIndicator[];
  updates: ToldUpdate[];
  assessments: ToldAssessment[];
  followUpDecisions: { annotationIds: string[]; decision: FollowUpDecision; reason: string; by: string }[];
  priorities: { annotationIds: string[]; priority: Priority; reason: string }[];
  followUpRequests: {
    annotationIds: string[];
    dueOn: string;
    certainty: 'ESTIMATED' | 'CONFIRMED' | 'POSTPONED';
    source: string;
  }[];
}

/** A role that a person has. */
export interface ToldMembership {
  role: Role;
  institution: string | null;
  standing: Standing | null;
  body?: Body;
  bodyName?: string;
  accreditation?: Accreditation;
}

export interface ToldPerson {
  key: string;
  name: string;
  email: string;
  memberships: ToldMembership[];
}

export interface ToldCluster {
  key: string;
  name: Labels;
  /** The institution that leads. */
  lead: string;
  implementBy: string;
  annotationIds: string[];
}

/** Of a cluster, or of records. */
export interface ToldAssignment {
  cluster?: string;
  annotationIds?: string[];
  institution: string;
  role: AssignmentRole;
  implementBy: string | null;
  instruction: string | null;
}

/** A value on a day; decimals are exact text. */
interface Point {
  value: string;
  on: string;
}

export interface ToldIndicator {
  key: string;
  cluster?: string;
  annotationId?: string;
  kind: IndicatorKind;
  name: string;
  unit: string;
  baseline: Point;
  target: Point;
  direction: Direction;
  /** The institution whose focal point records. */
  dataProvider: string;
  measurements: (Point & { source: string })[];
  sdgIndicator: string | null;
}

export interface ToldEvidence {
  title: string;
  url: string;
}

/** An update as far as it came: what it had not reached is absent. */
export interface ToldUpdate {
  key: string;
  cluster?: string;
  annotationId?: string;
  institution: string;
  author: string;
  state: ProgressState;
  narrative: string;
  proposedStatus: Status | null;
  period: { from: string; to: string };
  evidence: ToldEvidence[];
  draftedOn?: string;
  submittedOn?: string;
  clearedBy?: string;
  clearedOn?: string;
  reviewedBy?: string;
  reviewedOn?: string;
  returnReason?: string;
  dueOn?: string;
  approvedStatus?: Status;
  approvalReason?: string;
  tickedAnnotationIds?: string[];
}

export interface ToldAssessment {
  annotationIds: string[];
  status: Status;
  effectiveOn: string;
  recordedOn: string;
  source: string;
  reason: string;
  by: string;
  evidence: ToldEvidence[];
  reasonCode?: NotApplicableReason;
  /** The second coordinator, and when. */
  confirmedBy?: string;
  confirmedOn?: string;
}

const folder = new URL('../../../data/sample/', import.meta.url);

/** The national layer of the sample country, as told in `data/sample/story.json`. */
export async function readStory(): Promise<Story> {
  return readTold<Story>('story');
}

/** What a chapter tells that has a file of its own, `data/sample/NAME.json`. */
export async function readTold<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(new URL(`${name}.json`, folder), 'utf8')) as T;
}

/** The sample's export in a language. */
export function exportFile(language: string): URL {
  return new URL(`uhri-${language}.json`, folder);
}
