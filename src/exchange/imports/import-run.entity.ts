import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Index } from 'typeorm';
import {
  EnumColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';

export type RunState = 'RUNNING' | 'AWAITING_CONFIRMATION' | 'COMPLETED' | 'FAILED' | 'INTERRUPTED';
export const RunStateEnum = graphqlEnum<RunState>('ImportRunState', 'How an import stands.', {
  RUNNING: 'Reading and writing.',
  AWAITING_CONFIRMATION:
    'Everything was read; more than 2 % of a country’s records are absent, and a person must confirm that they were withdrawn.',
  COMPLETED: 'Done.',
  FAILED: 'Stopped by an error; what was imported before stays.',
  INTERRUPTED: 'The process died; the same file resumes it.',
});

/** One import of one file. */
@Entity()
@Index(['source', 'state'])
@Index(['countryCode', 'startedAt'])
@ObjectType({
  implements: () => Node,
  description:
    'One import of one file, with what it counted. Every record read is in exactly one of new, changed, unchanged, skipped and otherCountries.',
})
export class ImportRun extends Node {
  @IdColumn('run') override id: string;

  @TextColumn()
  @Field({ description: 'Where the file comes from: `UHRI`.' })
  source: string;

  /** Null = all countries in the file. */
  @TextColumn({ nullable: true }) countryCode: string | null;

  @EnumColumn()
  @Field(() => LanguageEnum, { description: 'Language of the texts in the file.' })
  language: Language;

  @TextColumn()
  @Field({ description: 'Name of the file.' })
  fileName: string;

  /** SHA-256 of the file, once read to the end. */
  @TextColumn({ nullable: true }) fileHash: string | null;

  @EnumColumn()
  @Field(() => RunStateEnum, { description: 'How it stands.' })
  state: RunState;

  @FlagColumn()
  @Field({ description: 'Only says what it would do; nothing is written but this run.' })
  dryRun: boolean;

  @FlagColumn()
  @Field({ description: 'The file was declared to be everything: what it lacks is withdrawn.' })
  declaredComplete: boolean;

  @IntColumn()
  @Field(() => Int, { description: 'Records of the file read so far.' })
  read: number;

  @IntColumn()
  @Field(() => Int, { description: 'Read records that concern other countries and were passed over.' })
  otherCountries: number;

  @IntColumn()
  @Field(() => Int, { name: 'new', description: 'Records that were not here.' })
  added: number;

  @IntColumn()
  @Field(() => Int, { description: 'Records that were here and differ.' })
  changed: number;

  @IntColumn()
  @Field(() => Int, {
    description:
      'Of `changed`: records new to this database of what was entered by hand before. The recommendation took over the id of the record; nothing national was touched.',
  })
  adopted: number;

  @IntColumn()
  @Field(() => Int, { description: 'Records that were here just so.' })
  unchanged: number;

  @IntColumn()
  @Field(() => Int, {
    description: 'Records that are here but not in the file. Withdraws nothing by itself.',
  })
  absent: number;

  @IntColumn()
  @Field(() => Int, { description: 'Records marked withdrawn because a complete file no longer has them.' })
  withdrawn: number;

  @IntColumn()
  @Field(() => Int, { description: 'Withdrawn records that the file has again.' })
  reappeared: number;

  @IntColumn()
  @Field(() => Int, {
    description:
      'Pairs with the same symbol, reference and text under different ids, or with two of the three where one was entered by hand.',
  })
  possibleDuplicates: number;

  @IntColumn()
  @Field(() => Int, { description: 'Records that could not be kept, each with its reason in `issues`.' })
  skipped: number;

  @IntColumn()
  @Field(() => Int, { description: 'Records without any country, kept for an administrator.' })
  unassigned: number;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What stopped it, with the record’s position; null where nothing did.',
  })
  error: string | null;

  @InstantColumn()
  @Field({ description: 'When it began (UTC).' })
  startedAt: string;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it ended (UTC); null while it runs.' })
  endedAt: string | null;

  @TextColumn({ nullable: true })
  @Field(() => ID, { nullable: true, description: 'User who started it; null from the command line.' })
  startedById: string | null;

  /** Hash over the ids of the records read so far: a resumed run checks that it reads the same file. */
  @TextColumn({ nullable: true }) positionHash: string | null;

  /** Where the server keeps an uploaded file until it is imported; null from the command line. */
  @TextColumn({ nullable: true }) spoolPath: string | null;

  /** The process that works on it, and until when its word holds. */
  @TextColumn({ nullable: true }) leaseOwner: string | null;
  @InstantColumn({ nullable: true }) leaseUntil: string | null;
  @IntColumn() version: number;
}

export type ImportIssueCode =
  | 'SKIPPED'
  | 'REPEATED_ID'
  | 'EMPTY_ID'
  | 'UNKNOWN_LABEL'
  | 'NO_COUNTRY'
  | 'SEVERAL_COUNTRIES'
  | 'POSSIBLE_DUPLICATE'
  | 'NOTE';
export const ImportIssueCodeEnum = graphqlEnum<ImportIssueCode>(
  'ImportIssueCode',
  'What an import noticed about a record.',
  {
    SKIPPED: 'It could not be kept.',
    REPEATED_ID: 'The file has the same id twice.',
    EMPTY_ID: 'It has no id; symbol, number and text stand in for it.',
    UNKNOWN_LABEL:
      'A label is in no vocabulary; told at the first record that has it. For a theme, a group or a mechanism a provisional term was made.',
    NO_COUNTRY: 'It names no country.',
    SEVERAL_COUNTRIES: 'It names several countries; the further ones wait for a check.',
    POSSIBLE_DUPLICATE:
      'Another recommendation has the same symbol, reference and text, or one entered by hand two of the three.',
    NOTE: 'Something else worth knowing.',
  },
);

/** Something an import noticed about a record. */
@Entity()
@Index(['runId', 'ordinal'])
@ObjectType({ description: 'Something an import noticed about a record.' })
export class ImportIssue {
  @IdColumn('iss')
  @Field(() => ID, { description: 'Id of the note.' })
  id: string;
  @TextColumn() runId: string;

  @IntColumn()
  @Field(() => Int, { description: 'Position of the record in the file, from 1.' })
  ordinal: number;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'AnnotationId of the record; null where it has none.' })
  sourceId: string | null;

  @EnumColumn()
  @Field(() => ImportIssueCodeEnum, { description: 'What kind of thing.' })
  code: ImportIssueCode;

  @TextColumn()
  @Field({ description: 'What was noticed.' })
  message: string;
}
