import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsString, MaxLength } from 'class-validator';

/** A record that names the own country among others. */
@InputType({ description: 'A record of the source that names your country beside others.' })
export class DecideAddresseeInput {
  @Field(() => ID, { description: 'Id of the record, from `pendingAddressees`.' })
  @IsString()
  @MaxLength(64)
  sourceRecordId: string;
}

/** Recommendations whose country the source does not say. */
@InputType({ description: 'Recommendations whose country the source does not say, and which it is.' })
export class AssignCountryInput {
  @Field(() => [ID], { description: 'Ids of unassigned recommendations, at most 5,000.' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(5_000)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  recommendationIds: string[];

  @Field({ description: 'Code of the country: `SVN`.' })
  @IsString()
  @MaxLength(64)
  countryCode: string;
}
