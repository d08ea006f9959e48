import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { UsersModule } from '../../people/users/users.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { RecommendationsModule } from '../recommendations.module.js';
import { LinkFields, RecommendationLinksField } from './link.fields.js';
import { LinkLedger } from './link-ledger.js';
import { LinkLoader, RecommendationLinksPages } from './link.loaders.js';
import { LinksInMerge } from './links-in-merge.js';
import { LinkResolver } from './link.resolver.js';
import { LinkService } from './link.service.js';

/** How recommendations of a country hang together, as its coordinator says. */
@Module({
  imports: [RecommendationsModule, UsersModule],
  providers: [
    LinkResolver,
    LinkService,
    LinkLedger,
    LinkFields,
    RecommendationLinksField,
    LinkLoader,
    RecommendationLinksPages,
    LinksInMerge,
  ],
  exports: [LinkLedger],
})
export class LinksModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly links: LinkLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('lnk', 'RecommendationLink', (id, context: ActorContext) =>
      this.links.load(context, id),
    );
  }
}
