import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { Connection, PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Document } from '../../recommendations/documents/document.entity.js';
import { DocumentLoader } from '../../recommendations/documents/document.loader.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { PartLoader } from '../../recommendations/parts/part.loaders.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../../recommendations/recommendations/recommendation.loader.js';
import { ExternalGrade } from './external-grade.entity.js';
import {
  CorrectionLoader,
  ExternalGradeLoader,
  GradesOfPartPages,
  GradesOfRecommendationPages,
  LatestGradesLoader,
} from './external-grade.loaders.js';

const ExternalGradeConnection = Connection(ExternalGrade, 'ExternalGrade');

/** What a grade is on. */
@Resolver(() => ExternalGrade)
export class GradedFields {
  constructor(
    private readonly recommendations: RecommendationLoader,
    private readonly parts: PartLoader,
    private readonly documents: DocumentLoader,
  ) {}

  @ResolveField(() => Recommendation, {
    nullable: true,
    description: 'The recommendation that was graded, or of which a part was; null for a paragraph.',
  })
  recommendation(
    { recommendationId }: ExternalGrade,
    _: unknown,
    context: ActorContext,
  ): Promise<Recommendation | null> {
    return this.recommendations.loadIf(context, recommendationId);
  }

  @ResolveField(() => RecommendationPart, {
    nullable: true,
    description:
      'The part that was graded; null where the whole or a paragraph was, or where it is unpublished.',
  })
  part({ partId }: ExternalGrade, _: unknown, context: ActorContext): Promise<RecommendationPart | null> {
    return this.parts.loadIf(context, partId);
  }

  @ResolveField(() => Document, {
    nullable: true,
    description: 'The document of which a paragraph was graded; null else.',
  })
  document({ documentId }: ExternalGrade, _: unknown, context: ActorContext): Promise<Document | null> {
    return this.documents.loadIf(context, documentId);
  }
}

/** Where a grade stands in its series, and who recorded it. */
@Resolver(() => ExternalGrade)
export class GradeSeriesFields {
  constructor(
    private readonly grades: ExternalGradeLoader,
    private readonly corrections: CorrectionLoader,
    private readonly users: UserLoader,
  ) {}

  @ResolveField(() => ExternalGrade, {
    nullable: true,
    description: 'The grade that it corrects; null else.',
  })
  corrects({ correctsId }: ExternalGrade, _: unknown, context: ActorContext): Promise<ExternalGrade | null> {
    return this.grades.loadIf(context, correctsId);
  }

  @ResolveField(() => ExternalGrade, {
    nullable: true,
    description: 'The grade that corrected it; null while it holds, or where it was retracted.',
  })
  correctedBy({ id }: ExternalGrade, _: unknown, context: ActorContext): Promise<ExternalGrade | null> {
    return this.corrections.load(context, id);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who recorded it; null where you may not see people.',
  })
  recordedBy({ recordedById }: ExternalGrade, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, recordedById);
  }
}

/** What others say of a recommendation, beside the State's status. */
@Resolver(() => Recommendation)
export class RecommendationGradesFields {
  constructor(
    private readonly latest: LatestGradesLoader,
    private readonly series: GradesOfRecommendationPages,
  ) {}

  @ResolveField(() => [ExternalGrade], {
    description:
      'What each grader says last: one grade for each grader and thing graded (the whole, or one of the parts), the whole before its parts. The State’s own status stands in `status`.',
  })
  latestGrades({ id }: Recommendation, _: unknown, context: ActorContext): Promise<ExternalGrade[]> {
    return this.latest.load(context, id);
  }

  @ResolveField(() => ExternalGradeConnection, {
    description:
      'All grades on it, on its parts and on the paragraph that it is: the latest day first. Corrected and retracted ones stay in the series.',
  })
  externalGrades(
    @Parent() { id }: Recommendation,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ExternalGrade>> {
    return this.series.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** What others say of one part. */
@Resolver(() => RecommendationPart)
export class PartGradesField {
  constructor(private readonly series: GradesOfPartPages) {}

  @ResolveField(() => ExternalGradeConnection, {
    description: 'All grades on this part, the latest day first; corrected and retracted ones included.',
  })
  externalGrades(
    @Parent() { id }: RecommendationPart,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ExternalGrade>> {
    return this.series.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}
