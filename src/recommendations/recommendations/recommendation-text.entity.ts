import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EnumColumn, FlagColumn, TextColumn } from '../../platform/database/columns.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';
import { Recommendation } from './recommendation.entity.js';

/** The text of a recommendation in one language. `row` ties it to its entry in the full-text index. */
@Entity()
@Index(['recommendationId', 'language'], { unique: true })
@ObjectType({ description: 'The text of a recommendation in one language.' })
export class RecommendationText {
  @PrimaryGeneratedColumn({ type: 'integer' }) row: number;

  @ForeignKey(() => Recommendation) @TextColumn() recommendationId: string;

  @EnumColumn()
  @Field(() => LanguageEnum, { description: 'Language of the text.' })
  language: Language;

  @TextColumn()
  @Field({ description: 'Plain text; markup of the source is removed.' })
  text: string;

  /** As the source had it, where plain text differs; null where it is the same. */
  @TextColumn({ nullable: true }) sourceText: string | null;

  @TextColumn() textHash: string;

  @FlagColumn()
  @Field({ description: 'False where the source has no translation and repeats the English text.' })
  translated: boolean;
}
