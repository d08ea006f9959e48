import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '../../access/allow.js';
import { LABEL_LANGUAGE, type InLanguage } from '../languages/label-args.js';
import { labelIn } from '../languages/language.js';
import { Vocabulary } from '../vocabulary.js';
import { Mechanism, MechanismFamilyEnum, type MechanismFamily } from './mechanism.entity.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';

@Resolver(() => Mechanism)
export class MechanismResolver {
  constructor(private readonly vocabulary: Vocabulary) {}

  @Query(() => [Mechanism], { description: 'Mechanisms, by code.' })
  @Public()
  mechanisms(
    @Args('families', {
      type: () => [MechanismFamilyEnum],
      nullable: true,
      description: 'Of these families; all unless told.',
    })
    families?: MechanismFamily[],
  ): Mechanism[] {
    return this.vocabulary.mechanisms().filter(({ family }) => families?.includes(family) ?? true);
  }

  @Query(() => Mechanism, {
    nullable: true,
    description: 'A mechanism by its code; null where there is none.',
  })
  @Public()
  mechanism(@Args('code', { description: '`CEDAW`.' }) code: string): Mechanism | null {
    return this.vocabulary.mechanism(code);
  }

  @ResolveField(() => String, { description: 'Name in a language.' })
  name(
    { names, code }: Mechanism,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return labelIn(names, language, code);
  }
}
