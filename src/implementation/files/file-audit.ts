import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { AuditGuards } from '../../people/audit/audit-guards.js';
import { fileVisibleTo } from './file.visibility.js';

/** An upload, with the file's name, is audited for those for whom the file exists. */
@Injectable()
export class FileAudit implements OnModuleInit {
  constructor(private readonly guards: AuditGuards) {}

  onModuleInit(): void {
    this.guards.add((actor, e) => this.readable(actor, e));
  }

  private readable(actor: Actor, e: Sql): Sql {
    return sql`(${e}.subject_id is null or substr(${e}.subject_id, 1, 4) <> 'fil_'
      or exists (select 1 from stored_file f where f.id = ${e}.subject_id and ${fileVisibleTo(actor, sql`f`)}))`;
  }
}
