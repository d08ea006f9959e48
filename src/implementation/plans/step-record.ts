import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { fileVisibleTo } from '../files/file.visibility.js';
import { CountryToday } from '../status/country-today.js';
import { type ImplementationPlan, PlanStep } from './plan.entities.js';
import type { PlanDocumentInput } from './plan.inputs.js';

/** What somebody says of a step. */
export interface ToldStep {
  takenOn: string;
  document: PlanDocumentInput | null;
  note: string | null;
}

/** Keeps the steps of plans: a series that only grows, in the order of its days. */
@Injectable()
export class StepRecord {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly days: CountryToday,
  ) {}

  /** The first step of a plan: its draft begins, today unless another day is told. */
  begin(actor: Actor, plan: ImplementationPlan, begunOn: string | null): Promise<void> {
    const takenOn = begunOn ?? this.days.today(plan.countryCode);
    return this.add(actor, plan, { takenOn, document: null, note: null }, null, ['input', 'begunOn']);
  }

  /** The step to where the plan stands now. Refuses a day before the last step's, one to come, and a false document. */
  async add(
    actor: Actor,
    plan: ImplementationPlan,
    { takenOn, document, note }: ToldStep,
    before: Pick<PlanStep, 'number' | 'takenOn'> | null,
    path: readonly string[] = ['input', 'takenOn'],
  ): Promise<void> {
    this.days.mustHaveCome(takenOn, plan.countryCode, path);
    if (before && takenOn < before.takenOn) {
      throw new UserError(
        'INVALID',
        `The step before it was taken on ${before.takenOn}: name that day or a later one.`,
        path,
      );
    }
    if (document) await this.mustBeDocument(actor, document);
    const step = Object.assign(new PlanStep(), {
      id: newId('pls'),
      countryCode: plan.countryCode,
      planId: plan.id,
      number: (before?.number ?? 0) + 1,
      state: plan.state,
      takenOn,
      documentTitle: document?.title.trim() ?? null,
      documentUrl: document?.url ?? null,
      fileId: document?.fileId ?? null,
      note,
      takenById: actor.userId as string,
      recordedAt: this.clock.now(),
    });
    await this.writer.add(PlanStep, [step]);
  }

  private async mustBeDocument(actor: Actor, { url, fileId }: PlanDocumentInput): Promise<void> {
    if (fileId == null) return;
    if (url != null) throw new UserError('INVALID', 'Give either url or fileId.', ['input', 'document']);
    const rows = await this.writer.rows(
      sql`select f.id from stored_file f where f.id = ${fileId} and ${fileVisibleTo(actor, sql`f`)}`,
    );
    if (rows.length === 0) throw notFound('file', fileId, ['input', 'document', 'fileId']);
  }
}
