import { UserError } from '../graphql/user-error.js';
import { workflow } from './workflow.js';

type State = 'OPEN' | 'SHUT' | 'LOCKED';
const door = workflow<State, 'hand' | 'key', 'close' | 'open' | 'lock'>({
  close: { from: ['OPEN'], to: 'SHUT', by: 'hand' },
  open: [
    { from: ['SHUT'], to: 'OPEN', by: 'hand' },
    { from: ['SHUT', 'LOCKED'], to: 'OPEN', by: 'key' },
  ],
  lock: { from: ['SHUT'], to: 'LOCKED', by: 'key' },
});
const visitor = (permission: string): boolean => permission === 'hand';
const owner = (): boolean => true;

describe('a workflow', () => {
  it.each([
    ['close', 'OPEN', visitor, 'SHUT'],
    ['open', 'SHUT', visitor, 'OPEN'],
    ['open', 'LOCKED', owner, 'OPEN'],
    ['lock', 'SHUT', owner, 'LOCKED'],
  ] as const)('leads by "%s" from %s to its next state', (name, state, holds, next) => {
    expect(door.run(name, { state }, holds)).toBe(next);
  });

  it('says where the subject stands and what is possible from there', () => {
    expect(() => door.run('close', { state: 'SHUT' }, owner)).toThrow(
      new UserError('CONFLICT', 'It is SHUT: you cannot close it from there. You can open, lock it.'),
    );
  });

  it('refuses a way that takes another permission, though the state would allow it', () => {
    expect(() => door.run('open', { state: 'LOCKED' }, visitor)).toThrow(
      'It is LOCKED: you cannot open it from there. There is nothing that you can do with it.',
    );
  });

  it.each([
    ['OPEN', visitor, ['close']],
    ['SHUT', visitor, ['open']],
    ['SHUT', owner, ['open', 'lock']],
    ['LOCKED', visitor, []],
  ] as const)('offers from %s what this person can do', (state, holds, names) => {
    expect(door.available(state, holds)).toEqual(names);
  });
});
