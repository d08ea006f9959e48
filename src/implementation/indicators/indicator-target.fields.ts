import { Float, ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { CountryToday } from '../status/country-today.js';
import { Indicator } from './indicator.entities.js';
import { LatestMeasurementLoader } from './measurement.loaders.js';
import { progressTowardsTarget } from './target-progress.js';
import {
  expectedProgress,
  standingOf,
  targetReached,
  TargetStandingEnum,
  type TargetStanding,
} from './target-standing.js';

/** How far the latest total is from the target. Breakdowns never count. */
@Resolver(() => Indicator)
export class IndicatorTargetFields {
  constructor(
    private readonly latest: LatestMeasurementLoader,
    private readonly days: CountryToday,
  ) {}

  @ResolveField(() => Float, {
    nullable: true,
    description:
      'Share of the way from the baseline to the target: (latest − baseline) / (target − baseline). 0 at the baseline, 1 at the target, below 0 where it got worse, above 1 beyond; in both directions. Null where a value is unknown or target and baseline are equal.',
  })
  async progressTowardsTarget(
    indicator: Indicator,
    _: unknown,
    context: ActorContext,
  ): Promise<number | null> {
    const { baselineValue, targetValue } = indicator;
    const latestValue = await this.latestValue(indicator, context);
    return progressTowardsTarget({ baselineValue, targetValue, latestValue });
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'The latest total is at the target or beyond it: at least the target where more is better, at most where less is. Null without a target or a total.',
  })
  async targetReached(indicator: Indicator, _: unknown, context: ActorContext): Promise<boolean | null> {
    const { direction, targetValue } = indicator;
    return targetReached(direction, targetValue, await this.latestValue(indicator, context));
  }

  @ResolveField(() => Float, {
    nullable: true,
    description:
      'Share of the way that a straight line from the day of the baseline to the day of the target has covered today: 0 to 1. Null without both days.',
  })
  expectedProgress(indicator: Indicator): number | null {
    return expectedProgress(indicator, this.days.today(indicator.countryCode));
  }

  @ResolveField(() => TargetStandingEnum, {
    nullable: true,
    description:
      'Reached, or how the latest total stands today to the straight line from baseline to target. Null where a value or day that is needed is unknown.',
  })
  async targetStanding(
    indicator: Indicator,
    _: unknown,
    context: ActorContext,
  ): Promise<TargetStanding | null> {
    const latestValue = await this.latestValue(indicator, context);
    return standingOf(indicator, latestValue, this.days.today(indicator.countryCode));
  }

  private async latestValue({ id }: Indicator, context: ActorContext): Promise<string | null> {
    return (await this.latest.load(context, id))?.value ?? null;
  }
}
