import { Injectable } from '@nestjs/common';
import { ArgsType, Field } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Keyset } from '../../platform/graphql/keyset.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import {
  ConfirmationStateEnum,
  type ConfirmationState,
  type NotApplicableProposal,
} from './status.entities.js';

/** Which proposals. */
@ArgsType()
export class NotApplicableProposalsArgs extends PageArgs {
  @Field(() => ConfirmationStateEnum, {
    nullable: true,
    description: 'Only those in this state; without it, all.',
  })
  @IsOptional()
  @IsIn(Object.values(ConfirmationStateEnum))
  state?: ConfirmationState | null;
}

const columns = sql`p.id, p.country_code as "countryCode", p.recommendation_id as "recommendationId",
  p.part_id as "partId",  p.not_applicable_reason as "notApplicableReason", p.reason, p.source_note as "sourceNote",
  p.effective_on as "effectiveOn", p.state, p.proposed_by_id as "proposedById", p.proposed_at as "proposedAt",
  p.decided_by_id as "decidedById", p.decided_at as "decidedAt", p.decision_note as "decisionNote",
  p.update_id as "updateId", p.version`;

function visibleTo(actor: Actor): Sql {
  return visibleLayer(actor, sql`p.country_code`, 'INTERNAL');
}

/** The proposals that recommendations no longer apply, oldest first: who waits longest comes first. */
@Injectable()
export class NotApplicableQuery {
  constructor(private readonly reader: Reader) {}

  async page(
    actor: Actor,
    { state, ...page }: NotApplicableProposalsArgs,
    counted: boolean,
  ): Promise<ConnectionOf<NotApplicableProposal>> {
    const keyset = new Keyset(page, [{ by: sql`p.proposed_at`, direction: 'ASC' }], sql`p.id`, [
      'notApplicableProposals',
      state,
    ]);
    const where = sql`${visibleTo(actor)} and ${state ? sql`p.state = ${state}` : sql`1 = 1`}`;
    const rows = await this.reader.rows<NotApplicableProposal>(
      sql`select ${columns}, ${keyset.columns} from not_applicable_proposal p
          where ${where} and ${keyset.after} order by ${keyset.orderBy} ${keyset.limit}`,
    );
    const total = counted
      ? await this.reader.row<{ count: number }>(
          sql`select count(*) as "count" from not_applicable_proposal p where ${where}`,
        )
      : null;
    return keyset.page(rows, (row) => row, total?.count ?? 0);
  }
}

/** Proposals by id; null where there is none for the viewer. */
@Injectable()
export class NotApplicableLoader extends BatchLoader<string, NotApplicableProposal | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(NotApplicableProposal | null)[]> {
    const rows = await this.reader.rows<NotApplicableProposal>(
      sql`select ${columns} from not_applicable_proposal p where p.id in (${join(ids)}) and ${visibleTo(actor)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}
