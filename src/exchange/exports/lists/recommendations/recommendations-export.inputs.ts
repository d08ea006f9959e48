import { InputType } from '@nestjs/graphql';
import { RecommendationsArgs } from '../../../../implementation/portfolio/portfolio.args.js';
import { listInput } from '../list.inputs.js';
import { RecommendationColumnEnum } from './recommendation-columns.js';

/** Which recommendations, and how. */
@InputType({ description: 'Which recommendations, as the list itself is asked, and what to show of them.' })
export class ExportRecommendationsInput extends listInput(RecommendationsArgs, RecommendationColumnEnum) {}
