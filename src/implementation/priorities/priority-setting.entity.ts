import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, TextColumn } from '../../platform/database/columns.js';
import { Country } from '../../reference/countries/country.entity.js';
import { DEFAULT_WEIGHTS, type PriorityWeights } from './weights.js';

/** How a country weighs what makes a recommendation urgent: a dated series of versions. */
@Entity()
@Index(['countryCode', 'setAt'])
@Index(['countryCode', 'number'], { unique: true })
@ObjectType({
  description:
    'How a country weighs what makes a recommendation urgent. The five weights add up to 100; a change makes a new version, and figures of a past day go by the version of that day.',
})
export class PrioritySetting implements PriorityWeights {
  @IdColumn('prs')
  @Field(() => ID, {
    nullable: true,
    description: 'Id of this version; null for the default, which nobody set.',
  })
  id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  /** 1, 2, … within the country. Not `version`: a row never changes but to end. */
  @IntColumn()
  @Field(() => Int, { name: 'version', description: '1, 2, … within the country; 0 for the default.' })
  number: number;

  @IntColumn()
  @Field(() => Int, { description: 'Weight of REPETITION, 0 to 100.' })
  repetitionWeight: number;

  @IntColumn()
  @Field(() => Int, { description: 'Weight of FOLLOW_UP_REQUESTED, 0 to 100.' })
  followUpRequestedWeight: number;

  @IntColumn()
  @Field(() => Int, { description: 'Weight of DEADLINE, 0 to 100.' })
  deadlineWeight: number;

  @IntColumn()
  @Field(() => Int, { description: 'Weight of ATTENTION, 0 to 100.' })
  attentionWeight: number;

  @IntColumn()
  @Field(() => Int, { description: 'Weight of POSITION, 0 to 100.' })
  positionWeight: number;

  @IntColumn()
  @Field(() => Int, { description: 'So many other documents that ask alike count in full.' })
  repetitionFull: number;

  @IntColumn()
  @Field(() => Int, { description: 'From this score on HIGH is suggested.' })
  highFrom: number;

  @IntColumn()
  @Field(() => Int, { description: 'From this score on MEDIUM is suggested, below it LOW.' })
  mediumFrom: number;

  @TextColumn()
  @Field({ description: 'Why the country weighs them so.' })
  reason: string;

  @InstantColumn()
  @Field({ description: 'Since when it holds (UTC).' })
  setAt: string;

  @TextColumn() setById: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When the next version took its place (UTC); null while it holds.',
  })
  supersededAt: string | null;
}

/** What holds where nobody has set anything. */
export function defaultSetting(countryCode: string): PrioritySetting {
  return Object.assign(new PrioritySetting(), {
    id: null,
    countryCode,
    number: 0,
    ...DEFAULT_WEIGHTS,
    reason: 'The default: see docs/domain.md.',
    setAt: '1970-01-01T00:00:00.000Z',
    setById: null,
    supersededAt: null,
  });
}
