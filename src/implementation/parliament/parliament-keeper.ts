import { Injectable } from '@nestjs/common';
import { raw, default as sql } from 'sql-template-tag';
import { forbidden } from '../../access/access-error.js';
import type { Actor } from '../../access/actor.js';
import type { EntityClass } from '../../platform/database/insert.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound } from '../../platform/graphql/user-error.js';
import { StakeholderBody } from '../../people/users/stakeholder-body.js';
import { LegalAct, ParliamentaryQuestion } from './parliament.entities.js';

/** Finds what somebody wants to write to, and says who may: the coordinators, and parliament's own people. */
@Injectable()
export class ParliamentKeeper {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly bodies: StakeholderBody,
  ) {}

  /** The country that the actor writes for. FORBIDDEN for a stakeholder of another body than parliament. */
  async mayWrite(actor: Actor): Promise<string> {
    const countryCode = actor.ownCountry;
    actor.must('parliament:write', { countryCode });
    if (actor.role !== 'STAKEHOLDER') return countryCode;
    if ((await this.bodies.of(actor)).body !== 'PARLIAMENT') throw forbidden('parliament:write');
    return countryCode;
  }

  act(actor: Actor, id: string, path: readonly string[]): Promise<LegalAct> {
    return this.hold(actor, LegalAct, 'legal_act', 'law', id, path);
  }

  question(actor: Actor, id: string, path: readonly string[]): Promise<ParliamentaryQuestion> {
    return this.hold(actor, ParliamentaryQuestion, 'parliamentary_question', 'question', id, path);
  }

  /** Of the own country: who writes for parliament sees what others do not yet. NOT_FOUND for everything else. */
  private async hold<E extends object>(
    actor: Actor,
    entity: EntityClass<E>,
    table: string,
    noun: string,
    id: string,
    path: readonly string[],
  ): Promise<E> {
    const countryCode = await this.mayWrite(actor);
    const seen = await this.writer.rows(
      sql`select t.id from ${raw(table)} t where t.id = ${id} and t.country_code = ${countryCode} ${locked(this.reader.dialectName)}`,
    );
    const found = seen.length > 0 ? await this.writer.find(entity, id) : null;
    if (!found) throw notFound(noun, id, path);
    return found;
  }
}
