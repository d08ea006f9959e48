import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '../../access/allow.js';
import { LABEL_LANGUAGE, type InLanguage } from '../languages/label-args.js';
import { labelIn } from '../languages/language.js';
import { Vocabulary } from '../vocabulary.js';
import { SdgGoal, SdgIndicator, SdgTarget } from './sdg.entity.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';

@Resolver(() => SdgGoal)
export class SdgGoalResolver {
  constructor(private readonly vocabulary: Vocabulary) {}

  @Query(() => [SdgGoal], { description: 'The 17 Sustainable Development Goals, in their order.' })
  @Public()
  sdgGoals(): SdgGoal[] {
    return this.vocabulary.goals();
  }

  @Query(() => SdgGoal, { nullable: true, description: 'A goal by its code; null where there is none.' })
  @Public()
  sdgGoal(@Args('code', { description: '`16`.' }) code: string): SdgGoal | null {
    return this.vocabulary.goal(code);
  }

  @Query(() => SdgTarget, { nullable: true, description: 'A target by its code; null where there is none.' })
  @Public()
  sdgTarget(@Args('code', { description: '`16.3`.' }) code: string): SdgTarget | null {
    return this.vocabulary.target(code);
  }

  @ResolveField(() => String, { description: 'Label in a language.' })
  label(
    { labels, code }: SdgGoal,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(labels, language, code);
  }

  @ResolveField(() => [SdgTarget], { description: 'Its targets, in the order of the framework.' })
  targets({ code }: SdgGoal): SdgTarget[] {
    return this.vocabulary.targets(code);
  }
}

@Resolver(() => SdgTarget)
export class SdgTargetResolver {
  constructor(private readonly vocabulary: Vocabulary) {}

  @ResolveField(() => String, { description: 'Short label in a language.' })
  label(
    { labels, code }: SdgTarget,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(labels, language, code);
  }

  @ResolveField(() => SdgGoal, { nullable: true, description: 'The goal that it belongs to.' })
  goal({ goalCode }: SdgTarget): SdgGoal | null {
    return this.vocabulary.goal(goalCode);
  }

  @ResolveField(() => [SdgIndicator], { description: 'Its indicators, in the order of the framework.' })
  indicators({ code }: SdgTarget): SdgIndicator[] {
    return this.vocabulary.indicators(code);
  }
}

@Resolver(() => SdgIndicator)
export class SdgIndicatorResolver {
  constructor(private readonly vocabulary: Vocabulary) {}

  @ResolveField(() => SdgTarget, { nullable: true, description: 'The target that it measures.' })
  target({ targetCode }: SdgIndicator): SdgTarget | null {
    return this.vocabulary.target(targetCode);
  }
}
