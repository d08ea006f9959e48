import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const PASSWORD = 'only for the benchmark, on loopback';

/** The built server in a process of its own, over a database of its own, asked over HTTP. */
export class BenchServer {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {}

  /** Starts `dist` in production on a free loopback port; `env` holds `DATABASE_URL` and the rest. */
  static async start(env: Record<string, string>): Promise<BenchServer> {
    const port = await freePort();
    const child = spawn(process.execPath, ['dist/cli/main.js', 'serve'], {
      env: { ...process.env, ...environment(env), PORT: String(port), LOG_LEVEL: 'error' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const url = `http://127.0.0.1:${port}`;
    for (let tries = 0; tries < 300; tries++) {
      await sleep(100);
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
      const answer = await fetch(`${url}/health/ready`).catch(() => null);
      if (answer?.ok) return new BenchServer(child, url);
    }
    throw new Error('the server did not become ready');
  }

  get pid(): number {
    return this.process.pid as number;
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null) return;
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    await ended;
  }

  /** The data of an answer; throws what went wrong. */
  async ask<D>(query: string, variables: object = {}, token?: string): Promise<D> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data?: D; errors?: unknown };
    if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  async signIn(email: string): Promise<string> {
    const { signIn } = await this.ask<{
      signIn: { session: { accessToken: string } | null; userErrors: unknown[] };
    }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { session { accessToken } userErrors { message } } }',
      { input: { email, password: PASSWORD } },
    );
    if (!signIn.session) throw new Error(JSON.stringify(signIn.userErrors));
    return signIn.session.accessToken;
  }
}

/** Runs one command of the built command line; answers what it printed, its time and its peak memory. */
export async function command(
  env: Record<string, string>,
  args: string[],
  input = '',
): Promise<{ out: string; seconds: number; peakMiB: number; code: number }> {
  const started = performance.now();
  const child = begin(env, args);
  let out = '';
  let err = '';
  child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (err += bytes.toString()));
  child.stdin.end(input);
  const code = await new Promise<number>((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
  const peak = /peak (\d+) KiB/.exec(err)?.[1];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${err}`);
  return { out, seconds: (performance.now() - started) / 1000, peakMiB: Number(peak) / 1024, code };
}

/** Begins one command of the built command line, for whoever means to kill it. */
export function begin(env: Record<string, string>, args: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['--import', PEAK, 'dist/cli/main.js', ...args], {
    env: { ...process.env, ...environment(env), LOG_LEVEL: 'error' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Makes an account that can sign in at once. */
export async function account(
  env: Record<string, string>,
  email: string,
  role: string,
  country?: string,
): Promise<void> {
  const where = country ? ['--country', country] : [];
  await command(
    env,
    ['user', 'create', '--email', email, '--name', email, '--role', role, ...where, '--password-stdin'],
    PASSWORD,
  );
}

/** Tells the kernel's own account of the process's largest memory when it ends. */
const PEAK = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + ' KiB\\n'))",
)}`;

function environment(env: Record<string, string>): Record<string, string> {
  return { NODE_ENV: 'production', RECTRACK_SECRET: 'a secret that only the benchmark knows', ...env };
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
