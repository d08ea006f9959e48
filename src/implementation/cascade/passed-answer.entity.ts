import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, TextColumn } from '../../platform/database/columns.js';
import { Node } from '../../platform/graphql/node.js';
import { Country } from '../../reference/countries/country.entity.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { PassedTask } from './passed-task.entity.js';

/** One answer to a passed task. Never edited: what is given again after a return is another row. */
@Entity()
@Index(['taskId', 'number'], { unique: true })
@ObjectType({
  implements: () => Node,
  description: 'One answer to a passed task. After a return another one is given; all stay.',
})
export class PassedAnswer extends Node {
  @IdColumn('pan') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => PassedTask) @TextColumn() taskId: string;

  @IntColumn()
  @Field(() => Int, { description: 'Which answer to the task it is, from 1.' })
  number: number;

  @TextColumn()
  @Field({ description: 'What was done.' })
  text: string;

  @InstantColumn()
  @Field({ description: 'When it was given (UTC).' })
  answeredAt: string;

  @TextColumn() answeredById: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was returned; null where it was not.' })
  returnReason: string | null;
}

/** A link or a file that shows that an answer is true. */
@Entity()
@Index(['fileId'])
@ObjectType({ description: 'A link or an uploaded file that shows that an answer is true.' })
export class PassedAnswerEvidence {
  @ForeignKey(() => PassedAnswer) @TextColumn({ primary: true }) answerId: string;
  @IntColumn({ primary: true }) ordinal: number;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;

  @TextColumn()
  @Field({ description: 'What it is.' })
  title: string;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'The address of a link; null for a file.' })
  url: string | null;

  @ForeignKey(() => StoredFile) @TextColumn({ nullable: true }) fileId: string | null;
}
