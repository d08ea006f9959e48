import type { FormattedExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { World } from '../harness/world.js';
import { documentOf, type RootField } from './root-fields.js';

/** The answer of one root field, whatever way it came. */
export type Outcome = Pick<FormattedExecutionResult, 'data' | 'errors'>;

/** Calls a root field: queries and mutations over HTTP, subscriptions over the socket. */
export async function call(
  world: World,
  root: RootField,
  variables: Record<string, unknown>,
  token?: string,
): Promise<Outcome> {
  const document = documentOf(root, Object.keys(variables));
  if (root.kind === 'subscription') return subscribe(world, document, variables, token);
  const { data, errors } = await world.ask(document, variables, token);
  return { data, ...(errors ? { errors: errors as unknown as NonNullable<Outcome['errors']> } : {}) };
}

/** What a subscription says first; no data where it ends, or is silent for a while, without a word. */
async function subscribe(
  { url }: World,
  query: string,
  variables: Record<string, unknown>,
  token?: string,
): Promise<Outcome> {
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: token ? { Authorization: `Bearer ${token}` } : {},
    retryAttempts: 0,
  });
  const silent: Outcome = { data: null };
  try {
    return await new Promise<Outcome>((resolve) => {
      client.subscribe(
        { query, variables },
        {
          next: (result) => resolve(result as Outcome),
          error: (errors) => resolve({ errors } as Outcome),
          complete: () => resolve(silent),
        },
      );
      // From when there is a connection: how long that takes is the machine's affair.
      client.on('connected', () => void setTimeout(() => resolve(silent), 1_000).unref());
    });
  } finally {
    await client.dispose();
  }
}
