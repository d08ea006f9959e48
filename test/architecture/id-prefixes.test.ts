import { entities } from '../../src/entities.js';
import { idPrefixOf } from '../../src/platform/database/columns.js';

function prefixOf(entity: object): string[] {
  try {
    return [idPrefixOf(entity)];
  } catch {
    return [];
  }
}

it('no two kinds of thing share the prefix of their ids: it says which an id is of', () => {
  const prefixes = entities.flatMap(prefixOf);
  expect(prefixes.length).toBeGreaterThan(50);
  expect(prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index)).toEqual([]);
});
