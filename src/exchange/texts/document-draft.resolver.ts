import type { OnModuleInit } from '@nestjs/common';
import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { DocumentDraft } from './document-draft.entities.js';
import {
  ApplyDocumentDraftInput,
  CorrectDocumentDraftInput,
  DiscardDocumentDraftInput,
  DraftDocumentInput,
} from './document-draft.inputs.js';
import { DraftApplicationService } from './draft-application.service.js';
import { asCounts } from './draft-counts.js';
import { DraftLoader, DraftQuery } from './draft.loaders.js';
import {
  ApplyDocumentDraftPayload,
  DocumentDraftConnection,
  DocumentDraftPayload,
  DocumentDraftsArgs,
} from './draft.views.js';
import { DraftingService } from './drafting.service.js';

/** The door to drafts: a text comes in, is looked through, and applied. */
@Resolver(() => DocumentDraft)
export class DocumentDraftResolver implements OnModuleInit {
  constructor(
    private readonly loader: DraftLoader,
    private readonly query: DraftQuery,
    private readonly nodes: NodeRegistry,
    private readonly drafting: DraftingService,
    private readonly application: DraftApplicationService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('ddr', 'DocumentDraft', (id, context) => this.loader.load(context, id));
  }

  @Query(() => DocumentDraft, {
    nullable: true,
    description: 'A draft of a document by its id; null when it does not exist or you may not see it.',
  })
  @Allow('source:write')
  documentDraft(
    @Args('id', { type: () => ID, description: '`ddr_01j…`.' }) id: string,
    @Ctx() context: ActorContext,
  ): Promise<DocumentDraft | null> {
    return this.loader.load(context, id);
  }

  @Query(() => DocumentDraftConnection, { description: 'The drafts of your country, the latest first.' })
  @Allow('source:write')
  documentDrafts(
    @Acting() actor: Actor,
    @Args() args: DocumentDraftsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<DocumentDraft>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => DocumentDraftPayload, {
    nullable: true,
    description:
      'Takes in the text of a report or of concluding observations before UHRI has it: it is cut into headings, numbered paragraphs and sub-paragraphs, with the recommending States. Nothing of it is in the database before the draft is applied.',
  })
  @Allow('source:write')
  async draftDocument(
    @Acting() actor: Actor,
    @Args('input') input: DraftDocumentInput,
  ): Promise<DocumentDraftPayload> {
    return { draft: await this.drafting.draft(actor, input) };
  }

  @Mutation(() => DocumentDraftPayload, {
    nullable: true,
    description: 'Says which document a draft really is the text of.',
  })
  @Allow('source:write')
  async correctDocumentDraft(
    @Acting() actor: Actor,
    @Args('input') input: CorrectDocumentDraftInput,
  ): Promise<DocumentDraftPayload> {
    return { draft: await this.drafting.correct(actor, input) };
  }

  @Mutation(() => ApplyDocumentDraftPayload, {
    nullable: true,
    description:
      'Makes the document, where it is not here, and a recommendation of each paragraph that is taken. What stands there already is corrected or left, as `preview` says; nothing is doubled. All of it or nothing.',
  })
  @Allow('source:write')
  async applyDocumentDraft(
    @Acting() actor: Actor,
    @Args('input') input: ApplyDocumentDraftInput,
  ): Promise<ApplyDocumentDraftPayload> {
    const { draft, document, applied } = await this.application.apply(actor, input);
    return { draft, document, counts: asCounts(applied) };
  }

  @Mutation(() => DocumentDraftPayload, {
    nullable: true,
    description: 'Puts a draft aside: nothing comes of it.',
  })
  @Allow('source:write')
  async discardDocumentDraft(
    @Acting() actor: Actor,
    @Args('input') input: DiscardDocumentDraftInput,
  ): Promise<DocumentDraftPayload> {
    return { draft: await this.drafting.discard(actor, input) };
  }
}
