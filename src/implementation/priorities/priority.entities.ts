import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { EnumColumn, IdColumn, InstantColumn, TextColumn } from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Country } from '../../reference/countries/country.entity.js';

export type Priority = 'HIGH' | 'MEDIUM' | 'LOW';
export const PriorityEnum = graphqlEnum<Priority>(
  'Priority',
  'How urgent a recommendation is: as a coordinator decided, else as its score suggests.',
  {
    HIGH: 'To be done first.',
    MEDIUM: 'In its turn.',
    LOW: 'When there is room.',
  },
);

/** A coordinator's own word on a priority, in the place of the score's: a dated series, the one without `endedAt` holds. */
@Entity()
@Index(['recommendationId', 'setAt'])
@Index(['countryCode', 'endedAt'])
@ObjectType({
  description:
    'A priority that a coordinator decided in the place of what the score suggests. It holds until it is changed or taken back.',
})
export class PriorityOverride {
  @IdColumn('pri') id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => Recommendation) @TextColumn() recommendationId: string;

  @EnumColumn()
  @Field(() => PriorityEnum, { description: 'What was decided.' })
  priority: Priority;

  @EnumColumn()
  @Field(() => PriorityEnum, { description: 'What the score suggested at that time.' })
  suggested: Priority;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why; null only where it was what the score suggested.',
  })
  reason: string | null;

  @InstantColumn()
  @Field({ description: 'When it was decided (UTC).' })
  setAt: string;

  @TextColumn() setById: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was changed or taken back (UTC); null while it holds.',
  })
  endedAt: string | null;

  @TextColumn({ nullable: true }) endedById: string | null;
}
