import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';

/** The condition under which an event (alias `e`) may be read by an actor who reads the audit. */
export type AuditGuard = (actor: Actor, e: Sql) => Sql;

/**
 * Features that keep something confidential within a country add a condition: facts and changes about it reach nobody
 * for whom it does not exist. Without any, the reach of `audit:read` alone decides.
 */
@Injectable()
export class AuditGuards {
  private readonly guards: AuditGuard[] = [];

  add(guard: AuditGuard): void {
    this.guards.push(guard);
  }

  /** A coordinator reads the own country's entries; the installation's own affairs are the administrator's. */
  visibleTo(actor: Actor, e: Sql): Sql {
    const reach = actor.reach('audit:read');
    if (reach === null) return sql`1 = 0`;
    const reached = reach === 'EVERYWHERE' ? sql`1 = 1` : sql`${e}.country_code = ${actor.countryCode}`;
    return join([reached, ...this.guards.map((guard) => guard(actor, e))], ' and ', '(', ')');
  }
}
