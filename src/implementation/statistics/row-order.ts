import { Injectable } from '@nestjs/common';
import { Vocabulary } from '../../reference/vocabulary.js';
import { FollowUpDecisionEnum } from '../follow-up/follow-up.entities.js';
import { PriorityEnum } from '../priorities/priority.entities.js';
import { PositionEnum } from '../../recommendations/positions/position.entity.js';
import { SpecificityEnum } from '../../recommendations/specificity/specificity.entity.js';
import { MechanismFamilyEnum } from '../../reference/mechanisms/mechanism.entity.js';
import { STATUSES } from '../status/status.entities.js';
import { FundingGapEnum } from '../portfolio/funding-gap.js';
import type { ProgressKey, ProgressRow } from './progress.types.js';

/** The order of rows: words in their own order, SDGs by number, else by key; those without a value last. */
@Injectable()
export class RowOrder {
  constructor(private readonly vocabulary: Vocabulary) {}

  sorted(rows: readonly ProgressRow[]): ProgressRow[] {
    const placed = rows.map((row) => ({ row, places: row.keys.map((key) => this.place(key)) }));
    return placed.sort((a, b) => compared(a.places, b.places)).map(({ row }) => row);
  }

  /** Texts of one length for numbers, so that they compare as text; null for no value. */
  private place({ dimension, key }: ProgressKey): string | null {
    if (key === null) return null;
    switch (dimension) {
      case 'STATUS':
        return among(STATUSES, key);
      case 'POSITION':
        return among(Object.keys(PositionEnum), key);
      case 'FOLLOW_UP_DECISION':
        return among(Object.keys(FollowUpDecisionEnum), key);
      case 'PRIORITY':
        return among(Object.keys(PriorityEnum), key);
      case 'SPECIFICITY':
        return among(Object.keys(SpecificityEnum), key);
      case 'FAMILY':
        return among(Object.keys(MechanismFamilyEnum), key);
      case 'FUNDING_GAP':
        return among(Object.keys(FundingGapEnum), key);
      case 'ACTION_TYPE':
      case 'ASKED_ACTION_TYPE':
        return padded(this.vocabulary.actionType(key)?.ordinal ?? Number.MAX_SAFE_INTEGER);
      case 'CYCLE':
        return padded(Number(key));
      case 'SDG_GOAL':
        return padded(this.vocabulary.goal(key)?.ordinal ?? Number.MAX_SAFE_INTEGER);
      case 'SDG_TARGET':
        return padded(this.vocabulary.target(key)?.ordinal ?? Number.MAX_SAFE_INTEGER);
      default:
        return key;
    }
  }
}

function among(words: readonly string[], word: string): string {
  return padded(words.indexOf(word));
}

function padded(number: number): string {
  return String(number).padStart(16, '0');
}

function compared(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? null;
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -1 : 1;
  }
  return 0;
}
