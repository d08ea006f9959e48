import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Semaphore } from 'async-mutex';
import { availableParallelism } from 'node:os';

/** OWASP's parameters for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashing fills a core for some 30 ms: one core is left to everybody else's requests. */
const AT_ONCE = Math.max(1, availableParallelism() - 1);

/** Hashes and checks passwords (argon2id), off the event loop and outside any transaction. */
@Injectable()
export class Passwords {
  private readonly turns = new Semaphore(AT_ONCE);
  /** The hash of nothing anybody knows: checking against it takes as long as against a real one. */
  private nobody: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.turns.runExclusive(() => hash(password.normalize('NFC'), COST));
  }

  /** Whether the password belongs to the hash. Takes equally long for null, which nothing belongs to. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const kept = passwordHash ?? (await (this.nobody ??= this.hash(crypto.randomUUID())));
    const same = await this.turns.runExclusive(() => verify(kept, password.normalize('NFC')));
    return same && passwordHash !== null;
  }
}
