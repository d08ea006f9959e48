import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { CountryDays } from '../portfolio/country-days.js';
import { Communication } from './communication.entities.js';
import { communicationVisibleTo } from './communication.visibility.js';

/** Finds the communication that somebody wants to write to, and holds it for the unit of work. */
@Injectable()
export class CommunicationKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly days: CountryDays,
  ) {}

  /** At the version that was read. NOT_FOUND where the actor sees none, CONFLICT for an older version. */
  async holdAt(
    actor: Actor,
    { communicationId, version }: { communicationId: string; version: number },
  ): Promise<Communication> {
    const communication = await this.hold(actor, communicationId);
    mustStandAt(communication, version);
    return communication;
  }

  async hold(actor: Actor, id: string): Promise<Communication> {
    const [seen] = await this.writer.rows(
      sql`select c.id from communication c
          where c.id = ${id} and ${communicationVisibleTo(actor, sql`c`, this.days.today(actor))}
          ${locked(this.reader.dialectName)}`,
    );
    const communication = seen ? await this.writer.find(Communication, id) : null;
    if (!communication) throw notFound('communication', id, ['input', 'communicationId']);
    actor.must('communications:write', communication);
    return communication;
  }
}
