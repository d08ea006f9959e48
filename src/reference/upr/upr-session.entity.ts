import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity } from 'typeorm';
import { DateColumn, FlagColumn, IntColumn, JsonColumn } from '../../platform/database/columns.js';

/** A session of the UPR Working Group. */
@Entity()
@ObjectType({ description: 'A session of the Working Group on the Universal Periodic Review.' })
export class UprSession {
  @IntColumn({ primary: true })
  @Field(() => Int, { description: 'Number of the Working Group session.' })
  number: number;

  @IntColumn()
  @Field(() => Int, { description: 'Cycle of the review, from 1.' })
  cycle: number;

  @DateColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'First day (YYYY-MM-DD); null when unknown.' })
  startsOn: string | null;

  @DateColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Last day (YYYY-MM-DD); null when unknown.' })
  endsOn: string | null;

  @FlagColumn()
  @Field({ description: 'The days were checked against a published calendar.' })
  datesVerified: boolean;

  @IntColumn({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Session of the Human Rights Council that adopts the outcomes; null when unknown.',
  })
  adoptedAtCouncilSession: number | null;

  @JsonColumn() stateCodes: string[];
}
