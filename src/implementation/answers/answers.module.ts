import { Module, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { PartsModule } from '../../recommendations/parts/parts.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ProgressModule } from '../progress/progress.module.js';
import { StatusModule } from '../status/status.module.js';
import { TrackedItems } from '../tracked-items/tracked-items.js';
import { TrackedItemsModule } from '../tracked-items/tracked-items.module.js';
import { AnswerKeeper } from './answer-keeper.js';
import { AnswerPartTie } from './answer-part-tie.js';
import { AnswerSaying } from './answer-saying.js';
import { AnswerSettling } from './answer-settling.js';
import { AnswerSources } from './answer-sources.js';
import { AnswerVersions } from './answer-versions.js';
import { AnswerFields, AnswerVersionFields } from './answer.fields.js';
import {
  AnswerLoader,
  AnswerSourcesLoader,
  AnswerTextsLoader,
  AnswerVersionsLoader,
  SubjectAnswerLoader,
} from './answer.loaders.js';
import { AnswerQuery } from './answer.query.js';
import { AnswerResolver } from './answer.resolver.js';
import { AnswerService } from './answer.service.js';
import { answerVisibleTo } from './answer.visibility.js';
import { AnswersInMerge } from './answers-in-merge.js';
import { ClusterAnswerField, PartAnswerField, RecommendationAnswerField } from './answers-of.fields.js';

/** What the country answers, in one text for each thing. */
@Module({
  imports: [
    PeopleModule,
    RecommendationsModule,
    PartsModule,
    ProgressModule,
    StatusModule,
    TrackedItemsModule,
  ],
  providers: [
    AnswerResolver,
    AnswerQuery,
    AnswerService,
    AnswerSettling,
    AnswerKeeper,
    AnswerSaying,
    AnswerSources,
    AnswerVersions,
    AnswerFields,
    AnswerVersionFields,
    AnswerLoader,
    SubjectAnswerLoader,
    AnswerVersionsLoader,
    AnswerTextsLoader,
    AnswerSourcesLoader,
    RecommendationAnswerField,
    PartAnswerField,
    ClusterAnswerField,
    AnswersInMerge,
    AnswerPartTie,
  ],
  exports: [AnswerService, AnswerSettling],
})
export class AnswersModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly answers: AnswerLoader,
    private readonly items: TrackedItems,
  ) {}

  onModuleInit(): void {
    this.registry.register('ans', 'StateAnswer', (id, context: ActorContext) =>
      this.answers.load(context, id),
    );
    // Of each answer it may be said how much everybody may read.
    this.items.register('ans', {
      noun: 'State answer',
      table: 'state_answer',
      visible: answerVisibleTo,
      objection: (t) =>
        sql`case when ${t}.final_number is null then 'has no final version: only that is published' end`,
    });
  }
}
