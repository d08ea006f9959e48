import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DatabaseTarget } from '../../src/platform/config/config.js';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** How a command ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A `rectrack` command in a process of its own, as whoever runs it would see it. */
export class Rectrack {
  private stdout = '';
  private stderr = '';
  readonly ended: Promise<Ended>;

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.ended = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve({ code, stdout: this.stdout, stderr: this.stderr }));
    });
  }

  /** Nothing of the tests' own environment but the path reaches it. */
  static run(args: readonly string[], database: DatabaseTarget, env: Record<string, string> = {}): Rectrack {
    const commandLine = process.env['RECTRACK_TEST_COMMAND_LINE'] as string;
    return new Rectrack(
      spawn(process.execPath, [commandLine, ...args], {
        cwd: project,
        env: { PATH: process.env['PATH'], DATABASE_URL: addressOf(database), LOG_LEVEL: 'error', ...env },
      }),
    );
  }

  /** Resolves with the printed text as soon as it holds `expected`; throws when the process ends before. */
  async says(expected: string): Promise<string> {
    const heard = new Promise<string>((resolve) => {
      const listen = (): void => {
        if (this.stdout.includes(expected)) resolve(this.stdout);
      };
      this.child.stdout?.on('data', listen);
      listen();
    });
    const silence = this.ended.then(({ code, stderr }) => {
      throw new Error(`it ended with ${code} and never said "${expected}": ${stderr}`);
    });
    return Promise.race([heard, silence]);
  }

  /** Gives it its standard input, to the end. */
  reads(input: string | Buffer): this {
    this.child.stdin?.end(input);
    return this;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}

function addressOf(database: DatabaseTarget): string {
  return database.kind === 'sqlite' ? `sqlite:${database.path}` : database.url;
}
