import type { Fact } from '../../platform/events/fact.js';
import type { ImportRun, RunState } from './import-run.entity.js';

export const importStarted = (run: ImportRun): Fact => ({
  name: 'ImportStarted',
  countryCode: run.countryCode,
  subjectId: run.id,
  data: { fileName: run.fileName, language: run.language, from: run.read },
});

export const importEnded = (run: ImportRun, state: RunState): Fact => ({
  name: 'ImportEnded',
  countryCode: run.countryCode,
  subjectId: run.id,
  data: {
    state,
    read: run.read,
    new: run.added,
    changed: run.changed,
    unchanged: run.unchanged,
    withdrawn: run.withdrawn,
  },
});

export const withdrawalConfirmed = (run: ImportRun): Fact => ({
  name: 'WithdrawalConfirmed',
  countryCode: run.countryCode,
  subjectId: run.id,
});

export const withdrawalDismissed = (run: ImportRun): Fact => ({
  name: 'WithdrawalDismissed',
  countryCode: run.countryCode,
  subjectId: run.id,
});
