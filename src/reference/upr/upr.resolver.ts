import { Args, Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '../../access/allow.js';
import { Country } from '../countries/country.entity.js';
import { Vocabulary } from '../vocabulary.js';
import { cyclesOf, UprCycle } from './upr-cycle.js';
import { UprSession } from './upr-session.entity.js';

@Resolver(() => UprSession)
export class UprResolver {
  constructor(private readonly vocabulary: Vocabulary) {}

  @Query(() => [UprCycle], {
    description: 'The cycles of the Universal Periodic Review, with their sessions.',
  })
  @Public()
  uprCycles(): UprCycle[] {
    return cyclesOf(this.vocabulary.sessions());
  }

  @Query(() => [UprSession], { description: 'Sessions of the UPR Working Group, in order.' })
  @Public()
  uprSessions(
    @Args('cycle', { type: () => Int, nullable: true, description: 'Of one cycle; of all unless told.' })
    cycle?: number,
  ): UprSession[] {
    return this.vocabulary.sessions().filter((session) => cycle == null || session.cycle === cycle);
  }

  @ResolveField(() => [Country], { description: 'The States reviewed in it.' })
  states({ stateCodes }: UprSession): Country[] {
    return stateCodes
      .map((code) => this.vocabulary.country(code))
      .filter((country): country is Country => country !== null);
  }
}
