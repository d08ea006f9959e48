import { afterFailures } from './growing-delay.js';

it('waits longer after each failure, and never more than four hours', () => {
  expect([1, 2, 3, 4, 5, 6, 100].map(afterFailures)).toEqual([1, 5, 15, 60, 240, 240, 240]);
});
