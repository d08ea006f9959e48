import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EnumColumn, InstantColumn, IntColumn, JsonColumn, TextColumn } from '../database/columns.js';
import type { FieldChange } from './change.js';

/** One fact, as committed. Append-only; `sequence` grows in the order of commits. */
@Entity()
@Index(['countryCode', 'sequence'])
@Index(['subjectId', 'sequence'])
export class Event {
  @PrimaryGeneratedColumn({ type: 'integer' }) sequence: number;
  @TextColumn({ unique: true }) id: string;
  @InstantColumn() at: string;
  @TextColumn() name: string;
  @TextColumn({ nullable: true }) countryCode: string | null;
  @TextColumn({ nullable: true }) subjectId: string | null;
  @TextColumn({ nullable: true }) userId: string | null;
  @TextColumn({ nullable: true }) membershipId: string | null;
  @TextColumn() requestId: string;
  @JsonColumn({ nullable: true }) data: Record<string, string | number | boolean | null> | null;
}

/** One entity that an event's unit of work touched, with its fields before and after. */
@Entity()
@Index(['entityId', 'eventSequence'])
export class EventChange {
  @IntColumn({ primary: true }) eventSequence: number;
  @IntColumn({ primary: true }) ordinal: number;
  @TextColumn() entity: string;
  @TextColumn() entityId: string;
  @EnumColumn() verb: 'CREATED' | 'CHANGED' | 'REMOVED';
  @JsonColumn() fields: FieldChange[];
}
