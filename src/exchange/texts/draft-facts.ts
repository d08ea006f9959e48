import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Events } from '../../platform/events/events.js';

/** When it happens, and who is told. */
@Injectable()
export class DraftFacts {
  constructor(
    readonly clock: Clock,
    readonly events: Events,
  ) {}
}
