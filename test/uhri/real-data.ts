/**
 * The folder of real records, where the environment names one: their texts belong to the United Nations and are not in
 * this repository. Says aloud what is not tested without them; Jest shows the console of no file that is all skipped.
 */
export function realData(untested: string, files: string): string | undefined {
  const folder = process.env['RECTRACK_REAL_DATA'];
  if (!folder)
    process.stderr.write(
      `WARNING: ${untested} NOT tested: RECTRACK_REAL_DATA names no folder with ${files}.\n`,
    );
  return folder;
}
