import autocannon from 'autocannon';
import { report } from './figures.js';
import { BenchServer } from './server.js';

const PAGE = `query ($first: Int!, $after: String) {
  recommendations(first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id reference issuedOn kind status
      text(language: EN) { text }
      themes { theme { code label } }
      sdgs { code }
      assignments { role implementBy institution { id name } }
    }
  }
}`;

const SECONDS = 10;

/** Pages of 20 out of everything, read by one client after another, at full speed. */
export async function benchPages(env: Record<string, string>): Promise<void> {
  const server = await BenchServer.start(env);
  try {
    const admin = await server.signIn('admin@example.org');
    const body = JSON.stringify({ query: PAGE, variables: { first: 20 } });
    const once = await server.ask<{ recommendations: { nodes: unknown[] } }>(PAGE, { first: 20 }, admin);
    if (once.recommendations.nodes.length !== 20)
      throw new Error('the page is not full: nothing would be measured');
    const run = (duration: number): Promise<autocannon.Result> =>
      autocannon({
        url: `${server.url}/graphql`,
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${admin}` },
        body,
        connections: 10,
        duration,
      });
    await run(3);
    const result = await run(SECONDS);
    if (result.non2xx > 0) throw new Error(`${result.non2xx} requests failed`);
    const rate = result.requests.average;
    report(
      'pages of 20 recommendations, one process',
      `${rate.toFixed(0)} requests/s`,
      '300 requests/s or more',
      rate >= 300,
    );
  } finally {
    await server.stop();
  }
}
