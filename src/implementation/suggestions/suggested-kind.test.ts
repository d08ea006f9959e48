import { suggestedKind } from './suggested-kind.js';

const PLAIN = 'The State party should abolish the death penalty.';
const BACK = 'Complete the ratification, which was accepted in the previous cycle.';
const AGAIN =
  'The Committee reiterates its previous recommendation that the State party ratify the Convention.';

it.each([
  ['UPR', 'UPR', 0.6, PLAIN, 'REITERATES'],
  ['UPR', 'UPR', 0.19, PLAIN, 'RELATED'],
  ['CCPR', 'UPR', 0.6, PLAIN, 'DUPLICATE_OF'],
  ['CCPR', 'UPR', 0.19, PLAIN, 'RELATED'],
  ['UPR', 'UPR', 0.19, BACK, 'FOLLOW_UP_OF'],
  ['UPR', 'CAT', 0.6, BACK, 'DUPLICATE_OF'],
  ['CAT', 'CAT', 0.6, AGAIN, 'REITERATES'],
  [
    'CAT',
    'CAT',
    0.6,
    'Recalling its previous concluding observations (para. 9), it urges action.',
    'FOLLOW_UP_OF',
  ],
  ['CAT', 'CERD', 0.19, AGAIN, 'RELATED'],
])('%s after %s, %d alike, %j: %s', (laterMechanism, earlierMechanism, score, laterText, kind) => {
  expect(suggestedKind({ laterMechanism, earlierMechanism, score, laterText })).toBe(kind);
});
