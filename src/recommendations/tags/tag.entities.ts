import { Entity, ForeignKey, Index } from 'typeorm';
import {
  EnumColumn,
  FlagColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';

export type TagOrigin = 'SOURCE' | 'NATIONAL';
export const TagOriginEnum = graphqlEnum<TagOrigin>('TagOrigin', 'Where a tag comes from.', {
  SOURCE: 'The mechanism’s index (UHRI) has it; an import may change it.',
  NATIONAL: 'A coordinator set it; no import touches it.',
});

/** Origin is part of the key: a re-import touches source rows only. */
abstract class Tag {
  @ForeignKey(() => Recommendation) @TextColumn({ primary: true }) recommendationId: string;
  @EnumColumn({ primary: true }) origin: TagOrigin;
  /** Who set a national tag. */
  @TextColumn({ nullable: true }) taggedById: string | null;
  @InstantColumn({ nullable: true }) taggedAt: string | null;
  /** Of an accepted suggestion: of a hundred as strong so many were right. Null for all others. */
  @IntColumn({ nullable: true }) confidence: number | null;
  /** Who looked at a suggestion and accepted it. */
  @TextColumn({ nullable: true }) reviewedById: string | null;
}

export type TagProvenance = 'SOURCE' | 'PERSON' | 'SUGGESTION';
export const TagProvenanceEnum = graphqlEnum<TagProvenance>('TagProvenance', 'How a tag came about.', {
  SOURCE: 'The mechanism’s index (UHRI) has it.',
  PERSON: 'A coordinator chose it.',
  SUGGESTION: 'The words of the text suggested it, and a coordinator accepted that.',
});

@Entity({ withoutRowid: true })
@Index(['themeCode', 'recommendationId'])
export class RecommendationTheme extends Tag {
  @TextColumn({ primary: true }) themeCode: string;
  /** A known artefact of UHRI's migration: kept, and left out of facets and figures. */
  @FlagColumn() suspect: boolean;
}

@Entity({ withoutRowid: true })
@Index(['groupCode', 'recommendationId'])
export class RecommendationGroup extends Tag {
  @TextColumn({ primary: true }) groupCode: string;
}

/** A goal, or a target of it. */
@Entity({ withoutRowid: true })
@Index(['goalCode', 'recommendationId'])
@Index(['sdgCode', 'recommendationId'])
export class RecommendationSdg extends Tag {
  /** `16` or `16.3`. */
  @TextColumn({ primary: true }) sdgCode: string;
  /** The goal of a target, or the goal itself. */
  @TextColumn() goalCode: string;
}

/** A type of action that it asks for. Mechanisms name none: all of them are the country's own. */
@Entity({ withoutRowid: true })
@Index(['actionTypeCode', 'recommendationId'])
export class RecommendationActionType extends Tag {
  @TextColumn({ primary: true }) actionTypeCode: string;
}

/** A State that made a UPR recommendation. */
@Entity({ withoutRowid: true })
@Index(['countryCode', 'recommendationId'])
export class RecommendingState {
  @ForeignKey(() => Recommendation) @TextColumn({ primary: true }) recommendationId: string;
  @IntColumn({ primary: true }) ordinal: number;
  /** Null where the name is in no vocabulary. */
  @TextColumn({ nullable: true }) countryCode: string | null;
  /** As the source writes it. */
  @TextColumn() name: string;
}
