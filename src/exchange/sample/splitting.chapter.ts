import sql from 'sql-template-tag';
import type { AssignmentRole } from '../../implementation/assignments/assignment.entity.js';
import { AssignmentService } from '../../implementation/assignments/assignment.service.js';
import type { Status } from '../../implementation/status/status.entities.js';
import { StatusService } from '../../implementation/status/status.service.js';
import { Reader } from '../../platform/database/reader.js';
import { proposeParts } from '../../recommendations/parts/proposal/propose-parts.js';
import { SplittingService } from '../../recommendations/parts/splitting.service.js';
import type { Setting } from './setting.js';
import { StoryError, type Scene } from './stage.js';
import { readTold } from './story.js';

interface ToldPartAssignment {
  on: string;
  label: string;
  institution: string;
  role: AssignmentRole;
  implementBy: string | null;
  instruction: string | null;
}

interface ToldPartAssessment {
  on: string;
  label: string;
  status: Status;
  effectiveOn: string;
  source: string;
  reason: string;
  by: string;
}

interface ToldSplit {
  annotationId: string;
  splitOn: string;
  assignments: ToldPartAssignment[];
  assessments: ToldPartAssessment[];
}

/** Recommendations that ask for several things are split as proposed; parts go to other ministries and are assessed. */
export async function splitting(setting: Setting): Promise<Scene[]> {
  return (await readTold<ToldSplit[]>('parts')).flatMap((told) => new SplitRecord(setting, told).scenes());
}

/** One recommendation with its parts, by their labels once it is split. */
class SplitRecord {
  private readonly parts = new Map<string, string>();

  constructor(
    private readonly setting: Setting,
    private readonly told: ToldSplit,
  ) {}

  scenes(): Scene[] {
    const { annotationId, splitOn, assignments, assessments } = this.told;
    const scene = (on: string, verb: string, play: () => Promise<void>): Scene => ({
      on,
      what: `${verb} of ${annotationId}`,
      play,
    });
    return [
      scene(splitOn, 'split', () => this.split()),
      ...assignments.map((told) => scene(told.on, `assignment ${told.label}`, () => this.assign(told))),
      ...assessments.map((told) => scene(told.on, `assessment ${told.label}`, () => this.assess(told))),
    ];
  }

  private async split(): Promise<void> {
    const { stage, people, records } = this.setting;
    const by = people.firstCoordinator();
    const recommendationId = records.idOf(this.told.annotationId) as string;
    const [row] = await stage
      .get(Reader)
      .rows<{ text: string }>(
        sql`select text from recommendation_text where recommendation_id = ${recommendationId} and language = 'en'`,
      );
    const proposal = row && proposeParts(row.text);
    if (!proposal) throw new StoryError(`nothing is separable in ${this.told.annotationId}`);
    const { parts } = await stage.act(by, SplittingService, (service) =>
      service.split(by, { recommendationId, language: 'en', ...proposal }),
    );
    for (const { id, label } of parts ?? []) this.parts.set(label, id);
  }

  private async assign({
    label,
    institution,
    role,
    implementBy,
    instruction,
  }: ToldPartAssignment): Promise<void> {
    const { stage, people } = this.setting;
    const by = people.firstCoordinator();
    const terms = { role, implementBy, instruction, institutionId: people.institution(institution) };
    await stage.act(by, AssignmentService, (service) =>
      service.assignParts(by, { ...terms, partIds: [this.idOf(label)] }),
    );
  }

  private async assess({
    label,
    status,
    effectiveOn,
    source,
    reason,
    by: key,
  }: ToldPartAssessment): Promise<void> {
    const { stage, people } = this.setting;
    const by = people.actor(key, 'COORDINATOR');
    const words = { status, effectiveOn, sourceNote: source, reason };
    await stage.act(by, StatusService, (service) =>
      service.assessParts(by, { ...words, partIds: [this.idOf(label)] }),
    );
  }

  private idOf(label: string): string {
    const id = this.parts.get(label);
    if (!id) throw new StoryError(`${this.told.annotationId} has no part ${label}`);
    return id;
  }
}
