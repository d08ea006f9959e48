import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Country } from '../../reference/countries/country.entity.js';

/** A record of the source that names a country among others: is it really addressed to it? */
@ObjectType({
  description:
    'A record of the source that names your country beside others. It becomes a recommendation to your country only when a person confirms that it is addressed to it.',
})
export class PendingAddressee {
  @Field(() => ID, { description: 'Id of the record here: pass it to confirm or reject.' })
  sourceRecordId: string;

  @Field({ description: 'Symbol of the document.' })
  symbol: string;

  @Field(() => ID, {
    nullable: true,
    description: 'AnnotationId of the record in UHRI; null where it has none.',
  })
  annotationId: string | null;

  @Field(() => [Country], { description: 'The other countries that the record names, by code.' })
  otherCountries: Country[];

  @Field(() => String, {
    nullable: true,
    description:
      'Text of the record, in English where there is one; null where it is here for no country yet.',
  })
  text: string | null;
}
