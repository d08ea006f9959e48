import BetterSqlite from 'better-sqlite3';
import pg from 'pg';
import { statements, type Statement } from '../../src/platform/database/statements.js';
import type { World } from '../harness/world.js';

/** The vocabularies: a few hundred rows, whatever an installation holds. Reading one whole costs nothing. */
const SMALL = new Set([
  'action_type',
  'affected_group',
  'country',
  'grade',
  'grade_consistency',
  'grade_scale',
  'support_term',
  'label_alias',
  'mechanism',
  'sdg_goal',
  'sdg_indicator',
  'sdg_target',
  'theme',
  'upr_session',
]);

/** Indexes of what is under way at this moment: a handful of rows, read whole by whoever asks what is. */
const UNDER_WAY = new Set(['one_running_import']);

/** The statements that an act reads with, each text once. */
export async function readingOf(act: () => Promise<unknown>): Promise<Statement[]> {
  const taken = new Map<string, Statement>();
  const listener = (message: unknown): void => {
    const statement = message as Statement;
    if (/^\s*(select|with)\b/i.test(statement.sql)) taken.set(statement.sql, statement);
  };
  statements.subscribe(listener);
  try {
    await act();
  } finally {
    statements.unsubscribe(listener);
  }
  return [...taken.values()];
}

/** What a plan reads whole: the tables it may mean, and its own words. */
interface FullRead {
  tables: string[];
  words: string;
}

/** Explains statements on the database of a world, as it is filled by now. */
export abstract class Plans {
  static of({ config: { database } }: World): Plans {
    return database.kind === 'sqlite' ? new SqlitePlans(database.path) : new PostgresPlans(database.url);
  }

  /** The plan's own words for each table that it reads from one end to the other. */
  async readInFull(statement: Statement): Promise<string[]> {
    const found = await this.fullReads(statement);
    return found.filter(({ tables }) => tables.some((table) => !SMALL.has(table))).map(({ words }) => words);
  }

  protected abstract fullReads(statement: Statement): Promise<FullRead[]>;
  abstract close(): Promise<void>;
}

/** SQLite plans by rules of thumb, the same for any number of rows. */
export class SqlitePlans extends Plans {
  private readonly database: BetterSqlite.Database;

  constructor(path: string) {
    super();
    this.database = new BetterSqlite(path, { readonly: true });
  }

  /** What the plan says of each step. */
  steps({ sql, values }: Statement): string[] {
    const steps = this.database.prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[];
    return steps.map(({ detail }) => detail);
  }

  protected async fullReads(statement: Statement): Promise<FullRead[]> {
    const named = tablesOf(statement.sql);
    return this.steps(statement).flatMap((detail) => {
      const alias = /^SCAN (\w+)(?! VIRTUAL)/.exec(detail)?.[1];
      const tables = [...(named.get(alias ?? '') ?? [])];
      const underWay = UNDER_WAY.has(/ USING INDEX (\w+)/.exec(detail)?.[1] ?? '');
      return tables.length > 0 && !underWay ? [{ tables, words: detail }] : [];
    });
  }

  async close(): Promise<void> {
    this.database.close();
  }
}

/** What may follow a table's name without being its alias. */
const NO_ALIAS = /^(on|where|left|join|order|group|limit|union|inner|cross)$/i;

/** The tables of a statement by the names that its plan has for them. What is no table is not in it. */
function tablesOf(text: string): Map<string, Set<string>> {
  const tables = new Map<string, Set<string>>();
  for (const [, table = '', alias = ''] of text.matchAll(/\b(?:from|join)\s+"?(\w+)"?(?:\s+(\w+))?/gi)) {
    const name = alias === '' || NO_ALIAS.test(alias) ? table : alias;
    tables.set(name, (tables.get(name) ?? new Set()).add(table));
  }
  // The rows that a recursive question has found so far are no table.
  for (const [, found = ''] of text.matchAll(/\bwith\s+recursive\s+(\w+)/gi)) tables.delete(found);
  return tables;
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: PlanNode[];
}

/**
 * PostgreSQL plans by what is in the tables, and a table of a test is soonest read whole. So it is told to go row by row:
 * what it then still reads whole has no index to be found by.
 */
class PostgresPlans extends Plans {
  private readonly client: Promise<pg.Client>;

  constructor(url: string) {
    super();
    this.client = this.connect(url);
  }

  protected async fullReads({ sql, values }: Statement): Promise<FullRead[]> {
    const client = await this.client;
    const { rows } = await client.query(`explain (format json) ${sql}`, [...values]);
    const found: FullRead[] = [];
    const walk = (node: PlanNode): void => {
      const table = node['Relation Name'];
      const whole =
        node['Node Type'] === 'Seq Scan' || (/^Index/.test(node['Node Type']) && !node['Index Cond']);
      if (table && whole && !UNDER_WAY.has(node['Index Name'] ?? ''))
        found.push({ tables: [table], words: [node['Node Type'], table, node['Index Name']].join(' ') });
      node.Plans?.forEach(walk);
    };
    walk(rows[0]['QUERY PLAN'][0].Plan);
    return found;
  }

  async close(): Promise<void> {
    await (await this.client).end();
  }

  private async connect(url: string): Promise<pg.Client> {
    const client = new pg.Client(url);
    await client.connect();
    await client.query('analyze');
    for (const method of ['seqscan', 'hashjoin', 'mergejoin'])
      await client.query(`set enable_${method} = off`);
    await client.query('set random_page_cost = 1.1');
    // Plans whose costs differ by less than a hundredth are as good as each other to it: a dear condition would hide what
    // it costs to read rows of everybody, of which there are few here and many in an installation.
    await client.query('set cpu_tuple_cost = 100');
    return client;
  }
}
