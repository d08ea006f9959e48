import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Indicator } from './indicator.entities.js';
import {
  ArchiveIndicatorInput,
  ChangeIndicatorInput,
  CreateIndicatorInput,
  RecordMeasurementInput,
} from './indicator.inputs.js';
import { IndicatorPayload, RecordMeasurementPayload } from './indicator.payloads.js';
import { IndicatorQuery } from './indicator.query.js';
import { IndicatorService } from './indicator.service.js';
import { IndicatorsArgs } from './indicators.args.js';
import { MeasurementService } from './measurement.service.js';

const IndicatorConnection = Connection(Indicator, 'Indicator');

/** The door to indicators and their measurements. */
@Resolver()
export class IndicatorResolver {
  constructor(
    private readonly query: IndicatorQuery,
    private readonly service: IndicatorService,
    private readonly measurements: MeasurementService,
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

  @Mutation(() => IndicatorPayload, {
    nullable: true,
    description: 'Decides what is measured on a recommendation or a cluster.',
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
      'Records a measured value, as a focal point of the data provider or as the coordinator. A later one of the same day corrects it.',
  })
  @Allow('measurements:record')
  recordMeasurement(
    @Args('input') input: RecordMeasurementInput,
    @Acting() actor: Actor,
  ): Promise<RecordMeasurementPayload> {
    return this.measurements.record(actor, input);
  }
}
