import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { AuditGuards } from '../../people/audit/audit-guards.js';
import { roundVisibleTo } from './position-round.visibility.js';

/** What happened in a round is audited for the country's coordinators alone. */
@Injectable()
export class PositionAudit implements OnModuleInit {
  constructor(private readonly guards: AuditGuards) {}

  onModuleInit(): void {
    this.guards.add((actor, e) => this.readable(actor, e));
  }

  private readable(actor: Actor, e: Sql): Sql {
    return sql`(${e}.subject_id is null or substr(${e}.subject_id, 1, 4) <> 'prd_'
      or exists (select 1 from position_round p where p.id = ${e}.subject_id and ${roundVisibleTo(actor, sql`p`)}))`;
  }
}
