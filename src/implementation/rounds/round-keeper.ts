import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { ReportingRound } from './round.entities.js';
import { roundsSeen } from './rounds-seen.js';

/** Finds the round that somebody wants to act on, and holds it: acts on one round come one after the other. */
@Injectable()
export class RoundKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  /** The round, held. NOT_FOUND where the actor sees none. */
  async hold(actor: Actor, id: string, path: readonly string[]): Promise<ReportingRound> {
    const seen = await this.writer.rows(
      sql`select r.id from reporting_round r where r.id = ${id} and ${roundsSeen(actor, sql`r`)} ${locked(this.reader.dialectName)}`,
    );
    const round = seen.length > 0 ? await this.writer.find(ReportingRound, id) : null;
    if (!round) throw notFound('reporting round', id, path);
    return round;
  }

  /** As `hold`, for the coordinator. FORBIDDEN for others who see it. */
  async holdToWrite(actor: Actor, id: string, path: readonly string[]): Promise<ReportingRound> {
    const round = await this.hold(actor, id, path);
    actor.must('rounds:write', round);
    return round;
  }
}

/** Refuses a round that is not open: CONFLICT. */
export function mustBeOpen(round: ReportingRound, path: readonly string[]): void {
  if (round.state === 'OPEN') return;
  throw new UserError(
    'CONFLICT',
    `The round "${round.name}" is ${round.state}: this is possible while it is OPEN.`,
    path,
  );
}
