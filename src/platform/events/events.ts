import { Injectable } from '@nestjs/common';
import { currentUnit } from '../database/unit-of-work.js';
import type { Fact } from './fact.js';

/** Says what happened. Written with the transaction: a fact that is rolled back was never there. */
@Injectable()
export class Events {
  publish(fact: Fact): void {
    const unit = currentUnit();
    if (!unit) throw new Error(`${fact.name} was published outside a unit of work`);
    unit.facts.push(fact);
  }
}
