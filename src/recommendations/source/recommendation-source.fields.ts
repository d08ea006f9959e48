import { ID, ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { DocumentLoader } from '../documents/document.loader.js';
import { sourcePage } from '../documents/source-page.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { AnnotationLoader } from './annotation.loader.js';
import { RecommendationRevision } from './revision.entity.js';
import { RevisionsLoader } from './revision.loader.js';

/** Where a recommendation comes from and how that changed. */
@Resolver(() => Recommendation)
export class RecommendationSourceFields {
  constructor(
    private readonly annotations: AnnotationLoader,
    private readonly documents: DocumentLoader,
    private readonly history: RevisionsLoader,
  ) {}

  @ResolveField(() => ID, {
    nullable: true,
    description: 'Its AnnotationId in UHRI; null for manual entries, and where the source has none.',
  })
  annotationId({ id }: Recommendation, _: unknown, context: ActorContext): Promise<string | null> {
    return this.annotations.load(context, id);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Page of its document in UHRI; null for documents entered by hand.',
  })
  async sourceUrl({ documentId }: Recommendation, _: unknown, context: ActorContext): Promise<string | null> {
    return sourcePage(await this.documents.load(context, documentId));
  }

  @ResolveField(() => [RecommendationRevision], {
    description: 'Changes of what the source says, newest first: the latest 100.',
  })
  revisions({ id }: Recommendation, _: unknown, context: ActorContext): Promise<RecommendationRevision[]> {
    return this.history.load(context, id);
  }
}
