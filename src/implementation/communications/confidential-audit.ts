import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { AuditGuards } from '../../people/audit/audit-guards.js';
import { worksOn } from './communication.visibility.js';

/** What happened with a communication is audited for those who work on it alone. */
@Injectable()
export class ConfidentialAudit implements OnModuleInit {
  constructor(private readonly guards: AuditGuards) {}

  onModuleInit(): void {
    this.guards.add((actor, e) => this.readable(actor, e));
  }

  private readable(actor: Actor, e: Sql): Sql {
    return sql`(${e}.subject_id is null or substr(${e}.subject_id, 1, 4) <> 'com_'
      or exists (select 1 from communication c where c.id = ${e}.subject_id and ${worksOn(actor, sql`c`)}))`;
  }
}
