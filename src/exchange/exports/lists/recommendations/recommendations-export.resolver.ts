import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../../../access/actor-context.js';
import type { Actor } from '../../../../access/actor.js';
import { Allow } from '../../../../access/allow.js';
import { ExportPayload } from '../../export.fields.js';
import { ExportRecommendationsInput } from './recommendations-export.inputs.js';
import { RecommendationsExport } from './recommendations.export.js';

/** The list of recommendations as a file. */
@Resolver()
export class RecommendationsExportResolver {
  constructor(private readonly recommendations: RecommendationsExport) {}

  @Mutation(() => ExportPayload, {
    nullable: true,
    description:
      'Asks for the list of recommendations as a file: any filter, search, order and columns. Download it at `path`; you get what you may see then.',
  })
  @Allow('exports:request')
  async exportRecommendations(
    @Args('input', { description: 'Which recommendations, which columns, what kind of file.' })
    input: ExportRecommendationsInput,
    @Acting() actor: Actor,
  ): Promise<ExportPayload> {
    return { export: await this.recommendations.request(actor, input) };
  }
}
