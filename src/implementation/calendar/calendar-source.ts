import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUrl, Matches, MaxLength } from 'class-validator';

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
  @Field(() => ID, { nullable: true, description: 'A document of your country that is here.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  documentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Symbol of a document that is not here.' })
  @IsOptional()
  @IsString()
  @Matches(/\S/, { message: 'write the symbol, or leave it out' })
  @MaxLength(200)
  symbol?: string | null;

  @Field(() => String, { nullable: true, description: 'Title of what has no symbol: a letter, a page.' })
  @IsOptional()
  @IsString()
  @Matches(/\S/, { message: 'write the title, or leave it out' })
  @MaxLength(1_000)
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Its address on the web, http or https.' })
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, disallow_auth: true, require_tld: false },
    { message: 'write an address that begins with https:// or http://' },
  )
  @MaxLength(2_000)
  url?: string | null;
}
