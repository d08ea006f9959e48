import { Entity } from 'typeorm';
import { InstantColumn, IntColumn, TextColumn } from '../database/columns.js';

/** One job of the installation: when it is due, who runs it, how its last run ended. One row whatever the processes. */
@Entity()
export class ScheduledJob {
  @TextColumn({ primary: true }) name: string;
  @InstantColumn() dueAt: string;
  /** The run that holds it; null while nobody runs it. */
  @TextColumn({ nullable: true }) holder: string | null;
  /** Until when the holder counts as alive. */
  @InstantColumn({ nullable: true }) leaseUntil: string | null;
  @InstantColumn({ nullable: true }) startedAt: string | null;
  @InstantColumn({ nullable: true }) endedAt: string | null;
  /** Runs in a row that failed; 0 after one that did not. */
  @IntColumn() failures: number;
  @TextColumn({ nullable: true }) lastError: string | null;
}

/** A job that was never run, due now. */
export function newJob(name: string, now: string): ScheduledJob {
  return Object.assign(new ScheduledJob(), {
    name,
    dueAt: now,
    holder: null,
    leaseUntil: null,
    startedAt: null,
    endedAt: null,
    failures: 0,
    lastError: null,
  });
}
