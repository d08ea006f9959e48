import { Field, InputType, ObjectType } from '@nestjs/graphql';
import {
  OptionalAddressField,
  OptionalIdField,
  OptionalWordsField,
} from '../../platform/graphql/input-fields.js';

/** A document of ours, or one that is cited. Columns of the same names. */
export interface Cited {
  documentId: string | null;
  symbol: string | null;
  title: string | null;
  url: string | null;
}

/** Where a date, or what became of it, can be read. */
@ObjectType('CalendarSource', {
  description: 'Where it can be read: a document that is here, or one that is cited.',
})
export class CalendarSource implements Cited {
  documentId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Symbol of a document that is cited; null for one that is here.',
  })
  symbol: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Title of what is cited: “Note verbale of the Secretariat”.',
  })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Address on the web.' })
  url: string | null;
}

/** Where a date stands. */
@InputType({
  description: 'Where it stands: the id of a document that is here, or symbol or title of another one.',
})
export class CalendarSourceInput {
  @OptionalIdField('A document of your country that is here.')
  documentId?: string | null;

  @OptionalWordsField(
    'Symbol of a document; where one of your country with this symbol is here, that document is meant.',
    200,
    'write the symbol, or leave it out',
  )
  symbol?: string | null;

  @OptionalWordsField(
    'Title of what has no symbol: a letter, a page.',
    1_000,
    'write the title, or leave it out',
  )
  title?: string | null;

  @OptionalAddressField('Its address on the web, http or https.')
  url?: string | null;
}
