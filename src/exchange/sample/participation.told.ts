import type {
  WithholdingGround,
  Authorship,
  ContributionKind,
} from '../../implementation/contributions/contribution.words.js';
import type { EngagementKind, Sector } from '../../implementation/engagement/engagement.words.js';
import type { LegalFindingKind } from '../../implementation/parliament/legal-act.words.js';
import type { AssessedStatus } from '../../implementation/status/status.entities.js';

/** What is linked, by the keys of clusters and the records' ids. */
export interface ToldItems {
  clusters: string[];
  annotationIds: string[];
}

/** Of a stakeholder, on a cluster or a record. */
export interface ToldContribution {
  on: string;
  by: string;
  cluster?: string;
  annotationId?: string;
  kind: ContributionKind;
  shadowStatus: AssessedStatus | null;
  text: string;
  sourceUrl: string | null;
  authorship: Authorship;
  published?: string;
  withheld?: { on: string; ground: WithholdingGround; reason: string };
  answer?: { on: string; text: string };
}

export interface ToldEngagement extends ToldItems {
  on: string;
  kind: EngagementKind;
  title: string;
  startsOn: string;
  endsOn: string | null;
  place: string;
  agenda: string;
  host: string;
  invitees: { sector: Sector; institution?: string; name?: string }[];
  held?: {
    on: string;
    outcome: string;
    attendance: { sector: Sector; women: number; men: number; other: number; notStated: number }[];
  };
}

export interface ToldLegalAct extends ToldItems {
  key: string;
  on: string;
  by: string;
  title: string;
  number: string | null;
  summary: string;
  introducedOn: string;
  later?: { on: string; adoptedOn: string; inForceOn: string };
}

export interface ToldQuestion extends ToldItems {
  on: string;
  by: string;
  number: string;
  askedOn: string;
  askedBy: string;
  text: string;
  addressee: string;
  answer?: { on: string; answeredOn: string; text: string };
}

export interface ToldFinding {
  on: string;
  legalAct: string;
  instrument: string;
  provision: string;
  finding: LegalFindingKind;
  explanation: string;
  source: string;
  assessedOn: string;
}

/** What others than the administration do, as told in `data/sample/participation.json`. */
export interface ToldParticipation {
  contributions: ToldContribution[];
  engagements: ToldEngagement[];
  legalActs: ToldLegalAct[];
  questions: ToldQuestion[];
  findings: ToldFinding[];
}
