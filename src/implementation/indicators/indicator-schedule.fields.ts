import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { dueRuleOf } from './due-rule.js';
import { Indicator } from './indicator.entities.js';
import { IndicatorDays } from './indicator-days.js';
import { MeasuredDaysLoader } from './measured-days.loader.js';
import { MeasurementPeriod } from './measurement-period.js';
import { nextDueOn, overdueSince, periodsBetween, type Measuring } from './measurement-schedule.js';
import { MeasuringFrequency } from './measuring-frequency.js';

/** So many periods are answered at once. */
const MOST_PERIODS = 200;

/** When an indicator is measured, what is due and what is overdue. */
@Resolver(() => Indicator)
export class IndicatorScheduleFields {
  constructor(
    private readonly measured: MeasuredDaysLoader,
    private readonly days: IndicatorDays,
  ) {}

  @ResolveField(() => MeasuringFrequency, {
    nullable: true,
    description: 'How often it is measured; null where no day is set for it.',
  })
  frequency(indicator: Indicator): MeasuringFrequency | null {
    return dueRuleOf(indicator);
  }

  @ResolveField(() => [MeasurementPeriod], {
    description:
      'Its periods by their due days, oldest first, at most the latest 200 of those asked for; empty without a frequency.',
  })
  async schedule(
    indicator: Indicator,
    @FieldArgument('from', {
      type: () => LocalDate,
      nullable: true,
      description: 'Those due on this day or later; from the first one on if left out.',
    })
    @FieldArgument('to', {
      type: () => LocalDate,
      nullable: true,
      description: 'Those due on this day or earlier; up to what is due next if left out.',
    })
    { from, to }: { from?: string | null; to?: string | null },
    context: ActorContext,
  ): Promise<MeasurementPeriod[]> {
    const measuring = await this.measuring(indicator, context);
    return measuring ? periodsBetween(measuring, { from: from ?? null, to: to ?? null }, MOST_PERIODS) : [];
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Day on which the next value is due that is not there yet (YYYY-MM-DD), today at the earliest. Null without a frequency, after its end, and where the indicator was given up.',
  })
  async nextDueOn(indicator: Indicator, _: unknown, context: ActorContext): Promise<string | null> {
    const measuring = await this.measuring(indicator, context);
    return measuring && nextDueOn(measuring);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Due day of the oldest value that is overdue (YYYY-MM-DD); null where none is. It has passed in the country.',
  })
  async overdueSince(indicator: Indicator, _: unknown, context: ActorContext): Promise<string | null> {
    const measuring = await this.measuring(indicator, context);
    return measuring && overdueSince(measuring);
  }

  private async measuring(indicator: Indicator, context: ActorContext): Promise<Measuring | null> {
    const rule = dueRuleOf(indicator);
    return (
      rule && {
        rule,
        measuredDays: await this.measured.load(context, indicator.id),
        ...this.days.of(indicator),
      }
    );
  }
}
