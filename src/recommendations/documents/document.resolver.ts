import type { OnModuleInit } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { Connection, PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Document } from './document.entity.js';
import { DocumentCorrectionService } from './document-correction.service.js';
import {
  CorrectDocumentInput,
  DocumentFilter,
  DocumentOrderEnum,
  type DocumentOrder,
} from './document.inputs.js';
import { DocumentPayload } from './document.payload.js';
import { DocumentLoader } from './document.loader.js';
import { DocumentQuery } from './document.query.js';

const DocumentConnection = Connection(Document, 'Document');

@ArgsType()
export class DocumentsArgs extends PageArgs {
  @Field(() => DocumentFilter, { nullable: true, description: 'Which ones; all you may see unless told.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DocumentFilter)
  filter?: DocumentFilter | null;

  @Field(() => DocumentOrderEnum, { defaultValue: 'NEWEST', description: 'In which order.' })
  @IsIn(Object.keys(DocumentOrderEnum))
  orderBy: DocumentOrder;
}

@Resolver(() => Document)
export class DocumentResolver implements OnModuleInit {
  constructor(
    private readonly loader: DocumentLoader,
    private readonly query: DocumentQuery,
    private readonly nodes: NodeRegistry,
    private readonly corrections: DocumentCorrectionService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('doc', 'Document', (id, context) => this.loader.load(context, id));
  }

  @Query(() => Document, {
    nullable: true,
    description: 'A document by its id; null when it does not exist or you may not see it.',
  })
  @Public()
  document(
    @Args('id', { type: () => ID, description: '`doc_01j…`.' }) id: string,
    @Ctx() context: ActorContext,
  ): Promise<Document | null> {
    return this.loader.load(context, id);
  }

  @Query(() => Document, {
    nullable: true,
    description:
      'A document by any of its symbols; null when it does not exist or you may not see it. Where a symbol addresses several countries, say which.',
  })
  @Public()
  documentBySymbol(
    @Acting() actor: Actor,
    @Args('symbol', { description: 'In full: `A/HRC/43/15`.' }) symbol: string,
    @Args('countryCode', {
      type: () => String,
      nullable: true,
      description: 'The country it addresses; your own unless told.',
    })
    countryCode: string | null,
  ): Promise<Document | null> {
    return this.query.bySymbol(actor, symbol, countryCode);
  }

  @Query(() => DocumentConnection, { description: 'Documents that you may see.' })
  @Public()
  documents(
    @Acting() actor: Actor,
    @Args() { filter, orderBy, ...page }: DocumentsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Document>> {
    const counted = selectedPaths(info).has('totalCount');
    return this.query.page(actor, filter ?? {}, orderBy, page, counted);
  }

  @Mutation(() => DocumentPayload, {
    nullable: true,
    description:
      'Puts right what is said of a document: its symbols, its title, its days. What UHRI says of a document that it has follows UHRI.',
  })
  @Allow('source:write')
  async correctDocument(
    @Acting() actor: Actor,
    @Args('input') input: CorrectDocumentInput,
  ): Promise<DocumentPayload> {
    return { document: await this.corrections.correct(actor, input) };
  }
}
