import { World } from '../harness/world.js';

let world: World;
beforeAll(async () => (world = await World.open()));
afterAll(() => world.close());

const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const typename = JSON.stringify({ query: '{ __typename }' });

describe('what is wrong with a request is said in JSON, in one shape', () => {
  it('an address that does not exist', async () => {
    const response = await fetch(`${world.url}/nowhere`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      errors: [{ message: 'Cannot GET /nowhere', extensions: { code: 'NOT_FOUND' } }],
    });
  });

  it('a body beyond the limit', async () => {
    const response = await post(JSON.stringify({ query: '{ __typename }', more: 'a'.repeat(3_000_000) }));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_LARGE' } }] });
  });

  it.each(['{', '{"query":"{ __typename }","variables":{"__proto__":{"admin":true}}}'])(
    'a body that is no JSON, or would reach into prototypes: %s',
    async (body) => {
      const response = await post(body);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    },
  );

  it('a content type that nobody reads', async () => {
    const response = await post('<query/>', { 'content-type': 'text/xml' });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }],
    });
  });

  it.each(['/imports', '/files'])('an upload of nobody to %s', async (path) => {
    const response = await fetch(`${world.url}${path}`, { method: 'POST', body: 'x' });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('a token that opens nothing', async () => {
    const response = await post(typename, { authorization: 'Bearer nonsense' });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});

it('says of an argument that breaks a rule which one it is', async () => {
  const { errors } = await world.ask('{ recommendations(first: 101) { totalCount } }');
  expect(errors).toMatchObject([
    { message: 'first: first is at most 100', extensions: { code: 'INVALID', argument: ['first'] } },
  ]);
  const { data } = await world.ask(
    'mutation { signIn(input: { email: "nobody", password: "" }) { userErrors { path } } }',
  );
  expect(data.signIn.userErrors[0].path.slice(0, 1)).toEqual(['input']);
});

describe('documents that ask for too much at once', () => {
  it.each([
    ['tokens without end', `{ ${'__typename '.repeat(6_000)} }`, 'Parsing aborted'],
    [
      'one field under many aliases',
      `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      'too many fields at the top',
    ],
    [
      'nesting without end',
      `{ __type(name: "Query") { ${'ofType { '.repeat(25)} name ${'}'.repeat(25)} } }`,
      'nests too deep',
    ],
  ])('%s', async (_, query, why) => {
    const { status, errors } = await world.ask(query);
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toContain(why);
  });

  it('several operations in one request', async () => {
    expect((await post(`[${typename}, ${typename}]`)).status).toBe(400);
  });
});

describe('headers of every answer', () => {
  it('tell a browser to load, frame and guess nothing', async () => {
    for (const answer of [await post(typename), await fetch(`${world.url}/nowhere`)]) {
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('x-powered-by')).toBeNull();
    }
  });

  it('name the request: the id that was sent, else one of ours', async () => {
    expect((await post(typename, { 'x-request-id': 'from-the-proxy-1' })).headers.get('x-request-id')).toBe(
      'from-the-proxy-1',
    );
    for (const sent of ['short', 'with spaces and more', 'x'.repeat(100)])
      expect((await post(typename, { 'x-request-id': sent })).headers.get('x-request-id')).toMatch(/^req_/);
  });
});

it('answers a wrong variable the same when the document is new and when it is compiled', async () => {
  const query = 'query ($id: ID!) { node(id: $id) { id } }';
  const answers = [];
  for (let time = 0; time < 5; time++) answers.push(await world.ask(query, { id: { nested: 1 } }));
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
  expect(new Set(answers.map(({ errors }) => errors?.[0]?.extensions.code)).size).toBe(1);
});
