import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import type { ClearPositionAdviceInput, ReturnPositionAdviceInput } from './advice.inputs.js';
import { PositionRequest } from './position-request.entity.js';
import { positionAdviceCleared, positionAdviceReturned } from './position-round.events.js';
import type { PositionRequestPayload, PositionRequestsPayload } from './position-round.payloads.js';
import { positionRequestWorkflow } from './position-round.workflow.js';
import { byRound } from './requests-by-round.js';
import { RoundFacts } from './round-facts.js';
import { RoundKeeper } from './round-keeper.js';

/** The institution's validator lets its advice go, or has it written again; so may the coordinator. */
@Injectable()
export class AdviceReviewService {
  constructor(
    private readonly keeper: RoundKeeper,
    private readonly writer: Writer,
    private readonly facts: RoundFacts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** All or none; what was cleared before stays as it is. */
  async clear(
    actor: Actor,
    { positionRequestIds }: ClearPositionAdviceInput,
  ): Promise<PositionRequestsPayload> {
    const path = ['input', 'positionRequestIds'];
    const requests = await this.keeper.holdRequests(actor, positionRequestIds, path);
    const waiting = requests.filter((request) => {
      actor.must('positions:clear', request);
      if (request.state === 'CLEARED') return false;
      positionRequestWorkflow.run('clear', request, (permission) => actor.can(permission, request));
      return true;
    });
    const own = waiting.filter(({ advisedById }) => advisedById === actor.userId);
    if (own.length > 0 && !this.config.waiveFourEyes)
      throw new UserError('CONFLICT', 'You advised it yourself: somebody else has to clear it.', path);
    const cleared = { state: 'CLEARED' as const, clearedAt: this.facts.now(), clearedById: actor.userId };
    const others = waiting.filter((request) => !own.includes(request));
    await this.writer.changeAll(PositionRequest, own, { ...cleared, waivedById: actor.userId });
    await this.writer.changeAll(PositionRequest, others, cleared);
    for (const { round, count } of byRound(waiting))
      this.facts.publish(
        positionAdviceCleared(round, { institutionId: actor.institutionId, requests: count }),
      );
    return { changedCount: waiting.length, unchangedCount: requests.length - waiting.length };
  }

  async return(
    actor: Actor,
    { positionRequestId, version, reason }: ReturnPositionAdviceInput,
  ): Promise<PositionRequestPayload> {
    const path = ['input', 'positionRequestId'];
    const [request] = (await this.keeper.holdRequests(actor, [positionRequestId], path)) as [PositionRequest];
    actor.must('positions:return', request);
    const state = positionRequestWorkflow.run('return', request, (permission) =>
      actor.can(permission, request),
    );
    mustStandAt(request, version);
    await this.writer.change(request, {
      state,
      returnReason: reason,
      clearedAt: null,
      clearedById: null,
      waivedById: null,
    });
    const { roundId: id, countryCode, institutionId } = request;
    this.facts.publish(
      positionAdviceReturned({ id, countryCode }, { institutionId, requestId: positionRequestId, reason }),
    );
    return { request };
  }
}
