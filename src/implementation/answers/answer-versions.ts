import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import {
  StateAnswerSource,
  StateAnswerText,
  StateAnswerVersion,
  type StateAnswer,
} from './answer.entities.js';
import type { AnswerTextInput } from './answer.inputs.js';

/** What one version says. */
export interface Said {
  texts: readonly AnswerTextInput[];
  updateIds: readonly string[];
  asOf: string;
}

/** The versions of answers: a series that only grows. */
@Injectable()
export class AnswerVersions {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /** The latest version; there is always one. */
  async latest({ id, latestNumber }: StateAnswer): Promise<StateAnswerVersion> {
    const [row] = await this.writer.rows<{ id: string }>(
      sql`select id from state_answer_version where answer_id = ${id} and number = ${latestNumber}`,
    );
    const version = row ? await this.writer.find(StateAnswerVersion, row.id) : null;
    if (!version) throw new Error(`the answer ${id} has no version ${latestNumber}`);
    return version;
  }

  /** What a version says, to be said again with other words. */
  async said({ id, asOf }: StateAnswerVersion): Promise<Said> {
    const texts = await this.writer.rows<AnswerTextInput>(
      sql`select language, text from state_answer_text where version_id = ${id} order by language`,
    );
    const sources = await this.writer.rows<{ updateId: string }>(
      sql`select update_id as "updateId" from state_answer_source where version_id = ${id} order by update_id`,
    );
    return { texts, updateIds: sources.map(({ updateId }) => updateId), asOf };
  }

  /** Adds the version that the answer says is its latest. INVALID where a language stands twice. Of two at one moment the database lets one. */
  async add(
    actor: Actor,
    { id: answerId, countryCode, latestNumber: number }: StateAnswer,
    { texts, updateIds, asOf }: Said,
  ): Promise<StateAnswerVersion> {
    mustBeOnce(texts);
    const version: StateAnswerVersion = Object.assign(new StateAnswerVersion(), {
      id: newId('anv'),
      countryCode,
      answerId,
      number,
      state: 'DRAFT' as const,
      asOf,
      writtenById: actor.userId as string,
      writtenAt: this.clock.now(),
      finalisedById: null,
      finalisedAt: null,
    });
    const versionId = version.id;
    await this.writer.add(StateAnswerVersion, [version]);
    await this.writer.add(
      StateAnswerText,
      texts.map(({ language, text }) => ({ versionId, language, countryCode, text: text.trim() })),
    );
    await this.writer.add(
      StateAnswerSource,
      updateIds.map((updateId) => ({ versionId, updateId, countryCode })),
    );
    return version;
  }

  /** CONFLICT where it is final already. */
  async finalise(actor: Actor, version: StateAnswerVersion): Promise<void> {
    if (version.state === 'FINAL')
      throw new UserError('CONFLICT', `Version ${version.number}, the latest one, is final already.`, [
        'input',
        'id',
      ]);
    await this.writer.change(version, {
      state: 'FINAL',
      finalisedById: actor.userId,
      finalisedAt: this.clock.now(),
    });
  }
}

function mustBeOnce(texts: readonly AnswerTextInput[]): void {
  const languages = texts.map(({ language }) => language);
  const twice = languages.find((language, index) => languages.indexOf(language) !== index);
  if (twice === undefined) return;
  throw new UserError('INVALID', `There are two texts in ${twice}: give one in each language.`, [
    'input',
    'texts',
  ]);
}
