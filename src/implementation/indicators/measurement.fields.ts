import { Field, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { DisaggregationDimension, DisaggregationValue } from '../disaggregation/dimension.entity.js';
import { CountryDimensionsLoader } from '../disaggregation/dimension.loaders.js';
import { categoriesIn } from './breakdown.js';
import { Indicator } from './indicator.entities.js';
import { IndicatorLoader } from './indicator.loaders.js';
import { Measurement } from './measurement.entity.js';
import { CorrectedLoader } from './measurement.loaders.js';

/** One value of one dimension, of which a measured value is. */
@ObjectType({ description: 'One value of one dimension: female, of sex.' })
export class MeasurementCategory {
  @Field(() => DisaggregationDimension, { description: 'The dimension.' })
  dimension: DisaggregationDimension;

  @Field(() => DisaggregationValue, { description: 'The value.' })
  value: DisaggregationValue;
}

/** What a measurement belongs to, who recorded it, and whether it still holds. */
@Resolver(() => Measurement)
export class MeasurementFields {
  constructor(
    private readonly indicators: IndicatorLoader,
    private readonly users: UserLoader,
    private readonly corrections: CorrectedLoader,
    private readonly dimensions: CountryDimensionsLoader,
  ) {}

  @ResolveField(() => Indicator, { nullable: true, description: 'What was measured.' })
  indicator({ indicatorId }: Measurement, _: unknown, context: ActorContext): Promise<Indicator | null> {
    return this.indicators.load(context, indicatorId);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who recorded it; null where you may not see people.',
  })
  recordedBy({ recordedById }: Measurement, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, recordedById);
  }

  @ResolveField(() => Boolean, {
    description: 'A later measurement of the same day and breakdown took its place.',
  })
  corrected({ id }: Measurement, _: unknown, context: ActorContext): Promise<boolean> {
    return this.corrections.load(context, id);
  }

  @ResolveField(() => [MeasurementCategory], {
    description:
      'What it is the value of, in the order of the dimensions’ codes: female, Vell. Empty for the total of the day.',
  })
  async breakdown(
    { breakdown, countryCode }: Measurement,
    _: unknown,
    context: ActorContext,
  ): Promise<MeasurementCategory[]> {
    const declared = breakdown === '' ? [] : await this.dimensions.load(context, countryCode);
    return categoriesIn(breakdown).flatMap((category) => {
      const dimension = declared.find(({ code }) => code === category.dimension);
      const value = dimension?.declaredValues.find(({ code }) => code === category.value);
      return dimension && value ? [{ dimension, value }] : [];
    });
  }
}
