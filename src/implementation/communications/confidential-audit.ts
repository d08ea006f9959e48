import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { AuditGuards } from '../../people/audit/audit-guards.js';
import { worksOn } from './communication.visibility.js';

/** What happened with a communication, and with the files of its replies, is audited for those who work on it alone. */
@Injectable()
export class ConfidentialAudit implements OnModuleInit {
  constructor(private readonly guards: AuditGuards) {}

  onModuleInit(): void {
    this.guards.add((actor, e) => this.readable(actor, e));
  }

  private readable(actor: Actor, e: Sql): Sql {
    const works = worksOn(actor, sql`c`);
    return sql`(${e}.subject_id is null
      or (substr(${e}.subject_id, 1, 4) <> 'com_' and substr(${e}.subject_id, 1, 4) <> 'fil_')
      or exists (select 1 from communication c where c.id = ${e}.subject_id and ${works})
      or (substr(${e}.subject_id, 1, 4) = 'fil_' and not exists (
        select 1 from communication_reply y join communication c on c.id = y.communication_id
        where y.file_id = ${e}.subject_id and not ${works})))`;
  }
}
