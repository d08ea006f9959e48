import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { ConnectionOf, PageArgs } from '../../platform/graphql/connection.js';
import { Keyset, type OrderKey } from '../../platform/graphql/keyset.js';
import { CountryDays } from '../portfolio/country-days.js';
import { foldLabel } from '../../reference/labels.js';
import { legalStageIs } from './legal-stage.sql.js';
import type { LegalAct, LegalFinding, ParliamentaryQuestion } from './parliament.entities.js';
import type { LegalActsArgs, LegalFindingsArgs, ParliamentaryQuestionsArgs } from './parliament.args.js';
import {
  findingColumns,
  legalActColumns,
  parliamentVisibleTo,
  questionColumns,
} from './parliament.visibility.js';

/** A list to read a page of; `t` is the alias of its table. */
interface List {
  name: string;
  table: Sql;
  columns: Sql;
  order: OrderKey;
  conditions: Sql[];
  filter: unknown;
}

const t = sql`t`;

/** The lists of laws, of questions, and of the legal inventory. */
@Injectable()
export class ParliamentQuery {
  constructor(
    private readonly reader: Reader,
    private readonly days: CountryDays,
  ) {}

  /** By title. */
  acts(actor: Actor, { filter, ...page }: LegalActsArgs, counted: boolean): Promise<ConnectionOf<LegalAct>> {
    const conditions = within(filter);
    if (filter?.stages) {
      const today = this.days.today(actor)(sql`t.country_code`);
      conditions.push(
        sql`(${join(
          filter.stages.map((stage) => legalStageIs(t, stage, today)),
          ' or ',
        )})`,
      );
    }
    if (filter?.itemId != null)
      conditions.push(
        sql`t.id in (select l.legal_act_id from legal_act_link l where l.item_id = ${filter.itemId})`,
      );
    const order: OrderKey = { by: sql`t.title_sort`, direction: 'ASC', required: true };
    const list = {
      name: 'legalActs',
      table: sql`legal_act`,
      columns: legalActColumns(t),
      order,
      conditions,
      filter,
    };
    return this.page(actor, page, list, counted);
  }

  /** The latest first. */
  questions(
    actor: Actor,
    { filter, ...page }: ParliamentaryQuestionsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<ParliamentaryQuestion>> {
    const conditions = within(filter);
    if (filter?.answered != null)
      conditions.push(filter.answered ? sql`t.answered_on is not null` : sql`t.answered_on is null`);
    if (filter?.itemId != null)
      conditions.push(
        sql`t.id in (select l.question_id from parliamentary_question_link l where l.item_id = ${filter.itemId})`,
      );
    const order: OrderKey = { by: sql`t.asked_on`, direction: 'DESC', required: true };
    const table = sql`parliamentary_question`;
    const list = { name: 'questions', table, columns: questionColumns(t), order, conditions, filter };
    return this.page(actor, page, list, counted);
  }

  /** The latest first. */
  findings(
    actor: Actor,
    { filter, ...page }: LegalFindingsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<LegalFinding>> {
    const conditions = within(filter);
    if (filter?.includeSuperseded !== true) conditions.push(sql`t.superseded_at is null`);
    if (filter?.findings) conditions.push(sql`t.finding in (${join(filter.findings)})`);
    if (filter?.instruments)
      conditions.push(sql`t.instrument_key in (${join(filter.instruments.map(foldLabel))})`);
    if (filter?.legalActId != null) conditions.push(sql`t.legal_act_id = ${filter.legalActId}`);
    const order: OrderKey = { by: sql`t.assessed_on`, direction: 'DESC', required: true };
    const table = sql`legal_finding`;
    const list = { name: 'legalFindings', table, columns: findingColumns(t), order, conditions, filter };
    return this.page(actor, page, list, counted);
  }

  private async page<T extends object>(
    actor: Actor,
    page: PageArgs,
    { name, table, columns, order, conditions, filter }: List,
    counted: boolean,
  ): Promise<ConnectionOf<T>> {
    const keyset = new Keyset(page, [order], sql`t.id`, [name, filter]);
    const matching = sql`from ${table} t where ${join([parliamentVisibleTo(actor, t), ...conditions], ' and ')}`;
    const rows = await this.reader.rows<T>(
      sql`select ${columns}, ${keyset.columns} ${matching} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(sql`select count(*) as "count" ${matching}`)
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}

function within(filter: { countries?: string[] | null } | null | undefined): Sql[] {
  return filter?.countries ? [sql`t.country_code in (${join(filter.countries)})`] : [];
}
