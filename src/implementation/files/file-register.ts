import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { StoredFile } from './stored-file.entity.js';
import type { Arrived } from './file-store.js';
import { fileColumns, ownFile } from './file.visibility.js';
import { fileUploaded } from './files.events.js';

/** Enters uploaded files, inside a unit of work. */
@Injectable()
export class FileRegister {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async enter(actor: Actor, { sha256, size }: Arrived, name: string, mediaType: string): Promise<StoredFile> {
    const [known] = await this.writer.rows<StoredFile>(
      sql`select ${fileColumns(sql`f`)} from stored_file f
          where f.sha256 = ${sha256} and ${ownFile(actor, sql`f`)} order by f.id limit 1`,
    );
    if (known) return known;
    const file = Object.assign(new StoredFile(), {
      id: newId('fil'),
      countryCode: actor.ownCountry,
      sha256,
      name,
      mediaType,
      size,
      uploadedById: actor.userId as string,
      institutionId: actor.institutionId,
      uploadedAt: this.clock.now(),
    });
    await this.writer.add(StoredFile, [file]);
    this.events.publish(fileUploaded(file));
    return file;
  }
}
