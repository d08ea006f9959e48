import { Injectable, type OnModuleInit } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { InstitutionUses } from '../../people/institutions/institution-uses.js';
import { OPEN } from './passed-task.workflow.js';

/** An institution that owes an answer, or waits for one, is not closed. */
@Injectable()
export class CascadeUses implements OnModuleInit {
  constructor(
    private readonly uses: InstitutionUses,
    private readonly writer: Writer,
  ) {}

  onModuleInit(): void {
    this.uses.register(async ({ id }) => {
      const [row] = await this.writer.rows<{ count: number }>(
        sql`select count(*) as count from passed_task
            where (from_institution_id = ${id} or to_institution_id = ${id}) and state in (${join([...OPEN])})`,
      );
      return { kind: 'passed tasks open', count: row?.count ?? 0 };
    });
    this.uses.register(async ({ id }) => {
      const [row] = await this.writer.rows<{ count: number }>(
        sql`select count(*) as count from data_request
            where (from_institution_id = ${id} or to_institution_id = ${id}) and state = 'SENT'`,
      );
      return { kind: 'data requests open', count: row?.count ?? 0 };
    });
  }
}
