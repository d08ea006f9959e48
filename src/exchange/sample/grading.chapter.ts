import sql from 'sql-template-tag';
import { ExternalGradeService } from '../../implementation/grades/external-grade.service.js';
import type { GradedInput } from '../../implementation/grades/external-grade.inputs.js';
import { Reader } from '../../platform/database/reader.js';
import type { Setting } from './setting.js';
import type { Scene } from './stage.js';
import { readTold } from './story.js';

interface ToldGrade {
  key: string;
  on: string;
  /** The stakeholder who grades; the coordinator enters it without one. */
  by?: string;
  annotationId?: string;
  /** A record whose paragraph was graded. */
  paragraphOf?: string;
  corrects?: string;
  grader?: string;
  scale: string;
  grade: string;
  gradedOn: string;
  source?: string;
  note?: string;
}

/** Committees grade, and so does the national human rights institution. */
export async function grading(setting: Setting): Promise<Scene[]> {
  const told = await readTold<ToldGrade[]>('grades');
  const ids = new Map<string, string>();
  return told.map((grade) => ({
    on: grade.on,
    what: `grade "${grade.key}"`,
    play: () => record(setting, grade, ids),
  }));
}

async function record(setting: Setting, told: ToldGrade, ids: Map<string, string>): Promise<void> {
  const { stage, people } = setting;
  const by = told.by ? people.actor(told.by, 'STAKEHOLDER') : people.firstCoordinator();
  const { grader, gradedOn, source, note } = told;
  const on = await graded(setting, told);
  const { externalGrade } = await stage.act(by, ExternalGradeService, (service) =>
    service.record(by, {
      ...on,
      grader: grader ?? null,
      scaleCode: told.scale,
      gradeCode: told.grade,
      gradedOn,
      source: source ?? null,
      note: note ?? null,
      correctsId: told.corrects === undefined ? null : (ids.get(told.corrects) ?? null),
    }),
  );
  ids.set(told.key, externalGrade?.id as string);
}

async function graded({ stage, records }: Setting, told: ToldGrade): Promise<GradedInput> {
  if (told.paragraphOf === undefined) return { recommendationId: records.idOf(told.annotationId) };
  const row = await stage
    .get(Reader)
    .row<{ documentId: string; paragraph: string }>(
      sql`select document_id as "documentId", reference as paragraph from recommendation where id = ${records.idOf(told.paragraphOf)}`,
    );
  if (!row?.paragraph) throw new Error(`${told.paragraphOf} has no number in its document`);
  return row;
}
