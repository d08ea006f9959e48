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
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { ProgressUpdate } from '../progress/progress-update.entity.js';

export type AnswerVersionState = 'DRAFT' | 'FINAL';
export const AnswerVersionStateEnum = graphqlEnum<AnswerVersionState>(
  'StateAnswerState',
  'Whether a version of a State answer may be used.',
  {
    DRAFT: 'Being written; seen by coordinators and analysts.',
    FINAL: 'What the country answers: reports use the latest final version and nothing else.',
  },
);

/** The one text in which the country answers a recommendation, a part of one, or a cluster. */
@Entity()
@Index(['countryCode', 'createdAt'])
@Index(['recommendationId'])
@Index(['partId'])
@Index(['clusterId'])
@ObjectType({
  implements: () => Node,
  description:
    'The one text in which the country answers a recommendation, a part of one, or a cluster, made from the institutions’ updates. Reports draw on its latest final version.',
})
export class StateAnswer extends Node {
  @IdColumn('ans') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  /** Exactly one of recommendation, part and cluster. */
  @ForeignKey(() => Recommendation) @TextColumn({ nullable: true }) recommendationId: string | null;
  @ForeignKey(() => RecommendationPart) @TextColumn({ nullable: true }) partId: string | null;
  @ForeignKey(() => Cluster) @TextColumn({ nullable: true }) clusterId: string | null;

  /** For coordinators alone: in no export, no report, and nobody else's sight. */
  @TextColumn({ nullable: true, secret: true }) internalNote: string | null;

  /** Number of the latest version, and of the latest final one; null before any is final. */
  @IntColumn() latestNumber: number;
  @IntColumn({ nullable: true }) finalNumber: number | null;

  @InstantColumn()
  @Field({ description: 'When its first version was begun (UTC).' })
  createdAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was taken back altogether (UTC); null while it stands.',
  })
  withdrawnAt: string | null;

  /** For the country's own people. */
  @TextColumn({ nullable: true }) withdrawalReason: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back with each act: acting on an older version is refused.' })
  version: number;
}

/** What was written at one time. Its words are never changed: other words are another version. */
@Entity()
@Index(['answerId', 'number'], { unique: true })
@ObjectType({
  description: 'What was written at one time. Its words are never changed: other words are another version.',
})
export class StateAnswerVersion {
  @IdColumn('anv') id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => StateAnswer) @TextColumn() answerId: string;

  @IntColumn()
  @Field(() => Int, { description: '1 for the first, 2 for the next.' })
  number: number;

  @EnumColumn()
  @Field(() => AnswerVersionStateEnum, { description: 'Draft or final.' })
  state: AnswerVersionState;

  @DateColumn()
  @Field({ description: 'The day up to which it tells how things are (YYYY-MM-DD).' })
  asOf: string;

  @TextColumn() writtenById: string;
  @InstantColumn()
  @Field({ description: 'When it was written (UTC).' })
  writtenAt: string;

  @TextColumn({ nullable: true }) finalisedById: string | null;
  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it was made final (UTC); null for a draft.' })
  finalisedAt: string | null;
}

/** A version in one language. */
@Entity()
@ObjectType({ description: 'A version of a State answer in one language.' })
export class StateAnswerText {
  @ForeignKey(() => StateAnswerVersion) @TextColumn({ primary: true }) versionId: string;

  @EnumColumn({ primary: true })
  @Field(() => LanguageEnum, { description: 'The language.' })
  language: Language;

  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @TextColumn()
  @Field({ description: 'The text.' })
  text: string;
}

/** An institution's update that a version draws on. */
@Entity()
@Index(['updateId'])
export class StateAnswerSource {
  @ForeignKey(() => StateAnswerVersion) @TextColumn({ primary: true }) versionId: string;
  @ForeignKey(() => ProgressUpdate) @TextColumn({ primary: true }) updateId: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
}
