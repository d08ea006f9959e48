import type { INestApplicationContext, Type } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { Author } from '../../platform/database/unit-of-work.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { UserErrorView } from '../../platform/graphql/payload.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import type { StoryClock } from './story-clock.js';

/** The rules refused an act of the story: either the story is wrong or the rules are. */
export class StoryError extends Error {
  override name = 'StoryError';
}

/** An act of the story, on its day. */
export interface Scene {
  on: string;
  /** For the error, where it is refused. */
  what: string;
  play: () => Promise<unknown>;
}

/** Lets people act as they would through the API: the same verbs, the same rules, one unit of work each. */
export class Stage {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: StoryClock,
  ) {}

  /** A part of the application. */
  get<T>(part: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.app.get<T>(part as Type<T>, { strict: false });
  }

  /** One act of a person. A refusal in the answer is thrown: nothing of it was done. */
  async act<S, R extends object>(
    actor: Actor,
    service: Type<S>,
    verb: (service: S) => Promise<R>,
  ): Promise<R> {
    const author: Author = {
      requestId: newId('req'),
      userId: actor.userId,
      membershipId: actor.membership?.membershipId ?? null,
    };
    return this.get(UnitOfWork).run(author, async () => {
      const answer = await verb(this.get(service));
      const [refusal] = (answer as { userErrors?: UserErrorView[] }).userErrors ?? [];
      if (refusal) throw new UserError(refusal.code, refusal.message, refusal.path);
      return answer;
    });
  }

  /** Plays scenes in the order of their days; of one day in the order given. Throws `StoryError`. */
  async play(scenes: readonly Scene[]): Promise<void> {
    const sorted = scenes.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    for (const { on, what, play } of sorted) {
      this.clock.goOnTo(on);
      try {
        await play();
      } catch (error) {
        throw new StoryError(`${on}, ${what}: ${(error as Error).message}`, { cause: error });
      }
    }
  }
}
