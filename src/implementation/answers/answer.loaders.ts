import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped, inOrder } from '../../platform/graphql/loaders.js';
import { progressListedFor } from '../progress/progress.visibility.js';
import type { StateAnswer, StateAnswerText, StateAnswerVersion } from './answer.entities.js';
import {
  answerColumns,
  answerVersionColumns,
  answerVersionVisibleTo,
  answerVisibleTo,
} from './answer.visibility.js';

const w = sql`w`;

function selected(actor: Actor, which: Sql): Sql {
  return sql`select ${answerColumns(actor, w)} from state_answer w where ${which} and ${answerVisibleTo(actor, w)}`;
}

/** Answers by id; null for what does not exist or may not be seen. */
@Injectable()
export class AnswerLoader extends BatchLoader<string, StateAnswer | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(StateAnswer | null)[]> {
    const rows = await this.reader.rows<StateAnswer>(selected(actor, sql`w.id in (${join([...ids])})`));
    return inOrder(ids, rows, ({ id }) => id);
  }
}

/** The answer that stands of a recommendation, a part or a cluster itself, by its id; null where nobody has answered. */
@Injectable()
export class SubjectAnswerLoader extends BatchLoader<string, StateAnswer | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(StateAnswer | null)[]> {
    const among = join([...ids]);
    const of = (column: Sql): Sql =>
      selected(actor, sql`w.withdrawn_at is null and w.${column} in (${among})`);
    const rows = await this.reader.rows<StateAnswer>(
      join([of(sql`recommendation_id`), of(sql`part_id`), of(sql`cluster_id`)], ' union all '),
    );
    return inOrder(ids, rows, (row) => row.recommendationId ?? row.partId ?? (row.clusterId as string));
  }
}

/** The versions of answers, by the answer's id, latest first: final ones alone for who sees no drafts. */
@Injectable()
export class AnswerVersionsLoader extends BatchLoader<string, StateAnswerVersion[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<StateAnswerVersion[][]> {
    const rows = await this.reader.rows<StateAnswerVersion>(
      sql`select ${answerVersionColumns(sql`v`)} from state_answer_version v join state_answer w on w.id = v.answer_id
          where v.answer_id in (${join([...ids])}) and ${answerVisibleTo(actor, w)}
            and ${answerVersionVisibleTo(actor, sql`v`)} order by v.answer_id, v.number desc`,
    );
    return grouped(ids, rows, ({ answerId }) => answerId);
  }
}

/** The texts of versions that the viewer sees, by the version's id. */
@Injectable()
export class AnswerTextsLoader extends BatchLoader<string, StateAnswerText[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[]): Promise<StateAnswerText[][]> {
    const rows = await this.reader.rows<StateAnswerText>(
      sql`select version_id as "versionId", language, country_code as "countryCode", text
          from state_answer_text where version_id in (${join([...ids])}) order by version_id, language`,
    );
    return grouped(ids, rows, ({ versionId }) => versionId);
  }
}

/** Ids of the updates that versions draw on and the viewer sees, by the version's id. */
@Injectable()
export class AnswerSourcesLoader extends BatchLoader<string, string[], ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<string[][]> {
    const rows = await this.reader.rows<{ versionId: string; updateId: string }>(
      sql`select s.version_id as "versionId", s.update_id as "updateId"
          from state_answer_source s join progress_update u on u.id = s.update_id
          where s.version_id in (${join([...ids])}) and ${progressListedFor(actor, sql`u`)}
          order by s.version_id, s.update_id`,
    );
    return grouped(ids, rows, ({ versionId }) => versionId).map((own) => own.map(({ updateId }) => updateId));
  }
}
