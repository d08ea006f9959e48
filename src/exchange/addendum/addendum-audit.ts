import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { readsRounds } from '../../implementation/position-rounds/position-round.visibility.js';
import { AuditGuards } from '../../people/audit/audit-guards.js';
import { ADDENDUM } from './addendum.export.js';

/** That somebody had an addendum made is audited for the country's coordinators alone: it tells of a round. */
@Injectable()
export class AddendumAudit implements OnModuleInit {
  constructor(private readonly guards: AuditGuards) {}

  onModuleInit(): void {
    this.guards.add((actor, e) => this.readable(actor, e));
  }

  private readable(actor: Actor, e: Sql): Sql {
    if (readsRounds(actor)) return sql`1 = 1`;
    return sql`(${e}.subject_id is null or substr(${e}.subject_id, 1, 4) <> 'exp_'
      or not exists (select 1 from export x where x.id = ${e}.subject_id and x.kind = ${ADDENDUM}))`;
  }
}
