import { Injectable } from '@nestjs/common';
import { UserError } from '../../platform/graphql/user-error.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import type { TagCodes } from './tag.inputs.js';

/** A goal or target with the goal it belongs to. */
export interface SdgCode {
  sdgCode: string;
  goalCode: string;
}

/** Codes that were looked up, each once. */
export interface Terms {
  themeCodes: string[];
  groupCodes: string[];
  sdgs: SdgCode[];
  actionTypeCodes: string[];
}

/** Codes that people give, checked against the vocabularies. */
@Injectable()
export class TermCodes {
  constructor(private readonly vocabulary: Vocabulary) {}

  /** Throws INVALID, with the place in the input, for a code that is in no vocabulary. */
  async read(codes: TagCodes): Promise<Terms> {
    const themeCodes = [...new Set(codes.themeCodes ?? [])];
    const groupCodes = [...new Set(codes.affectedGroupCodes ?? [])];
    await this.vocabulary.ensure('themes', themeCodes);
    await this.vocabulary.ensure('groups', groupCodes);
    known('themeCodes', themeCodes, (code) => this.vocabulary.theme(code));
    known('affectedGroupCodes', groupCodes, (code) => this.vocabulary.group(code));
    const sdgs = [...new Set(codes.sdgCodes ?? [])].map((code) => this.sdg(code));
    const actionTypeCodes = [...new Set(codes.actionTypeCodes ?? [])];
    known('actionTypeCodes', actionTypeCodes, (code) => this.vocabulary.actionType(code));
    return { themeCodes, groupCodes, sdgs, actionTypeCodes };
  }

  /** Throws INVALID for a code of no country. */
  countries(codes: readonly string[], field: string): void {
    known(field, codes, (code) => this.vocabulary.country(code));
  }

  private sdg(code: string): SdgCode {
    const target = code.includes('.') ? this.vocabulary.target(code) : null;
    const goal = this.vocabulary.goal(target ? target.goalCode : code);
    if (!goal) throw unknown('sdgCodes', code);
    return { sdgCode: code, goalCode: goal.code };
  }
}

function known(field: string, codes: readonly string[], find: (code: string) => object | null): void {
  const stranger = codes.find((code) => find(code) === null);
  if (stranger !== undefined) throw unknown(field, stranger);
}

function unknown(field: string, code: string): UserError {
  return new UserError('INVALID', `"${code}" is in no vocabulary.`, ['input', field]);
}
