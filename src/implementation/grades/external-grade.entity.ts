import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { AccreditationEnum, type Accreditation } from '../../people/users/role-terms.js';
import { Document } from '../../recommendations/documents/document.entity.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { GradeScale } from '../../reference/grades/grade-scale.entities.js';
import { Withholdable } from './withholdable.js';

export type GradeOrigin = 'GRADER' | 'STATE';
export const GradeOriginEnum = graphqlEnum<GradeOrigin>(
  'GradeOrigin',
  'Who put a grade into this database.',
  {
    GRADER:
      'The grader, from an account of its own. No coordinator can change or retract it; that of an accredited national human rights institution cannot be withheld either.',
    STATE: 'The country’s coordinator, from a document that is named.',
  },
);

/** What somebody outside the Government says of implementation. Append-only: a correction is a grade of its own. */
@Entity()
@Index(['recommendationId', 'grader'])
@Index(['partId'])
@Index(['documentId', 'paragraphSort'])
@Index(['countryCode', 'gradedOn'])
@Index(['scaleCode'])
@ObjectType({
  implements: () => Node,
  description:
    'What a committee, a national human rights institution or a regional body says of implementation, by a scale of its own. Never computed from the State’s status nor averaged with it. A correction is recorded as a later grade; nothing is overwritten.',
})
export class ExternalGrade extends Withholdable {
  @IdColumn('grd') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  /** The recommendation, also where one part of it is graded; null where a paragraph is. */
  @ForeignKey(() => Recommendation) @TextColumn({ nullable: true }) recommendationId: string | null;
  @ForeignKey(() => RecommendationPart) @TextColumn({ nullable: true }) partId: string | null;
  @ForeignKey(() => Document) @TextColumn({ nullable: true }) documentId: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The paragraph of `document` that was graded; null where a recommendation or a part was.',
  })
  paragraph: string | null;

  /** The paragraph as references of recommendations are sorted, so that both can be compared. */
  @TextColumn({ nullable: true }) paragraphSort: string | null;

  @TextColumn()
  @Field({ description: 'Who graded: a mechanism’s code (`CCPR`), or `NHRI`.' })
  grader: string;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Name of the national human rights institution; null for mechanisms, which have theirs.',
  })
  graderName: string | null;

  @EnumColumn({ nullable: true })
  @Field(() => AccreditationEnum, {
    nullable: true,
    description: 'Accreditation of the national human rights institution when it graded; null else.',
  })
  accreditation: Accreditation | null;

  @EnumColumn()
  @Field(() => GradeOriginEnum, { description: 'Who put it into this database.' })
  origin: GradeOrigin;

  @ForeignKey(() => GradeScale) @TextColumn() scaleCode: string;
  @TextColumn() gradeCode: string;

  @DateColumn()
  @Field(() => LocalDate, { description: 'Day on which it was given.' })
  gradedOn: string;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Where it stands: a document’s symbol or title; null where the grader gave it here.',
  })
  source: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Where the source can be read; null when not said.' })
  sourceUrl: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'What the grader says beside the grade.' })
  note: string | null;

  @TextColumn({ nullable: true, unique: true }) correctsId: string | null;

  @InstantColumn()
  @Field({ description: 'When it was recorded here (UTC).' })
  recordedAt: string;

  @TextColumn() recordedById: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was corrected by another or retracted (UTC); null while it holds.',
  })
  supersededAt: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it was retracted; null while it holds, or where it was corrected.',
  })
  retractionReason: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back when you correct or retract it: an older one is refused.' })
  version: number;
}
