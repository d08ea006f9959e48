import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Public } from '../../access/allow.js';
import { labelIn } from '../../reference/languages/language.js';
import { ProgressArgs } from './progress.args.js';
import { ProgressQuery } from './progress.query.js';
import { Progress, ProgressKey } from './progress.types.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';
import { LABEL_LANGUAGE, type InLanguage } from '../../reference/languages/label-args.js';

/** Figures of progress. */
@Resolver(() => ProgressKey)
export class ProgressResolver {
  constructor(private readonly progress: ProgressQuery) {}

  @Query(() => Progress, {
    name: 'progress',
    description:
      'How far implementation is, now or at the end of a past day, over the recommendations whose status you may see. Divided by one or two dimensions where asked.',
  })
  @Public()
  figures(@Args() args: ProgressArgs, @Acting() actor: Actor): Promise<Progress> {
    return this.progress.figures(actor, args);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'What it is called, in the language asked for or else in one there is; null without a value.',
  })
  label(
    { labels, key }: ProgressKey,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string | null {
    return key && labelIn(labels, language, key);
  }
}
