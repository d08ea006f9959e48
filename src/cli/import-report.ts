import type { INestApplicationContext } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ImportRun } from '../exchange/imports/import-run.entity.js';
import { Reader } from '../platform/database/reader.js';

/** Reasons listed one by one; the rest is counted. */
const LISTED = 100;

/** What `--json` prints. */
export interface ImportReport {
  run: string;
  state: string;
  dryRun: boolean;
  read: number;
  new: number;
  changed: number;
  adopted: number;
  unchanged: number;
  absent: number;
  withdrawn: number;
  reappeared: number;
  possibleDuplicates: number;
  skipped: number;
  unassigned: number;
  otherCountries: number;
  reasons: { record: number; annotationId: string | null; code: string; message: string }[];
  moreReasons: number;
  error: string | null;
}

/** The counts of an ended run, with the reasons for what was skipped and what a person should look at. */
export async function importReport(app: INestApplicationContext, run: ImportRun): Promise<ImportReport> {
  const reader = app.get(Reader);
  const reasons = await reader.rows<ImportReport['reasons'][number]>(
    sql`select ordinal as record, source_id as "annotationId", code, message from import_issue where run_id = ${run.id} order by ordinal, id limit ${LISTED}`,
  );
  const all = await reader.row<{ count: number }>(
    sql`select count(*) as count from import_issue where run_id = ${run.id}`,
  );
  const {
    dryRun,
    read,
    added,
    changed,
    adopted,
    unchanged,
    absent,
    withdrawn,
    reappeared,
    possibleDuplicates,
    skipped,
    unassigned,
    otherCountries,
  } = run;
  return {
    run: run.id,
    state: run.state,
    dryRun,
    read,
    new: added,
    changed,
    adopted,
    unchanged,
    absent,
    withdrawn,
    reappeared,
    possibleDuplicates,
    skipped,
    unassigned,
    otherCountries,
    reasons,
    moreReasons: (all?.count ?? 0) - reasons.length,
    error: run.error,
  };
}

/** The same for people. */
export function printReport(report: ImportReport): void {
  const { reasons, moreReasons, error, run, state, dryRun, ...counts } = report;
  const dry = dryRun ? ' (dry run: nothing was written)' : '';
  console.log(`Import ${run}: ${state.toLowerCase().replaceAll('_', ' ')}${dry}`);
  for (const [name, count] of Object.entries(counts))
    console.log(`${String(count).padStart(9)}  ${name.replace(/([A-Z])/g, ' $1').toLowerCase()}`);
  for (const { record, code, message } of reasons)
    console.log(`  record ${record}: ${code.toLowerCase().replaceAll('_', ' ')}: ${message}`);
  if (moreReasons > 0)
    console.log(
      `  and ${moreReasons} more: ask for importRun(id: "${run}") { issues { nodes { ordinal message } } }`,
    );
  if (state === 'AWAITING_CONFIRMATION') console.log(confirmation(run));
  if (error) console.error(`error: ${error}`);
}

function confirmation(run: string): string {
  return [
    'Everything was read. More than 2 % of a country’s records are absent, so nothing is withdrawn before a coordinator',
    'or an administrator has looked. If they were withdrawn:',
    `  mutation { confirmWithdrawal(input: { runId: "${run}" }) { run { withdrawn } userErrors { message } } }`,
    'If the file was wrong:',
    `  mutation { dismissWithdrawal(input: { runId: "${run}" }) { run { state } userErrors { message } } }`,
  ].join('\n');
}
