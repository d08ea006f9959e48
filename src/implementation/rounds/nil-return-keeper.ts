import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { NilReturn, type NilReturnState } from './nil-return.entities.js';
import { nilReturnVisibleTo } from './nil-return.visibility.js';
import { nilReturnWorkflow, type NilReturnAct } from './nil-return.workflow.js';
import { ReportingRound } from './round.entities.js';
import { mustBeOpen } from './round-keeper.js';

const AT = ['input', 'id'];

/** Lets a reviewer at a nil return: seen, possible from where it stands, while its round is open. */
@Injectable()
export class NilReturnKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** The nil return, held, and where the act leads. NOT_FOUND where the actor sees none. */
  async enter(
    actor: Actor,
    act: NilReturnAct,
    { id, version }: { id: string; version: number },
  ): Promise<{ nilReturn: NilReturn; state: NilReturnState }> {
    const seen = await this.writer.rows(
      sql`select n.id from nil_return n where n.id = ${id} and ${nilReturnVisibleTo(actor, sql`n`)} ${locked(this.reader.dialectName)}`,
    );
    const nilReturn = seen.length > 0 ? await this.writer.find(NilReturn, id) : null;
    if (!nilReturn) throw notFound('nil return', id, AT);
    actor.must(act === 'clear' ? 'rounds:clear' : 'rounds:return', nilReturn);
    const state = nilReturnWorkflow.run(act, nilReturn, (permission) => actor.can(permission, nilReturn));
    mustStandAt(nilReturn, version);
    const round = await this.writer.find(ReportingRound, nilReturn.roundId);
    if (round) mustBeOpen(round, AT);
    return { nilReturn, state };
  }
}
