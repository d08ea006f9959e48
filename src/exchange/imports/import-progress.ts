import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { ActorSource, type ActorContext } from '../../access/actor-context.js';
import { LoaderScope } from '../../platform/graphql/loaders.js';
import { ImportQuery } from './import.query.js';
import type { ImportRun } from './import-run.entity.js';

/** How often a run is looked at: it may be another process's work. */
const LOOK_MS = 250;

/** A run as it goes on, for a subscription. */
@Injectable()
export class ImportProgress {
  constructor(
    private readonly query: ImportQuery,
    private readonly actors: ActorSource,
  ) {}

  /** Ends with the run, or with the right to see it: both are looked at before each event. */
  async *of(id: string, context: ActorContext): AsyncGenerator<ImportRun, void, undefined> {
    let told = -1;
    for (;;) {
      const actor = await this.actors.again(context.actor);
      const [run] = actor ? await this.query.byIds(actor, [id]) : [];
      if (!run) return;
      if (run.version !== told) {
        context.loaders = new LoaderScope();
        yield run;
        told = run.version;
      }
      if (run.state !== 'RUNNING') return;
      await sleep(LOOK_MS, undefined, { ref: false });
    }
  }
}
