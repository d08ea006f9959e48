import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { newId } from '../../platform/ids/id.js';

/** What a process that died left behind is taken away at a later start, after so many hours. */
const ABANDONED_HOURS = 24;

/** A whole file on its way out; gone when `bytes` is closed. */
export interface OutgoingFile {
  size: number;
  bytes: Readable;
}

/**
 * Where files lie while they are sent. A file is made whole, as fast as it can be, before its first byte leaves: a slow
 * client holds no view of the database open, its length is known, and what cannot be made is an error and no half file.
 */
@Injectable()
export class OutgoingFiles implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    const before = Date.parse(this.clock.now()) - ABANDONED_HOURS * 3_600_000;
    for (const name of existsSync(this.folder) ? await readdir(this.folder) : []) {
      const path = join(this.folder, name);
      if ((await stat(path)).mtimeMs < before) await rm(path, { force: true });
    }
  }

  /** Takes the bytes as they are made; whatever breaks them, or the signal, takes the file away and is thrown on. */
  async take(bytes: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<OutgoingFile> {
    const path = join(this.folder, newId('tmp'));
    await mkdir(this.folder, { recursive: true });
    try {
      await pipeline(Readable.from(bytes), createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal });
      const file = await open(path, 'r');
      const { size } = await file.stat();
      return { size, bytes: file.createReadStream() };
    } finally {
      // What is open stays readable until it is closed, and then nothing is left of it.
      await rm(path, { force: true });
    }
  }

  private get folder(): string {
    return join(this.config.filesPath, 'outgoing');
  }
}
