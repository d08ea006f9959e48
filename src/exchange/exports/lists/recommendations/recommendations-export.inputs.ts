import { InputType, IntersectionType, OmitType } from '@nestjs/graphql';
import { RecommendationsArgs } from '../../../../implementation/portfolio/portfolio.args.js';
import { ColumnsField } from '../columns-field.js';
import { ListExportInput } from '../list.inputs.js';
import { RecommendationColumnEnum, type RecommendationColumn } from './recommendation-columns.js';

/** The list's own arguments, without the place of a page. */
@InputType({ isAbstract: true })
class RecommendationsAsked extends OmitType(RecommendationsArgs, ['first', 'after'], InputType) {}

/** Which recommendations, and how. */
@InputType({ description: 'Which recommendations, as the list itself is asked, and what to show of them.' })
export class ExportRecommendationsInput extends IntersectionType(
  ListExportInput,
  RecommendationsAsked,
  InputType,
) {
  @ColumnsField(RecommendationColumnEnum)
  columns?: RecommendationColumn[] | null;
}
