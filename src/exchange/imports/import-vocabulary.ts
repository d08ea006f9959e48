import { createHash } from 'node:crypto';
import type { Writer } from '../../platform/database/writer.js';
import { foldedSortKey } from '../../platform/text/folded.js';
import { AffectedGroup } from '../../reference/groups/affected-group.entity.js';
import { foldLabel } from '../../reference/labels.js';
import { LabelAlias, type VocabularyName } from '../../reference/label-alias.entity.js';
import { Mechanism, type MechanismFamily } from '../../reference/mechanisms/mechanism.entity.js';
import { Theme } from '../../reference/themes/theme.entity.js';

type Growing = Extract<VocabularyName, 'THEME' | 'GROUP' | 'MECHANISM'>;

const SLUG_LENGTH = 48;
const HASH_LENGTH = 8;

/**
 * Terms met under a label that no vocabulary knows. They are kept as provisional terms, so that nothing the source
 * says is lost, and reported, so that a person decides what they are.
 */
export class ProvisionalTerms {
  private readonly codes = new Map<string, string>();
  private readonly aliases: LabelAlias[] = [];
  private readonly themes: Theme[] = [];
  private readonly groups: AffectedGroup[] = [];
  private readonly mechanisms: Mechanism[] = [];

  /** The code of a label; makes a term for it when it is the first of its kind. */
  code(vocabulary: Growing, label: string, symbol: string): { code: string; added: boolean } {
    const folded = foldLabel(label);
    const key = `${vocabulary}:${folded}`;
    const known = this.codes.get(key);
    if (known) return { code: known, added: false };
    const code = provisionalCode(vocabulary, folded);
    this.codes.set(key, code);
    this.aliases.push({ vocabulary, folded, code });
    const labels = { en: label.trim() };
    if (vocabulary === 'THEME')
      this.themes.push({
        code,
        labels,
        headingCode: null,
        isHeading: false,
        suspectBefore: null,
        provisional: true,
      });
    if (vocabulary === 'GROUP') this.groups.push({ code, labels, provisional: true });
    if (vocabulary === 'MECHANISM')
      this.mechanisms.push({
        code,
        names: labels,
        family: familyOf(symbol),
        treaty: null,
        provisional: true,
      });
    return { code, added: true };
  }

  /** Writes what is new since the last call; true when there was something. */
  async write(writer: Writer): Promise<boolean> {
    if (this.aliases.length === 0) return false;
    await writer.addUnaudited(Theme, this.themes.splice(0));
    await writer.addUnaudited(AffectedGroup, this.groups.splice(0));
    await writer.addUnaudited(Mechanism, this.mechanisms.splice(0));
    await writer.addUnaudited(LabelAlias, this.aliases.splice(0));
    return true;
  }
}

/** A code that two installations make alike from the same label, and that no other label has. */
function provisionalCode(vocabulary: Growing, folded: string): string {
  const words = foldedSortKey(folded)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/g, '');
  const whole = words !== '' && words.replaceAll('-', ' ') === folded;
  const hash = createHash('sha256').update(folded).digest('hex').slice(0, HASH_LENGTH);
  const code = ['new', words, whole ? '' : hash].filter((part) => part !== '').join('-');
  return vocabulary === 'MECHANISM' ? code.toUpperCase() : code;
}

function familyOf(symbol: string): MechanismFamily {
  return symbol.startsWith('A/') ? 'SPECIAL_PROCEDURE' : 'TREATY_BODY';
}
