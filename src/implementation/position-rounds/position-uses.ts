import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { InstitutionUses } from '../../people/institutions/institution-uses.js';

/** An institution whose advice is awaited is not closed. */
@Injectable()
export class PositionUses implements OnModuleInit {
  constructor(
    private readonly uses: InstitutionUses,
    private readonly writer: Writer,
  ) {}

  onModuleInit(): void {
    this.uses.register(async ({ id }) => {
      const [row] = await this.writer.rows<{ count: number }>(
        sql`select count(*) as count from position_request q join position_round p on p.id = q.round_id
            where q.institution_id = ${id} and q.state in ('ASKED', 'RETURNED', 'ADVISED') and p.state = 'OPEN'`,
      );
      return { kind: 'questions of a position round open', count: Number(row?.count ?? 0) };
    });
  }
}
