import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { EnumColumn, IdColumn, InstantColumn, TextColumn } from '../../platform/database/columns.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';

/** A change of the source layer: by a re-import, or by a coordinator's correction. Append-only. */
@Entity()
@Index(['recommendationId', 'at'])
@ObjectType({
  description: 'A change of what the source says: by a re-import, or by a coordinator’s correction.',
})
export class RecommendationRevision {
  @IdColumn('rev')
  @Field(() => ID, { description: 'Id of the revision.' })
  id: string;

  @ForeignKey(() => Recommendation) @TextColumn() recommendationId: string;

  @InstantColumn()
  @Field({ description: 'When it was changed here (UTC).' })
  at: string;

  @TextColumn()
  @Field({ description: 'What changed: `text`, `themes`, `position`, `withdrawn` and so on.' })
  field: string;

  @EnumColumn({ nullable: true })
  @Field(() => LanguageEnum, { nullable: true, description: 'Of a text, its language; else null.' })
  language: Language | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Before; null where there was nothing.' })
  before: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'After; null where there is nothing any more.' })
  after: string | null;

  /** The import run, or null for a correction. */
  @TextColumn({ nullable: true }) runId: string | null;

  /** The person who corrected it, or null for an import. */
  @TextColumn({ nullable: true }) userId: string | null;
}
