import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity } from 'typeorm';
import {
  DateColumn,
  EnumColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import type { Labels } from '../languages/language.js';

/** The grades that somebody outside the Government gives, with the years in which they were in use. */
@Entity()
@ObjectType({
  description:
    'Grades that somebody outside the Government gives, with the days in which they were in use: a committee’s follow-up letters or words, or the words of implementation status as the opinion of a national human rights institution or regional body.',
})
export class GradeScale {
  @TextColumn({ primary: true })
  @Field({ description: 'Code: `CCPR_2017`.' })
  code: string;

  /** Null for the words of those who have no scale of their own. */
  @TextColumn({ nullable: true }) mechanismCode: string | null;

  @IntColumn() ordinal: number;

  @JsonColumn() names: Labels;

  @DateColumn({ nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which it was given; null when not known, or without a beginning.',
  })
  validFrom: string | null;

  @DateColumn({ nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day on which it was given; null while in use.',
  })
  validTo: string | null;

  @JsonColumn()
  @Field(() => [String], {
    description: 'Symbols of United Nations documents that explain it; empty where we know of none.',
  })
  sources: string[];
}

/** One grade of a scale. */
@Entity()
@ObjectType({ description: 'One grade of a scale. Labels and meanings are our own words, not quotations.' })
export class Grade {
  @TextColumn({ primary: true }) scaleCode: string;

  @TextColumn({ primary: true })
  @Field({ description: 'The grade as given: `B1`, `PARTIALLY_IMPLEMENTED`.' })
  code: string;

  @IntColumn()
  @Field(() => Int, {
    description: 'Its place in the scale, from 1; the best is first only where the scale begins so.',
  })
  ordinal: number;

  @JsonColumn() labels: Labels;
  @JsonColumn() meanings: Labels;
}

/** A validated status with which a grade agrees. A grade without any says nothing of implementation. */
@Entity()
export class GradeConsistency {
  @TextColumn({ primary: true }) scaleCode: string;
  @TextColumn({ primary: true }) gradeCode: string;
  /** A word of the implementation layer's status. */
  @EnumColumn({ primary: true }) status: string;
}
