import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { newId } from '../../platform/ids/id.js';

/** What a process that died left half written is taken away at a later start, after so many minutes. */
const ABANDONED_MINUTES = 24 * 60;

/** Bytes that have arrived and wait to be kept or dropped. */
export interface Arrived {
  path: string;
  sha256: string;
  size: number;
}

/** Keeps bytes in the configured folder under their hash: the same content is stored once. Knows no people. */
@Injectable()
export class FileStore implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.dropAbandoned();
  }

  /** Streams to a temporary file, hashing on the way. Whatever breaks the stream takes the file away and is thrown on. */
  async receive(bytes: Readable): Promise<Arrived> {
    const path = join(this.incoming, newId('tmp'));
    await mkdir(this.incoming, { recursive: true });
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _, next) {
        hash.update(chunk);
        size += chunk.length;
        next(null, chunk);
      },
    });
    try {
      // Flushed to the disk before it is acknowledged: a power cut loses no upload that was answered.
      await pipeline(bytes, measure, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
    } catch (error) {
      await this.drop({ path });
      throw error;
    }
    return { path, sha256: hash.digest('hex'), size };
  }

  /** Gives arrived bytes their place. */
  async keep(arrived: Arrived): Promise<void> {
    const place = this.pathOf(arrived.sha256);
    if (await exists(place)) return this.drop(arrived);
    await mkdir(dirname(place), { recursive: true });
    await rename(arrived.path, place);
  }

  async drop({ path }: Pick<Arrived, 'path'>): Promise<void> {
    await rm(path, { force: true });
  }

  /** Opens kept bytes; throws where they are gone. */
  async open(sha256: string): Promise<FileHandle> {
    return open(this.pathOf(sha256), 'r');
  }

  /** Where kept bytes lie. Nobody writes there: the same bytes may be several files. */
  pathOf(sha256: string): string {
    return join(this.config.filesPath, sha256.slice(0, 2), sha256);
  }

  private get incoming(): string {
    return join(this.config.filesPath, 'incoming');
  }

  private async dropAbandoned(): Promise<void> {
    if (!(await exists(this.incoming))) return;
    const before = Date.parse(this.clock.now()) - ABANDONED_MINUTES * 60_000;
    for (const name of await readdir(this.incoming)) {
      const path = join(this.incoming, name);
      if ((await stat(path)).mtimeMs < before) await rm(path, { force: true });
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
