import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { ActorContext } from '../../access/actor-context.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { HttpRefusal } from '../../platform/http/refusal.js';
import type { StoredFile } from './stored-file.entity.js';
import { FileRegister } from './file-register.js';
import { FileStore, type Arrived } from './file-store.js';
import { ACCEPTED_KINDS, mediaTypeOf } from './media-type.js';

/** A file on its way in; `truncated` turns true where it was longer than allowed. */
export interface Upload {
  bytes: Readable & { truncated?: boolean };
  name: string;
}

/** Takes a file in: its bytes first, outside any transaction, then its row. */
@Injectable()
export class UploadService {
  constructor(
    private readonly store: FileStore,
    private readonly files: FileRegister,
    private readonly units: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The most bytes a file may have. */
  get limit(): number {
    return this.config.uploadLimitBytes;
  }

  /** The file as registered. The same bytes from the same institution are found again, not stored twice. */
  async take({ actor, author }: ActorContext, { bytes, name }: Upload): Promise<StoredFile> {
    const arrived = await this.store.receive(bytes);
    let mediaType: string;
    try {
      mediaType = await this.examine(arrived, bytes.truncated === true, name);
    } catch (error) {
      await this.store.drop(arrived);
      throw error;
    }
    await this.store.keep(arrived);
    return this.units.run(author, () => this.files.enter(actor, arrived, name, mediaType));
  }

  private async examine({ path, size }: Arrived, truncated: boolean, name: string): Promise<string> {
    if (truncated) {
      throw new HttpRefusal(
        413,
        'LIMIT_EXCEEDED',
        `The file is longer than ${this.limit} bytes, the most allowed.`,
      );
    }
    if (size === 0) throw new HttpRefusal(400, 'INVALID', 'The file is empty.');
    const mediaType = await mediaTypeOf(path, name);
    if (mediaType !== null) return mediaType;
    throw new HttpRefusal(415, 'INVALID', `A file of this kind is not taken. Accepted: ${ACCEPTED_KINDS}.`);
  }
}
