import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { PositionRound } from '../../implementation/position-rounds/position-round.entity.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';
import { ExportPayload } from '../exports/export.fields.js';
import type { AddendumLayout } from './addendum-content.js';
import { AddendumExport } from './addendum.export.js';
import { AddendumLoader } from './addendum.loader.js';
import { Addendum, AddendumLayoutEnum, ExportAddendumInput } from './addendum.types.js';
import { measured } from './measured.js';

/** The addendum on the screen, and as a file. */
@Resolver(() => PositionRound)
export class AddendumResolver {
  constructor(
    private readonly addenda: AddendumLoader,
    private readonly file: AddendumExport,
  ) {}

  @ResolveField(() => Addendum, {
    nullable: true,
    description:
      'Its addendum as it would be printed now, with its words counted against the limit; for coordinators alone, else null.',
  })
  async addendum(
    { id, wordLimit }: PositionRound,
    @FieldArgument('layout', {
      type: () => AddendumLayoutEnum,
      defaultValue: 'WITH_TEXTS',
      description: 'What it says of each recommendation.',
    })
    { layout }: { layout: AddendumLayout },
    context: ActorContext,
  ): Promise<Addendum | null> {
    return measured(await this.addenda.load(context, id), layout, wordLimit);
  }

  @Mutation(() => ExportPayload, {
    nullable: true,
    description:
      'Asks for the addendum of a round as a Word document: positions and the State’s comments in the order of the report. Download it at `path`; it has what is decided, or else proposed, then.',
  })
  @Allow('positionRounds:write')
  async exportAddendum(
    @Args('input') input: ExportAddendumInput,
    @Acting() actor: Actor,
  ): Promise<ExportPayload> {
    return { export: await this.file.request(actor, input) };
  }
}
