import { Entity } from 'typeorm';
import { IntColumn, TextColumn } from '../database/columns.js';

/** How far one follower has worked through the event log. */
@Entity()
export class EventCursor {
  /** The name of its job. */
  @TextColumn({ primary: true }) follower: string;
  /** The last fact that is done. */
  @IntColumn() sequence: number;
}
