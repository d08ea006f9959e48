import { Args, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../../recommendations/recommendations/recommendation.loader.js';
import { RecordExternalGradeInput, RetractExternalGradeInput } from './external-grade.inputs.js';
import { ExternalGradePayload } from './external-grade.payload.js';
import { ExternalGradeService } from './external-grade.service.js';
import { GradeDisagreement, GradeDisagreementsArgs } from './grade-disagreement.js';
import { GradeDisagreementQuery, type DisagreementRow } from './grade-disagreement.query.js';

const GradeDisagreementConnection = Connection(GradeDisagreement, 'GradeDisagreement');

/** The door to what others say of implementation. */
@Resolver(() => GradeDisagreement)
export class ExternalGradeResolver {
  constructor(
    private readonly disagreements: GradeDisagreementQuery,
    private readonly service: ExternalGradeService,
    private readonly recommendations: RecommendationLoader,
  ) {}

  @Query(() => GradeDisagreementConnection, {
    description:
      'Where the State’s validated status and the latest grade of a grader disagree, by `Grade.agreesWith`; the latest grade first. Only where you may see the status.',
  })
  @Public()
  gradeDisagreements(
    @Args() args: GradeDisagreementsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<DisagreementRow>> {
    return this.disagreements.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @ResolveField(() => Recommendation, { description: 'The recommendation.' })
  recommendation(
    { recommendationId }: DisagreementRow,
    _: unknown,
    context: ActorContext,
  ): Promise<Recommendation | null> {
    return this.recommendations.load(context, recommendationId);
  }

  @Mutation(() => ExternalGradePayload, {
    nullable: true,
    description:
      'Records what a committee, a national human rights institution or a regional body says of implementation. With `correctsId` it corrects an earlier grade.',
  })
  @Allow('grades:record')
  recordExternalGrade(
    @Args('input') input: RecordExternalGradeInput,
    @Acting() actor: Actor,
  ): Promise<ExternalGradePayload> {
    return this.service.record(actor, input);
  }

  @Mutation(() => ExternalGradePayload, {
    nullable: true,
    description: 'Retracts a grade recorded from your own side; it stays in the series with the reason.',
  })
  @Allow('grades:record')
  retractExternalGrade(
    @Args('input') input: RetractExternalGradeInput,
    @Acting() actor: Actor,
  ): Promise<ExternalGradePayload> {
    return this.service.retract(actor, input);
  }
}
