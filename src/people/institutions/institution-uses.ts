import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import type { Institution } from './institution.entity.js';

/** How many things of one kind depend on an institution; `kind` is a plural in English: `assignments in force`. */
export interface InstitutionUse {
  kind: string;
  count: number;
}

/** Asked, inside the transaction, what of a feature still depends on an institution. */
export type UseCounter = (institution: Institution) => Promise<InstitutionUse>;

/**
 * Knows what keeps an institution from being archived. Features of the layers to the left register their counters
 * when their module starts; this layer never hears of them otherwise.
 */
@Injectable()
export class InstitutionUses {
  private readonly counters: UseCounter[] = [];

  constructor(private readonly writer: Writer) {
    this.register((institution) => this.members(institution));
    this.register((institution) => this.children(institution));
  }

  register(counter: UseCounter): void {
    this.counters.push(counter);
  }

  /** Those that are more than none. */
  async of(institution: Institution): Promise<InstitutionUse[]> {
    const uses: InstitutionUse[] = [];
    for (const count of this.counters) uses.push(await count(institution));
    return uses.filter((use) => use.count > 0);
  }

  private async members({ id }: Institution): Promise<InstitutionUse> {
    const [row] = await this.writer.rows<{ count: number }>(
      sql`select count(*) as count from membership where institution_id = ${id} and ended_at is null`,
    );
    return { kind: 'memberships in force', count: row?.count ?? 0 };
  }

  private async children({ id }: Institution): Promise<InstitutionUse> {
    const [row] = await this.writer.rows<{ count: number }>(
      sql`select count(*) as count from institution where parent_id = ${id} and archived_at is null`,
    );
    return { kind: 'institutions below it', count: row?.count ?? 0 };
  }
}
