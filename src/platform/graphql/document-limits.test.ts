import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { documentLimits } from './document-limits.js';

const schema = buildSchema(`
  type Query { people(first: Int = 20): People, me: Person }
  type People { nodes: [Person] }
  type Person { name: String, friends(first: Int = 20): People, best: Person }
`);
const complaints = (document: string): string[] =>
  validate(schema, parse(document), [documentLimits]).map(({ message }) => message);
const page = (first: string, inner: string): string => `people(first: ${first}) { nodes { ${inner} } }`;

describe('limits of a document', () => {
  it('lets through what people ask for, and tools: the introspection query', () => {
    expect(complaints(`{ ${page('100', 'name friends(first: 50) { nodes { name } }')} }`)).toEqual([]);
    expect(complaints(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }))).toEqual([]);
  });

  it('refuses pages within pages within pages', () => {
    const thrice = page('100', 'friends(first: 100) { nodes { friends(first: 100) { nodes { name } } } }');
    expect(complaints(`{ ${thrice} }`)[0]).toContain('could answer too many values');
  });

  it('takes a length it cannot know yet for the longest, and none for the default', () => {
    const inner = 'friends(first: $n) { nodes { friends(first: $n) { nodes { name } } } }';
    expect(complaints(`query ($n: Int) { ${page('$n', inner)} }`)).toHaveLength(1);
    expect(complaints(`{ people { nodes { friends { nodes { name } } } } }`)).toEqual([]);
  });

  it('refuses nesting without end, also through fragments', () => {
    expect(complaints(`{ me { ${'best { '.repeat(20)} name ${'}'.repeat(20)} } }`)[0]).toContain('too deep');
    const chain = Array.from({ length: 25 }, (_, i) => `fragment F${i} on Person { best { ...F${i + 1} } }`);
    expect(complaints(`{ me { ...F0 } } ${chain.join(' ')} fragment F25 on Person { name }`)[0]).toContain(
      'too deep',
    );
  });

  it('refuses the same field under many aliases, also hidden in fragments that double', () => {
    const many = Array.from({ length: 51 }, (_, i) => `a${i}: me { name }`).join(' ');
    expect(complaints(`{ ${many} }`)[0]).toContain('too many fields at the top (51; at most 50)');
    const doubling = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`,
    );
    const bomb = `{ ...F0 } ${doubling.join(' ')} fragment F40 on Query { me { name } }`;
    expect(complaints(bomb)).not.toEqual([]);
  });

  it('ends on a fragment that contains itself', () => {
    expect(complaints('{ me { ...F } } fragment F on Person { best { ...F } }')).toEqual([]);
  });
});
