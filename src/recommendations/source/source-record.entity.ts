import type { Language } from '../../reference/languages/language.js';
import { Entity, Index } from 'typeorm';
import {
  EnumColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A record of a source, by the source's own id: one AnnotationId of UHRI. National rows never hang on it. */
@Entity()
@Index(['source', 'sourceId'], { unique: true })
export class SourceRecord {
  @IdColumn('src') id: string;
  /** `UHRI`. */
  @TextColumn() source: string;
  /** AnnotationId, or the fallback key of a record without one. */
  @TextColumn() sourceId: string;
  @FlagColumn() fallbackId: boolean;
  @TextColumn() symbol: string;
  /** Hash of the fields that are the same in every language. */
  @TextColumn() contentHash: string;
  /** Language of the file that the labels come from: files in other languages bring texts only. */
  @EnumColumn() labelsLanguage: Language;
  /** When UHRI published it, as the record has it: local time without a zone; null when unknown. */
  @TextColumn({ nullable: true }) publishedOnUhriAt: string | null;
  /** The labels as the file had them, JSON, so that a better vocabulary can read them again. */
  @TextColumn() rawLabels: string;
  @InstantColumn() firstSeenAt: string;
  @TextColumn() lastRunId: string;
  @InstantColumn({ nullable: true }) withdrawnAt: string | null;
}

export type AddresseeState = 'CONFIRMED' | 'PENDING' | 'REJECTED';

/** A country that a source record names. The first is taken; further ones wait for a person's check. */
@Entity({ withoutRowid: true })
@Index(['countryCode', 'state'])
export class SourceAddressee {
  @TextColumn({ primary: true }) sourceRecordId: string;
  @TextColumn({ primary: true }) countryCode: string;
  @EnumColumn() state: AddresseeState;
  @InstantColumn({ nullable: true }) decidedAt: string | null;
  @TextColumn({ nullable: true }) decidedById: string | null;
}
