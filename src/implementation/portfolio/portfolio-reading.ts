import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import type { Language } from '../../reference/languages/language.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { CountryDays } from './country-days.js';
import { matching, standing, type FilterField } from './filter-conditions.js';
import type { Moment } from './moment.js';
import { PortfolioSql } from './portfolio.sql.js';
import type { RecommendationFilter } from './recommendation-filter.js';
import { found, readSearch, type Search } from './search-match.js';

/** From here on it is cheaper to walk all rows in order than to sort those of each country. */
const MANY_COUNTRIES = 10;

/** Which recommendations somebody asks for. */
export interface Question {
  filter?: RecommendationFilter | null;
  search?: string | null;
  searchLanguages?: readonly Language[] | null;
}

/** Rows to select from: `select … from ${rows.from} where ${where}`; what is asked of `rows` first is joined. */
export interface Matching {
  rows: PortfolioSql;
  where: Sql;
  search: Search | null;
}

/** Turns what an actor asks for into the rows that may answer it: the one door to the portfolio's SQL. */
@Injectable()
export class PortfolioReading {
  constructor(
    private readonly reader: Reader,
    private readonly vocabulary: Vocabulary,
    private readonly days: CountryDays,
  ) {}

  get dialect(): 'sqlite' | 'postgres' {
    return this.reader.dialectName;
  }

  /** What holds now. */
  now(actor: Actor): PortfolioSql {
    const moment: Moment = {
      day: this.days.today(actor),
      inMonths: (months) => this.days.monthsBefore(-months, null, actor),
      until: null,
    };
    return new PortfolioSql(actor, moment, this.seesMany(actor));
  }

  /** What was recorded by the end of a day; what holds now without one. */
  at(actor: Actor, day: string | null): PortfolioSql {
    if (!day) return this.now(actor);
    const moment: Moment = {
      day: () => sql`cast(${day} as text)`,
      inMonths: (months) => this.days.monthsBefore(-months, day, actor),
      until: this.days.endOf(day, actor),
    };
    return new PortfolioSql(actor, moment, this.seesMany(actor));
  }

  /** The rows of a list: merged ones never, withdrawn ones only when asked for. */
  list(actor: Actor, question: Question, searchPath?: readonly string[]): Matching {
    const search = readSearch(question.search, question.searchLanguages, searchPath);
    return this.matching(this.now(actor), standing(question.filter), search);
  }

  /** The rows of a filter as it stands, some fields left out. */
  matching(
    rows: PortfolioSql,
    filter: RecommendationFilter,
    search: Search | null,
    without: readonly FilterField[] = [],
  ): Matching {
    const asked = matching(filter, rows, { vocabulary: this.vocabulary, days: this.days }, without);
    const where = search ? join([asked, found(search, this.dialect, rows.actor)], ' and ') : asked;
    return { rows, where, search };
  }

  /** An estimate for the planner: who sees what is decided in SQL. */
  private seesMany(actor: Actor): boolean {
    if (!actor.isAnonymous) return false;
    const published = this.vocabulary.countries().filter(({ publication }) => publication !== 'NONE');
    return published.length >= MANY_COUNTRIES;
  }
}
