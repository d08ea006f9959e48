import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import type { ImplementationPlan } from '../plans/plan.entities.js';
import type { PlanEvaluationInput } from './evaluation.inputs.js';
import { toEvaluate } from './evaluation.sql.js';
import { PlanEvaluation } from './plan-evaluation.entity.js';

interface Subject {
  id: string;
  objectiveId: string | null;
  milestoneId: string | null;
  evaluated: string | null;
}

/** An evaluation that somebody gives, and where it stands in the arguments. */
export interface Given {
  input: PlanEvaluationInput;
  path: readonly string[];
}

/** Keeps how the objectives and milestones of a plan that is held were met. */
@Injectable()
export class EvaluationRecord {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /** In a number of statements that does not grow. Throws `NOT_FOUND` for what is not, or no longer, in the plan. */
  async add(actor: Actor, plan: ImplementationPlan, given: readonly Given[]): Promise<PlanEvaluation[]> {
    if (given.length === 0) return [];
    const subjects = await this.subjects(plan);
    const recordedAt = this.clock.now();
    const named = given.map(({ input, path }) => ({ input, subject: subjectOf(subjects, input, path) }));
    mustBeOnce(named.map(({ subject }) => subject.id));
    const before = named.flatMap(({ subject }) => (subject.evaluated === null ? [] : [subject.evaluated]));
    const superseded = await this.writer.findMany(PlanEvaluation, before);
    await this.writer.changeAll(PlanEvaluation, superseded, { supersededAt: recordedAt });
    const evaluations = named.map(({ input, subject }) =>
      Object.assign(new PlanEvaluation(), {
        id: newId('pev'),
        countryCode: plan.countryCode,
        planId: plan.id,
        objectiveId: subject.objectiveId,
        milestoneId: subject.milestoneId,
        verdict: input.verdict,
        reason: input.reason.trim(),
        recordedById: actor.userId as string,
        recordedAt,
        supersededAt: null,
      }),
    );
    await this.writer.add(PlanEvaluation, evaluations);
    return evaluations;
  }

  /** Refuses to go on while something of the plan is not evaluated: `CONFLICT`, which names it. */
  async mustBeComplete(plan: ImplementationPlan): Promise<void> {
    const open = await this.writer.rows<{ title: string; objectiveId: string | null }>(
      sql`select x.title, x.objective_id as "objectiveId" from ${toEvaluate(sql`${plan.id}`)}
          where x.evaluated is null order by x.rank, x.place, x.id`,
    );
    if (open.length === 0) return;
    const names = open
      .slice(0, 5)
      .map(({ title, objectiveId }) => `the ${objectiveId === null ? 'milestone' : 'objective'} "${title}"`);
    const more = open.length > names.length ? ` and ${open.length - names.length} more` : '';
    throw new UserError('CONFLICT', `Not evaluated yet: ${names.join(', ')}${more}.`, [
      'input',
      'evaluations',
    ]);
  }

  private async subjects({ id }: ImplementationPlan): Promise<Map<string, Subject>> {
    const rows = await this.writer.rows<Subject>(
      sql`select x.id, x.objective_id as "objectiveId", x.milestone_id as "milestoneId", x.evaluated
          from ${toEvaluate(sql`${id}`)}`,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

function subjectOf(
  subjects: ReadonlyMap<string, Subject>,
  input: PlanEvaluationInput,
  path: readonly string[],
) {
  const { objectiveId, milestoneId } = input;
  if ((objectiveId == null) === (milestoneId == null)) {
    throw new UserError('INVALID', 'Give either objectiveId or milestoneId.', path);
  }
  const [noun, field, id] =
    objectiveId != null
      ? (['objective', 'objectiveId', objectiveId] as const)
      : (['milestone', 'milestoneId', milestoneId as string] as const);
  const subject = subjects.get(id);
  if (!subject || subject[field] !== id) throw notFound(noun, id, [...path, field]);
  return subject;
}

function mustBeOnce(ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice === undefined) return;
  throw new UserError('INVALID', `${twice} is evaluated twice.`, ['input', 'evaluations']);
}
