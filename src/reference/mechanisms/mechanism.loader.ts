import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/graphql/context.js';
import { BatchLoader } from '../../platform/graphql/loaders.js';
import { Vocabulary } from '../vocabulary.js';
import type { Mechanism } from './mechanism.entity.js';

/** Mechanisms by code; null for one that is in no vocabulary. */
@Injectable()
export class MechanismLoader extends BatchLoader<string, Mechanism | null> {
  constructor(private readonly vocabulary: Vocabulary) {
    super();
  }

  /** What is known is there at once; codes of a page that are not are looked for together, once. */
  of(context: RequestContext, code: string): Mechanism | null | Promise<Mechanism | null> {
    return this.vocabulary.mechanism(code) ?? this.load(context, code);
  }

  protected async batch(codes: readonly string[]): Promise<(Mechanism | null)[]> {
    await this.vocabulary.ensure('mechanisms', codes);
    return codes.map((code) => this.vocabulary.mechanism(code));
  }
}
