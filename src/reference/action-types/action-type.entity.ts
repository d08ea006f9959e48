import { Field, ObjectType } from '@nestjs/graphql';
import { Entity } from 'typeorm';
import { IntColumn, JsonColumn, TextColumn } from '../../platform/database/columns.js';
import type { Labels } from '../languages/language.js';

/** What kind of action a State takes: a law, a training, data. */
@Entity()
@ObjectType({ description: 'What kind of action a State takes: legislative, training, data …' })
export class ActionType {
  @TextColumn({ primary: true })
  @Field({ description: 'Stays the same when the label changes: `legislative`.' })
  code: string;

  @IntColumn() ordinal: number;
  @JsonColumn() labels: Labels;
  @JsonColumn() descriptions: Labels;
}
