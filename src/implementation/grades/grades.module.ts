import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { PartsModule } from '../../recommendations/parts/parts.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { StatusModule } from '../status/status.module.js';
import {
  GradedFields,
  GradeSeriesFields,
  PartGradesField,
  RecommendationGradesFields,
} from './external-grade.fields.js';
import {
  CorrectionLoader,
  ExternalGradeLoader,
  GradesOfPartPages,
  GradesOfRecommendationPages,
  LatestGradesLoader,
} from './external-grade.loaders.js';
import { ExternalGradeResolver } from './external-grade.resolver.js';
import { ExternalGradeService } from './external-grade.service.js';
import { GradeDisagreementQuery } from './grade-disagreement.query.js';
import { GradeKeeper } from './grade-keeper.js';
import { GradesInMerge } from './grades-in-merge.js';
import { GradeModerationResolver } from './grade-moderation.resolver.js';
import { GradeModerationService } from './grade-moderation.service.js';
import { GradePartTie } from './grade-part-tie.js';
import { GradeRules } from './grade-rules.js';
import { GradeAgreementField, GradeWordsFields } from './grade-words.fields.js';
import { Graded } from './graded.js';
import { Graders } from './graders.js';

/** What committees, national human rights institutions and regional bodies say of implementation. */
@Module({
  imports: [ReferenceModule, PeopleModule, RecommendationsModule, PartsModule, PortfolioModule, StatusModule],
  providers: [
    ExternalGradeResolver,
    GradeModerationResolver,
    GradeModerationService,
    GradedFields,
    GradeSeriesFields,
    GradeWordsFields,
    GradeAgreementField,
    RecommendationGradesFields,
    PartGradesField,
    ExternalGradeService,
    GradeRules,
    GradeKeeper,
    Graders,
    Graded,
    GradeDisagreementQuery,
    ExternalGradeLoader,
    CorrectionLoader,
    LatestGradesLoader,
    GradesOfRecommendationPages,
    GradesOfPartPages,
    GradesInMerge,
    GradePartTie,
  ],
})
export class GradesModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly grades: ExternalGradeLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('grd', 'ExternalGrade', (id, context: ActorContext) =>
      this.grades.load(context, id),
    );
  }
}
