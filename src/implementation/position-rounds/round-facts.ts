import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Events } from '../../platform/events/events.js';
import type { Fact } from '../../platform/events/fact.js';

/** When something was done in a round, and the fact that it was. */
@Injectable()
export class RoundFacts {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  now(): string {
    return this.clock.now();
  }

  publish(fact: Fact): void {
    this.events.publish(fact);
  }
}
