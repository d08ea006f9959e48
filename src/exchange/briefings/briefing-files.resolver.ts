import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { ExportPayload } from '../exports/export.fields.js';
import { ExportBriefingInput, ExportKeptBriefingInput } from './briefing-export.inputs.js';
import { BriefingExport } from './briefing.export.js';
import { KeptBriefingExport } from './kept-briefing.export.js';

/** The page as a file. */
@Resolver()
export class BriefingFiles {
  constructor(
    private readonly live: BriefingExport,
    private readonly kept: KeptBriefingExport,
  ) {}

  @Mutation(() => ExportPayload, {
    nullable: true,
    description:
      'Asks for a page of figures as a Word document or a PDF, of the figures of the moment at which you download it at `path`.',
  })
  @Allow('briefings:read')
  async exportBriefing(
    @Args('input', { description: 'Which page, in which language, what kind of file.' })
    input: ExportBriefingInput,
    @Acting() actor: Actor,
  ): Promise<ExportPayload> {
    return { export: await this.live.request(actor, input) };
  }

  @Mutation(() => ExportPayload, {
    nullable: true,
    description:
      'Asks for a page that was kept as a Word document or a PDF: the same figures whenever you download it at `path`.',
  })
  @Allow('briefings:read')
  async exportKeptBriefing(
    @Args('input', { description: 'Which kept page, in which language, what kind of file.' })
    input: ExportKeptBriefingInput,
    @Acting() actor: Actor,
  ): Promise<ExportPayload> {
    return { export: await this.kept.request(actor, input) };
  }
}
