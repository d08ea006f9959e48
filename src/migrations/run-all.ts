import type { MigrationInterface, QueryRunner } from 'typeorm';

export type { MigrationInterface, QueryRunner };

/** Runs a migration's statements in their order. */
export async function runAll(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}
