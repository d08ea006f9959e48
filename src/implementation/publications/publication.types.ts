import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { PublicationEnum, type Publication } from '../../reference/countries/country.entity.js';
import { PublicationException } from '../../reference/countries/publication-exception.entity.js';

/** What everybody may read of a thing, and why. */
@ObjectType({ description: 'How much of a thing everybody may read now, and why.' })
export class ItemPublication {
  @Field(() => PublicationEnum, {
    description:
      'How much of it everybody may read: the strictest of the country’s level and of what was said about it, or more where it was opened. What it hangs on may hold back more.',
  })
  public: Publication;

  @Field({ description: 'What that rests on, in English.' })
  because: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The day (YYYY-MM-DD) from which on the country’s level holds for it again; null without an embargo.',
  })
  embargoUntil: string | null;

  @Field(() => [PublicationException], {
    description: 'What coordinators said about it, the latest first.',
  })
  exceptions: PublicationException[];
}

/** How many things are otherwise than before. */
@ObjectType({
  description: 'How many things everybody may read otherwise than before, or why nothing was done.',
})
export class ChangePublicationPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many changed.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were so already.' })
  unchangedCount?: number | null;
}
