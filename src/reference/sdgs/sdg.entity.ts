import { Field, ObjectType } from '@nestjs/graphql';
import { Entity } from 'typeorm';
import { IntColumn, JsonColumn, TextColumn } from '../../platform/database/columns.js';
import type { Labels } from '../languages/language.js';

/** One of the 17 Sustainable Development Goals. */
@Entity()
@ObjectType({ description: 'One of the 17 Sustainable Development Goals.' })
export class SdgGoal {
  @TextColumn({ primary: true })
  @Field({ description: '`16`.' })
  code: string;

  @IntColumn() ordinal: number;

  @JsonColumn() labels: Labels;
}

/** One of the 169 targets. */
@Entity()
@ObjectType({ description: 'One of the 169 targets of the Sustainable Development Goals.' })
export class SdgTarget {
  @TextColumn({ primary: true })
  @Field({ description: '`16.3` or `16.b`.' })
  code: string;

  @TextColumn() goalCode: string;

  @IntColumn() ordinal: number;

  @JsonColumn() labels: Labels;
}

/** An indicator of the global SDG framework: its code and place, not its official text. */
@Entity()
@ObjectType({ description: 'An indicator of the global SDG framework: its code and place.' })
export class SdgIndicator {
  @TextColumn({ primary: true })
  @Field({ description: '`16.3.1`.' })
  code: string;

  @TextColumn() targetCode: string;

  @IntColumn() ordinal: number;

  @TextColumn()
  @Field({ description: 'Version of the framework that the code belongs to.' })
  frameworkVersion: string;
}
