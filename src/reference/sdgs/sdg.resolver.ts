import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '../../access/allow.js';
import { LABEL_LANGUAGE } from '../languages/label-args.js';
import { labelIn, type Language } from '../languages/language.js';
import { Vocabulary } from '../vocabulary.js';
import { SdgGoal, SdgIndicator, SdgTarget } from './sdg.entity.js';

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
  label(@Parent() { labels, code }: SdgGoal, @Args('language', LABEL_LANGUAGE) language: Language): string {
    return labelIn(labels, language, code);
  }

  @ResolveField(() => [SdgTarget], { description: 'Its targets, in the order of the framework.' })
  targets(@Parent() { code }: SdgGoal): SdgTarget[] {
    return this.vocabulary.targets(code);
  }
}

@Resolver(() => SdgTarget)
export class SdgTargetResolver {
  constructor(private readonly vocabulary: Vocabulary) {}

  @ResolveField(() => String, { description: 'Short label in a language.' })
  label(@Parent() { labels, code }: SdgTarget, @Args('language', LABEL_LANGUAGE) language: Language): string {
    return labelIn(labels, language, code);
  }

  @ResolveField(() => SdgGoal, { nullable: true, description: 'The goal that it belongs to.' })
  goal(@Parent() { goalCode }: SdgTarget): SdgGoal | null {
    return this.vocabulary.goal(goalCode);
  }

  @ResolveField(() => [SdgIndicator], { description: 'Its indicators, in the order of the framework.' })
  indicators(@Parent() { code }: SdgTarget): SdgIndicator[] {
    return this.vocabulary.indicators(code);
  }
}

@Resolver(() => SdgIndicator)
export class SdgIndicatorResolver {
  constructor(private readonly vocabulary: Vocabulary) {}

  @ResolveField(() => SdgTarget, { nullable: true, description: 'The target that it measures.' })
  target(@Parent() { targetCode }: SdgIndicator): SdgTarget | null {
    return this.vocabulary.target(targetCode);
  }
}
