import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { MeasureConnection } from './measure-connection.js';
import { MeasureItemsService } from './measure-items.service.js';
import type { Measure } from './measure.entities.js';
import {
  AddMeasureInput,
  ArchiveMeasureInput,
  ChangeMeasureInput,
  MeasureItemsInput,
} from './measure.inputs.js';
import { MeasureItemsPayload, MeasurePayload } from './measure.payloads.js';
import { MeasureQuery } from './measure.query.js';
import { MeasureService } from './measure.service.js';
import { MeasuresArgs } from './measures.args.js';

/** The door to measures and what they answer. */
@Resolver()
export class MeasureResolver {
  constructor(
    private readonly query: MeasureQuery,
    private readonly service: MeasureService,
    private readonly items: MeasureItemsService,
  ) {}

  @Query(() => MeasureConnection, {
    description: 'Measures of plans that you may see, in the order they were added.',
  })
  @Public()
  measures(
    @Args() args: MeasuresArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Measure>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => MeasurePayload, {
    nullable: true,
    description: 'Adds a measure under an objective or programme of a plan.',
  })
  @Allow('plans:write')
  addMeasure(@Args('input') input: AddMeasureInput, @Acting() actor: Actor): Promise<MeasurePayload> {
    return this.service.add(actor, input);
  }

  @Mutation(() => MeasurePayload, {
    nullable: true,
    description: 'Gives a measure other words, people, types of action or another place in its plan.',
  })
  @Allow('plans:write')
  changeMeasure(@Args('input') input: ChangeMeasureInput, @Acting() actor: Actor): Promise<MeasurePayload> {
    return this.service.change(actor, input);
  }

  @Mutation(() => MeasurePayload, {
    nullable: true,
    description: 'Takes a measure without activities out of its plan; it then reaches nothing any more.',
  })
  @Allow('plans:write')
  archiveMeasure(@Args('input') input: ArchiveMeasureInput, @Acting() actor: Actor): Promise<MeasurePayload> {
    return this.items.archive(actor, input);
  }

  @Mutation(() => MeasureItemsPayload, {
    nullable: true,
    description: 'Says which recommendations, parts and clusters a measure answers, beside those it does.',
  })
  @Allow('plans:write')
  linkMeasure(@Args('input') input: MeasureItemsInput, @Acting() actor: Actor): Promise<MeasureItemsPayload> {
    return this.items.link(actor, input);
  }

  @Mutation(() => MeasureItemsPayload, {
    nullable: true,
    description: 'Says which recommendations, parts and clusters a measure no longer answers.',
  })
  @Allow('plans:write')
  unlinkMeasure(
    @Args('input') input: MeasureItemsInput,
    @Acting() actor: Actor,
  ): Promise<MeasureItemsPayload> {
    return this.items.unlink(actor, input);
  }
}
