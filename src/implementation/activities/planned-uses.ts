import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { InstitutionUses } from '../../people/institutions/institution-uses.js';
import { Writer } from '../../platform/database/writer.js';

/** Says what an institution still answers for in plans: it is not closed before somebody else does. */
@Injectable()
export class PlannedUses {
  constructor(
    private readonly uses: InstitutionUses,
    private readonly writer: Writer,
  ) {}

  /** What is over hinders nobody: closed and given-up plans, activities that are done or dropped. */
  register(): void {
    this.uses.register(async ({ id }) => ({
      kind: 'activities in hand',
      count: await this.count(sql`
        select count(*) as count from activity x join implementation_plan p on p.id = x.plan_id
        where x.institution_id = ${id} and x.archived_at is null and x.state not in ('DONE', 'DROPPED')
          and p.archived_at is null and p.state <> 'CLOSED'`),
    }));
    this.uses.register(async ({ id }) => ({
      kind: 'measures of plans',
      count: await this.count(sql`
        select count(*) as count from measure x join implementation_plan p on p.id = x.plan_id
        where x.institution_id = ${id} and x.archived_at is null and p.archived_at is null and p.state <> 'CLOSED'`),
    }));
  }

  private async count(query: ReturnType<typeof sql>): Promise<number> {
    const [row] = await this.writer.rows<{ count: number }>(query);
    return row?.count ?? 0;
  }
}
