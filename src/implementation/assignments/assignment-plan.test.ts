import { planAssignments, type Terms } from './assignment-plan.js';
import type { Assignment } from './assignment.entity.js';

const lead: Terms = { institutionId: 'ins_a', role: 'LEAD', implementBy: '2026-12-31', instruction: null };
const row = (id: string, recommendationId: string, terms: Partial<Terms>): Assignment =>
  ({ id, recommendationId, clusterId: null, ...lead, ...terms }) as Assignment;
const ids = (rows: Assignment[]): string[] => rows.map(({ id }) => id);

describe('planAssignments', () => {
  it('begins where nobody has anything', () => {
    expect(planAssignments('recommendationId', ['rec_1', 'rec_2'], [], lead)).toEqual({
      unchanged: 0,
      renewed: [],
      unseated: [],
      beginning: ['rec_1', 'rec_2'],
    });
  });

  it('leaves alone what is in hand on the same terms', () => {
    const plan = planAssignments('recommendationId', ['rec_1'], [row('asg_1', 'rec_1', {})], lead);
    expect(plan).toEqual({ unchanged: 1, renewed: [], unseated: [], beginning: [] });
  });

  it.each<[string, Partial<Terms>]>([
    ['role', { role: 'SUPPORTING' }],
    ['date', { implementBy: '2027-01-01' }],
    ['missing date', { implementBy: null }],
    ['instruction', { instruction: 'With the courts.' }],
  ])('ends the same institution’s assignment on another %s and begins anew', (_, terms) => {
    const plan = planAssignments('recommendationId', ['rec_1'], [row('asg_1', 'rec_1', terms)], lead);
    expect(ids(plan.renewed)).toEqual(['asg_1']);
    expect(plan.beginning).toEqual(['rec_1']);
    expect(plan.unseated).toEqual([]);
  });

  it('ends another institution’s lead, not its support', () => {
    const inForce = [
      row('asg_1', 'rec_1', { institutionId: 'ins_b' }),
      row('asg_2', 'rec_1', { institutionId: 'ins_c', role: 'SUPPORTING' }),
    ];
    const plan = planAssignments('recommendationId', ['rec_1'], inForce, lead);
    expect(ids(plan.unseated)).toEqual(['asg_1']);
    expect(plan.renewed).toEqual([]);
  });

  it('leaves the lead in place when an institution is to support', () => {
    const inForce = [row('asg_1', 'rec_1', { institutionId: 'ins_b' })];
    const plan = planAssignments('recommendationId', ['rec_1'], inForce, { ...lead, role: 'SUPPORTING' });
    expect(plan.unseated).toEqual([]);
    expect(plan.beginning).toEqual(['rec_1']);
  });

  it('raises a supporting institution to the lead in place of another', () => {
    const inForce = [
      row('asg_1', 'rec_1', { institutionId: 'ins_b' }),
      row('asg_2', 'rec_1', { role: 'SUPPORTING' }),
    ];
    const plan = planAssignments('recommendationId', ['rec_1'], inForce, lead);
    expect([ids(plan.unseated), ids(plan.renewed), plan.beginning]).toEqual([
      ['asg_1'],
      ['asg_2'],
      ['rec_1'],
    ]);
  });
});
