import { impossibleDays, legalStage, type LegalDays } from './legal-act.words.js';

const NONE: LegalDays = {
  introducedOn: null,
  rejectedOn: null,
  adoptedOn: null,
  inForceOn: null,
  repealedOn: null,
};
const PASSED = { introducedOn: '2025-03-01', adoptedOn: '2025-11-20', inForceOn: '2026-04-01' };

describe('how far a law is', () => {
  it.each([
    ['BILL', {}],
    ['BILL', { introducedOn: '2025-03-01' }],
    ['BILL', { introducedOn: '2026-12-01' }],
    ['REJECTED', { introducedOn: '2025-03-01', rejectedOn: '2025-11-20' }],
    ['ADOPTED', { adoptedOn: '2026-03-01' }],
    ['ADOPTED', PASSED],
    ['IN_FORCE', { ...PASSED, inForceOn: '2026-03-01' }],
    ['IN_FORCE', { ...PASSED, inForceOn: '2026-01-01', repealedOn: '2026-03-02' }],
    ['REPEALED', { ...PASSED, inForceOn: '2026-01-01', repealedOn: '2026-03-01' }],
  ] as const)('is %s on 1 March 2026 with %j', (stage, days) => {
    expect(legalStage({ ...NONE, ...days }, '2026-03-01')).toBe(stage);
  });
});

describe('the days of a law', () => {
  it.each([
    [null, {}],
    [null, PASSED],
    [null, { adoptedOn: '2025-11-20', inForceOn: '2025-11-20' }],
    ['rejectedOn', { rejectedOn: '2025-01-01', adoptedOn: '2025-01-01' }],
    ['rejectedOn', { introducedOn: '2025-01-02', rejectedOn: '2025-01-01' }],
    ['adoptedOn', { inForceOn: '2025-01-01' }],
    ['inForceOn', { adoptedOn: '2025-01-01', repealedOn: '2026-01-01' }],
    ['adoptedOn', { introducedOn: '2025-01-02', adoptedOn: '2025-01-01' }],
    ['inForceOn', { adoptedOn: '2025-01-02', inForceOn: '2025-01-01' }],
    ['repealedOn', { ...PASSED, repealedOn: '2026-03-01' }],
  ] as const)('are refused at %s with %j', (field, days) => {
    expect(impossibleDays({ ...NONE, ...days })?.[0] ?? null).toBe(field);
  });
});
