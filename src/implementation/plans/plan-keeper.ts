import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { ImplementationPlan } from './plan.entities.js';
import { planVisibleTo } from './plan.visibility.js';
import { CHANGEABLE } from './plan.workflow.js';

/** Finds the plan that somebody wants to write to, and holds it: what hangs on a plan changes one act after the other. */
@Injectable()
export class PlanKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** The plan, held: nobody takes it a step further meanwhile. NOT_FOUND where the actor sees none. */
  async hold(actor: Actor, id: string, path: readonly string[]): Promise<ImplementationPlan> {
    const seen = await this.writer.rows(
      sql`select p.id from implementation_plan p where p.id = ${id} and ${planVisibleTo(actor, sql`p`)} ${locked(this.reader.dialectName)}`,
    );
    const plan = seen.length > 0 ? await this.writer.find(ImplementationPlan, id) : null;
    if (!plan) throw notFound('plan', id, path);
    return plan;
  }

  /** As `hold`, for who changes the plan or what hangs on it. FORBIDDEN for others; CONFLICT where its text is fixed. */
  async holdToChange(actor: Actor, id: string, path: readonly string[]): Promise<ImplementationPlan> {
    const plan = await this.hold(actor, id, path);
    actor.must('plans:write', plan);
    mustBeChangeable(plan, path);
    return plan;
  }
}

function mustBeChangeable(plan: ImplementationPlan, path: readonly string[]): void {
  mustNotBeGivenUp(plan, path);
  if (CHANGEABLE.includes(plan.state)) return;
  const instead =
    plan.state === 'CLOSED' ? 'it is over.' : 'draft it anew before you change it (redraftPlan).';
  throw new UserError('CONFLICT', `The plan "${plan.title}" is ${plan.state}: ${instead}`, path);
}

/** Refuses what was given up before it was adopted: CONFLICT. */
export function mustNotBeGivenUp(plan: ImplementationPlan, path: readonly string[]): void {
  if (plan.archivedAt === null) return;
  throw new UserError('CONFLICT', `The plan "${plan.title}" was given up.`, path);
}
