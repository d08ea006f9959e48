import { DigestPlan, type Told } from './digest-plan.js';
import type { RemindedMembership, RemindedPerson } from './reminded-person.js';
import type { DueItem, Recipient } from './reminder-source.js';

const TODAY = '2026-03-01';

function item(subjectId: string, dueOn: string, ...recipients: Recipient[]): DueItem {
  return { kind: 'ASSIGNMENT', subjectId, title: subjectId, dueOn, recipients, link: subjectId };
}

function membership(given: Partial<RemindedMembership> = {}): RemindedMembership {
  return {
    userId: 'ana',
    membershipId: 'm1',
    role: 'FOCAL_POINT',
    countryCode: 'XSA',
    institutionId: 'justice',
    ...given,
  };
}

function person(given: Partial<RemindedPerson> = {}): RemindedPerson {
  return { userId: 'ana', frequency: 'DAILY', mutedKinds: new Set(), memberships: [membership()], ...given };
}

/** What a person is told of these things: the thing, and how many days before. */
function told(items: DueItem[], who: RemindedPerson, before: Told[] = []): [string, number][] {
  const due = new Map([['XSA', { today: TODAY, daysBefore: [14, 7, 0, -7], items }]]);
  return new DigestPlan(due, before)
    .itemsFor(who)
    .map((planned) => [planned.item.subjectId, planned.daysBefore]);
}

describe('whose it is', () => {
  const mine: Recipient = { institutionId: 'justice' };
  it.each<[string, Recipient, Partial<RemindedMembership>, boolean]>([
    ['a focal point of the institution', mine, {}, true],
    ['a focal point of another', mine, { institutionId: 'health' }, false],
    ['a validator, where focal points are meant', mine, { role: 'VALIDATOR' }, false],
    ['a validator, where they are meant', { ...mine, role: 'VALIDATOR' }, { role: 'VALIDATOR' }, true],
    ['a focal point of another country', mine, { countryCode: 'SVN' }, false],
    ['the person named', { userId: 'ana' }, { role: 'ANALYST', institutionId: null }, true],
    ['somebody else than the person named', { userId: 'ben' }, {}, false],
    ['a coordinator', 'COORDINATORS', { role: 'COORDINATOR', institutionId: null }, true],
    ['a focal point, where coordinators are meant', 'COORDINATORS', {}, false],
    ['a focal point, where everybody is meant', 'EVERYBODY', {}, true],
    ['a stakeholder, where everybody is meant', 'EVERYBODY', { role: 'STAKEHOLDER' }, false],
  ])('%s', (_, recipient, given, isTold) => {
    const who = person({ memberships: [membership(given)] });
    expect(told([item('a', TODAY, recipient)], who)).toEqual(isTold ? [['a', 0]] : []);
  });

  it('is told once to who has it by two memberships, as the task of the older', () => {
    const memberships = [membership(), membership({ membershipId: 'm2', institutionId: 'health' })];
    const both = item('a', TODAY, { institutionId: 'health' }, { institutionId: 'justice' });
    const due = new Map([['XSA', { today: TODAY, daysBefore: [0], items: [both] }]]);
    const planned = new DigestPlan(due, []).itemsFor(person({ memberships }));
    expect(planned.map((one) => one.membership.membershipId)).toEqual(['m1']);
  });
});

describe('what was told before', () => {
  const due = item('a', '2026-03-08', { institutionId: 'justice' });
  const before = (given: Partial<Told> = {}): Told[] => [
    { userId: 'ana', kind: 'ASSIGNMENT', subjectId: 'a', dueOn: '2026-03-08', daysBefore: 7, ...given },
  ];
  it.each<[string, Partial<Told>, boolean]>([
    ['as the same reminder', {}, false],
    ['as a later one', { daysBefore: 0 }, false],
    ['as an earlier one', { daysBefore: 14 }, true],
    ['to somebody else', { userId: 'ben' }, true],
    ['for another day', { dueOn: '2026-03-01' }, true],
    ['of another kind', { kind: 'CALENDAR' }, true],
    ['of something else', { subjectId: 'b' }, true],
  ])('%s', (_, given, again) => {
    expect(told([due], person(), before(given))).toEqual(again ? [['a', 7]] : []);
  });
});

it('leaves out what a person does not want to hear of', () => {
  const who = person({ mutedKinds: new Set(['ASSIGNMENT']) });
  expect(told([item('a', TODAY, { userId: 'ana' })], who)).toEqual([]);
});

it('begins with what is due first', () => {
  const items = ['2026-03-05', '2026-02-01', '2026-03-01'].map((day, n) => item(`s${n}`, day, 'EVERYBODY'));
  expect(told(items, person()).map(([id]) => id)).toEqual(['s1', 's2', 's0']);
});
