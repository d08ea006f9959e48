import type { OnModuleInit } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import {
  CorrectDraftParagraphInput,
  JoinDraftParagraphInput,
  SplitDraftParagraphInput,
  TakeDraftParagraphsInput,
} from './document-draft.inputs.js';
import { DraftCorrectionService } from './draft-correction.service.js';
import { DraftParagraphLoader } from './draft.loaders.js';
import { DraftParagraphPayload, DraftParagraphsPayload } from './draft.views.js';

/** Putting right how a text was read. */
@Resolver()
export class DraftParagraphMutations implements OnModuleInit {
  constructor(
    private readonly corrections: DraftCorrectionService,
    private readonly loader: DraftParagraphLoader,
    private readonly nodes: NodeRegistry,
  ) {}

  onModuleInit(): void {
    this.nodes.register('dpa', 'DraftParagraph', (id, context) => this.loader.load(context, id));
  }

  @Mutation(() => DraftParagraphPayload, {
    nullable: true,
    description: 'Puts right how a paragraph of a draft was read, or what is to become of it.',
  })
  @Allow('source:write')
  async correctDraftParagraph(
    @Acting() actor: Actor,
    @Args('input') input: CorrectDraftParagraphInput,
  ): Promise<DraftParagraphPayload> {
    return { paragraph: await this.corrections.correct(actor, input) };
  }

  @Mutation(() => DraftParagraphPayload, {
    nullable: true,
    description: 'Divides a paragraph of a draft that is two: answers the first, the second follows it.',
  })
  @Allow('source:write')
  async splitDraftParagraph(
    @Acting() actor: Actor,
    @Args('input') input: SplitDraftParagraphInput,
  ): Promise<DraftParagraphPayload> {
    return { paragraph: await this.corrections.split(actor, input) };
  }

  @Mutation(() => DraftParagraphPayload, {
    nullable: true,
    description: 'Puts a paragraph of a draft, or a heading that is none, at the end of the one before it.',
  })
  @Allow('source:write')
  async joinDraftParagraph(
    @Acting() actor: Actor,
    @Args('input') input: JoinDraftParagraphInput,
  ): Promise<DraftParagraphPayload> {
    return { paragraph: await this.corrections.join(actor, input) };
  }

  @Mutation(() => DraftParagraphsPayload, {
    nullable: true,
    description: 'Says of many paragraphs of a draft what they are taken as, or leaves them out.',
  })
  @Allow('source:write')
  async takeDraftParagraphs(
    @Acting() actor: Actor,
    @Args('input') input: TakeDraftParagraphsInput,
  ): Promise<DraftParagraphsPayload> {
    return { paragraphs: await this.corrections.take(actor, input) };
  }
}
