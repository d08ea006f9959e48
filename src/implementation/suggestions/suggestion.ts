import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  EnumColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import type { SharedTerm } from '../../platform/text/similarity/text-corpus.js';
import { SuggestionStateEnum, type SuggestionState } from './suggestion-state.js';

/** What every suggestion has: how alike two things are, by which terms, and what became of it. */
@ObjectType({ isAbstract: true })
export abstract class Suggestion extends Node {
  /** In ten-thousandths. */
  @IntColumn() score: number;

  @JsonColumn() terms: readonly SharedTerm[];

  @EnumColumn()
  @Field(() => SuggestionStateEnum, { description: 'What was decided.' })
  state: SuggestionState;

  @InstantColumn()
  @Field({ description: 'When a run first found it (UTC).' })
  foundAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it was decided (UTC); null while open.' })
  decidedAt: string | null;

  @TextColumn({ nullable: true }) decidedById: string | null;

  @IntColumn()
  @Field(() => Int, {
    description: 'Send it back when you decide. A run that finds something else about the two raises it.',
  })
  version: number;
}
