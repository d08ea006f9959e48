import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Mechanism } from '../../reference/mechanisms/mechanism.entity.js';
import { MechanismLoader } from '../../reference/mechanisms/mechanism.loader.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { Recommendation } from './recommendation.entity.js';

/** Who asks whom. */
@Resolver(() => Recommendation)
export class RecommendationParties {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly mechanisms: MechanismLoader,
  ) {}

  @ResolveField(() => Country, {
    nullable: true,
    description: 'The State it is addressed to; null while nobody has said which one.',
  })
  country({ countryCode }: Recommendation): Country | null {
    return this.vocabulary.country(countryCode);
  }

  @ResolveField(() => Mechanism, { description: 'The mechanism that made it.' })
  mechanism(
    { mechanismCode }: Recommendation,
    _: unknown,
    context: ActorContext,
  ): Mechanism | null | Promise<Mechanism | null> {
    return this.mechanisms.of(context, mechanismCode);
  }
}
