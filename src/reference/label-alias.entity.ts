import { Entity } from 'typeorm';
import { EnumColumn, TextColumn } from '../platform/database/columns.js';

export type VocabularyName = 'COUNTRY' | 'MECHANISM' | 'THEME' | 'GROUP' | 'SDG';

/** Another spelling under which a term appears in the exports, folded for comparison. */
@Entity()
export class LabelAlias {
  @EnumColumn({ primary: true }) vocabulary: VocabularyName;
  @TextColumn({ primary: true }) folded: string;
  @TextColumn() code: string;
}
