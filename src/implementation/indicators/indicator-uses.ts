import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Writer } from '../../platform/database/writer.js';
import { InstitutionUses } from '../../people/institutions/institution-uses.js';

/** An institution that provides data is not closed before somebody else does. */
@Injectable()
export class IndicatorUses implements OnModuleInit {
  constructor(
    private readonly uses: InstitutionUses,
    private readonly writer: Writer,
  ) {}

  onModuleInit(): void {
    this.uses.register(async ({ id, countryCode }) => {
      const [row] = await this.writer.rows<{ count: number }>(
        sql`select count(*) as count from indicator
            where country_code = ${countryCode} and provider_id = ${id} and archived_at is null`,
      );
      return { kind: 'indicators that it provides the data of', count: row?.count ?? 0 };
    });
  }
}
