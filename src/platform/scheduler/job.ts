import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Author } from '../database/unit-of-work.js';

/** One run of a job. */
export interface Turn {
  /** In whose name its units of work are written: nobody's, under a request id of the run. */
  author: Author;
  /** Aborted when the process stops, or when another took the job over: end after the step in hand. */
  signal: AbortSignal;
}

/** The jobs of the installation, by name. */
@Injectable()
export class Jobs {
  private readonly byName = new Map<string, Job>();

  add(job: Job): void {
    if (this.byName.has(job.name)) throw new Error(`two jobs are called ${job.name}`);
    this.byName.set(job.name, job);
  }

  get(name: string): Job | null {
    return this.byName.get(name) ?? null;
  }

  all(): Job[] {
    return [...this.byName.values()];
  }
}

/** Something that is done again and again, by one process at a time. A subclass that a module provides is scheduled. */
@Injectable()
export abstract class Job implements OnModuleInit {
  constructor(private readonly jobs: Jobs) {}

  /** Such as `reminders.send`: the name of its row for ever. */
  abstract readonly name: string;
  /** What it does, for whoever runs the installation. */
  abstract readonly purpose: string;
  abstract readonly everyMinutes: number;

  onModuleInit(): void {
    this.jobs.add(this);
  }

  /** Writes in units of work of its own, and may be run again over what it did: a process may die in between. */
  abstract run(turn: Turn): Promise<void>;
}
