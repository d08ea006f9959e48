import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Indicator } from './indicator.entities.js';
import { ArchiveIndicatorInput, ChangeIndicatorInput, CreateIndicatorInput } from './indicator.inputs.js';
import {
  IndicatorPayload,
  RecordMeasurementPayload,
  WithdrawMeasurementPayload,
} from './indicator.payloads.js';
import { RecordMeasurementInput, WithdrawMeasurementInput } from './measurement.inputs.js';
import { DueMeasurementsArgs } from './due-measurements.args.js';
import { DueMeasurementsQuery } from './due-measurements.query.js';
import { DueMeasurement } from './measurement-period.js';
import { IndicatorQuery } from './indicator.query.js';
import { IndicatorService } from './indicator.service.js';
import { IndicatorsArgs } from './indicators.args.js';
import { MeasurementWithdrawals } from './measurement-withdrawals.js';
import { MeasurementService } from './measurement.service.js';

const IndicatorConnection = Connection(Indicator, 'Indicator');
const DueMeasurementConnection = Connection(DueMeasurement, 'DueMeasurement');

/** The door to indicators and their measurements. */
@Resolver()
export class IndicatorResolver {
  constructor(
    private readonly query: IndicatorQuery,
    private readonly due: DueMeasurementsQuery,
    private readonly service: IndicatorService,
    private readonly measurements: MeasurementService,
    private readonly withdrawals: MeasurementWithdrawals,
  ) {}

  @Query(() => IndicatorConnection, { description: 'Indicators that you may see, oldest first.' })
  @Public()
  indicators(
    @Args() args: IndicatorsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Indicator>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Query(() => DueMeasurementConnection, {
    description:
      'Values that are due or overdue, what is due first comes first: of your institution’s indicators for a focal point, of the whole country for a coordinator.',
  })
  @Allow('measurements:record')
  dueMeasurements(
    @Args() args: DueMeasurementsArgs,
    @Acting() actor: Actor,
  ): Promise<ConnectionOf<DueMeasurement>> {
    return this.due.page(actor, args);
  }

  @Mutation(() => IndicatorPayload, {
    nullable: true,
    description: 'Decides what is measured on a recommendation, a part, a cluster, a measure or a plan.',
  })
  @Allow('indicators:write')
  createIndicator(
    @Args('input') input: CreateIndicatorInput,
    @Acting() actor: Actor,
  ): Promise<IndicatorPayload> {
    return this.service.create(actor, input);
  }

  @Mutation(() => IndicatorPayload, { nullable: true, description: 'Gives an indicator other terms.' })
  @Allow('indicators:write')
  changeIndicator(
    @Args('input') input: ChangeIndicatorInput,
    @Acting() actor: Actor,
  ): Promise<IndicatorPayload> {
    return this.service.change(actor, input);
  }

  @Mutation(() => IndicatorPayload, {
    nullable: true,
    description: 'Gives an indicator up: its measurements stay, none are added.',
  })
  @Allow('indicators:write')
  archiveIndicator(
    @Args('input') input: ArchiveIndicatorInput,
    @Acting() actor: Actor,
  ): Promise<IndicatorPayload> {
    return this.service.archive(actor, input);
  }

  @Mutation(() => RecordMeasurementPayload, {
    nullable: true,
    description:
      'Records the total of a day, breakdowns of it, or both, as a focal point of the data provider or as the coordinator. A later value of the same day and breakdown corrects it.',
  })
  @Allow('measurements:record')
  recordMeasurement(
    @Args('input') input: RecordMeasurementInput,
    @Acting() actor: Actor,
  ): Promise<RecordMeasurementPayload> {
    return this.measurements.record(actor, input);
  }

  @Mutation(() => WithdrawMeasurementPayload, {
    nullable: true,
    description:
      'Takes back a value that was recorded by mistake, as who may record it. It counts nowhere any more: what it had replaced holds again, and its period is due again.',
  })
  @Allow('measurements:record')
  withdrawMeasurement(
    @Args('input') input: WithdrawMeasurementInput,
    @Acting() actor: Actor,
  ): Promise<WithdrawMeasurementPayload> {
    return this.withdrawals.withdraw(actor, input);
  }
}
