import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { FilesModule } from '../files/files.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { StatusModule } from '../status/status.module.js';
import { TrackedItemsModule } from '../tracked-items/tracked-items.module.js';
import { CommunicationChangesService } from './communication-changes.service.js';
import { CommunicationKeeper } from './communication-keeper.js';
import { CommunicationLinksService } from './communication-links.service.js';
import { CommunicationReminders } from './communication-reminders.js';
import { CommunicationRules } from './communication-rules.js';
import { CommunicationTerms } from './communication-terms.js';
import { CommunicationQueries, CommunicationTies } from './communication-ties.resolver.js';
import {
  CommunicationFields,
  CommunicationGrantFields,
  CommunicationItemsPages,
  CommunicationLists,
  CommunicationReplyFields,
  RecommendationCommunicationsField,
} from './communication.fields.js';
import {
  CommunicationLoader,
  GrantsLoader,
  RecommendationCommunicationsLoader,
  RepliesLoader,
  SendersLoader,
  TermsLoader,
} from './communication.loaders.js';
import { CommunicationQuery } from './communication.query.js';
import { CommunicationMutations } from './communication.resolver.js';
import { CommunicationService } from './communication.service.js';
import { ConfidentialAudit } from './confidential-audit.js';
import { CommunicationCorrections } from './correction.service.js';
import { CommunicationGrants } from './grant.service.js';
import { LetterEntry } from './letter-entry.js';
import { ReplyRules } from './reply-rules.js';
import { ReplyService } from './reply.service.js';

/** Letters of special procedures and communications to treaty bodies, confidential to named people. */
@Module({
  imports: [
    ReferenceModule,
    PeopleModule,
    RecommendationsModule,
    PortfolioModule,
    StatusModule,
    TrackedItemsModule,
    FilesModule,
    RemindersModule,
  ],
  providers: [
    CommunicationQueries,
    CommunicationMutations,
    CommunicationTies,
    CommunicationFields,
    CommunicationLists,
    CommunicationReplyFields,
    CommunicationGrantFields,
    RecommendationCommunicationsField,
    CommunicationService,
    CommunicationChangesService,
    CommunicationCorrections,
    LetterEntry,
    ReplyRules,
    ReplyService,
    CommunicationGrants,
    CommunicationLinksService,
    CommunicationKeeper,
    CommunicationRules,
    CommunicationTerms,
    CommunicationQuery,
    CommunicationLoader,
    RecommendationCommunicationsLoader,
    SendersLoader,
    TermsLoader,
    RepliesLoader,
    GrantsLoader,
    CommunicationItemsPages,
    ConfidentialAudit,
    CommunicationReminders,
  ],
})
export class CommunicationsModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly communications: CommunicationLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('com', 'Communication', (id, context: ActorContext) =>
      this.communications.load(context, id),
    );
  }
}
