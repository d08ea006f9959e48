import { Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids/id.js';

/** Whoever holds the machine has an administrator's rights, and nobody's name. */
class ConsoleActor extends Actor {
  constructor() {
    super({ userId: '', membershipId: '', role: 'ADMIN', countryCode: null, institutionId: null });
  }

  override get userId(): null {
    return null;
  }
}

/** Runs acts of the command line: each is one unit of work, in the audit without a person. */
@Injectable()
export class ConsoleWork {
  constructor(private readonly units: UnitOfWork) {}

  run<T>(work: (actor: Actor) => Promise<T>): Promise<T> {
    const author = { requestId: newId('cli'), userId: null, membershipId: null };
    return this.units.run(author, () => work(new ConsoleActor()));
  }
}
