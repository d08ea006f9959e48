import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import type { RecordPartPositionInput } from '../positions/position.inputs.js';
import { PositionService } from '../positions/position.service.js';
import type { RecommendationPart } from './part.entity.js';
import type { PartPayload } from './part.payloads.js';
import { PartStore } from './part.store.js';
import { PartTies, TiedToParts } from './part-ties.js';

/** Records what the State said of parts: a part of which it spoke holds its split together. */
@Injectable()
export class PartPositions extends TiedToParts {
  constructor(
    ties: PartTies,
    private readonly parts: PartStore,
    private readonly positions: PositionService,
    private readonly writer: Writer,
  ) {
    super(ties);
  }

  /** INVALID outside the UPR. */
  async record(actor: Actor, input: RecordPartPositionInput): Promise<PartPayload> {
    const path = ['input', 'partId'];
    const [part] = (await this.parts.getAll(actor, [input.partId], path)) as [RecommendationPart];
    await this.positions.recordOfPart(actor, part, input, path);
    return { part };
  }

  async tie(partIds: readonly string[]): Promise<string | null> {
    const [stated] = await this.writer.rows<{ label: string }>(sql`
      select p.label from recommendation_part p
      where p.id in (${join(partIds)}) and exists (select 1 from position_statement s where s.part_id = p.id)
      order by p.ordinal limit 1`);
    return stated ? `A position of the State on ${stated.label} is recorded.` : null;
  }
}
