import { sharedWords } from './shared-words.js';

it.each([
  ['Ratify the Convention.', 'ratifying Conventions', 1],
  ['Ratify the Convention.', 'Abolish prison sentences.', 0],
  ['Ratify the Convention on torture', 'Ratify the Convention on disappearance', 0.5],
  ['', 'Ratify', 0],
  ['', ' of the ', 1],
])('of %j and %j: %d', (one, other, share) => {
  expect(sharedWords(one, other, 'en')).toBe(share);
});
