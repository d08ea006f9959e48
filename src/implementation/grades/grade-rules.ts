import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { CountryToday } from '../status/country-today.js';
import type { RecordExternalGradeInput } from './external-grade.inputs.js';
import { Graded, type GradedThing } from './graded.js';
import { Graders, type GraderOf } from './graders.js';

/** What a grade has to hold before it is recorded. */
@Injectable()
export class GradeRules {
  constructor(
    private readonly graders: Graders,
    private readonly graded: Graded,
    private readonly days: CountryToday,
  ) {}

  /** Who grades what; throws for whatever is wrong with it. */
  async checked(actor: Actor, input: RecordExternalGradeInput): Promise<GraderOf & Pick<GradedThing, 'on'>> {
    const grader = await this.graders.graderOf(actor, input);
    const thing = await this.graded.find(actor, input);
    this.days.mustHaveCome(input.gradedOn, actor.ownCountry, ['input', 'gradedOn']);
    this.graders.mustHaveGiven(grader.grader, input);
    this.graded.mustBeGradable(grader.grader, input.gradedOn, thing);
    return { ...grader, on: thing.on };
  }
}
