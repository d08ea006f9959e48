import { createServer, type AddressInfo } from 'node:net';
import type { Player } from '../harness/cast.js';
import type { Answer, World } from '../harness/world.js';
import { Rectrack } from '../start/rectrack.js';

/** A server that can be asked, in this process or in another. */
export interface Server {
  url: string;
}

/** The application once more, in a process of its own, over the database of a world. */
export class SecondServer implements Server {
  private constructor(
    readonly url: string,
    private readonly process: Rectrack,
  ) {}

  /** `env` are settings of its own. The other process lives in real time: the world's clock is moved there, so that one token serves both. */
  static async beside(world: World, env: Record<string, string> = {}): Promise<SecondServer> {
    world.clock.moveTo(new Date().toISOString());
    const url = `http://127.0.0.1:${await freePort()}`;
    const process = Rectrack.run(['serve'], world.config.database, {
      NODE_ENV: 'production',
      RECTRACK_SECRET: world.config.secret as string,
      PORT: new URL(url).port,
      ...env,
    });
    await process.says(`${url}/graphql`);
    return new SecondServer(url, process);
  }

  /** Ends it as an operator would; answers its exit code. */
  async stop(): Promise<number | null> {
    this.process.signal('SIGTERM');
    return (await this.process.ended).code;
  }
}

/** Asks a server under a request id of the caller's: the audit shall name it. */
export async function askAt(
  { url }: Server,
  by: Player | null,
  query: string,
  variables: object,
  requestId = 'any-request',
): Promise<Omit<Answer, 'status'>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-request-id': requestId,
      ...(by ? { authorization: `Bearer ${by.token}` } : {}),
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
