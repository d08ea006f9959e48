import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { CountryToday } from '../status/country-today.js';
import type { StateAnswer } from './answer.entities.js';
import { AnswerSources } from './answer-sources.js';
import { AnswerVersions, type Said } from './answer-versions.js';

/** What a version may say: a day that has come, and updates about what it answers. */
@Injectable()
export class AnswerSaying {
  constructor(
    private readonly versions: AnswerVersions,
    private readonly sources: AnswerSources,
    private readonly days: CountryToday,
  ) {}

  /** Writes the version that the answer says is its latest. */
  async say(actor: Actor, answer: StateAnswer, said: Said): Promise<void> {
    this.days.mustHaveCome(said.asOf, answer.countryCode, ['input', 'asOf']);
    const updateIds = await this.sources.mustBeAbout(actor, answer, said.updateIds);
    await this.versions.add(actor, answer, { ...said, updateIds });
  }

  /** What the answer's latest version says, with other words where some are given. */
  async other(answer: StateAnswer, given: { [F in keyof Said]?: Said[F] | null }): Promise<Said> {
    const before = await this.versions.said(await this.versions.latest(answer));
    return {
      texts: given.texts ?? before.texts,
      updateIds: given.updateIds ?? before.updateIds,
      asOf: given.asOf ?? before.asOf,
    };
  }
}
