import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import type { AdvisePositionsInput, AdviceWords, AdvisePositionInput } from './advice.inputs.js';
import { PositionRequest } from './position-request.entity.js';
import { positionAdvised } from './position-round.events.js';
import type { PositionRequestPayload, PositionRequestsPayload } from './position-round.payloads.js';
import { positionRequestWorkflow } from './position-round.workflow.js';
import { byRound } from './requests-by-round.js';
import { RoundFacts } from './round-facts.js';
import { RoundKeeper } from './round-keeper.js';

/** A focal point says what the institution advises. */
@Injectable()
export class AdviceService {
  constructor(
    private readonly keeper: RoundKeeper,
    private readonly writer: Writer,
    private readonly facts: RoundFacts,
  ) {}

  async advise(actor: Actor, input: AdvisePositionInput): Promise<PositionRequestPayload> {
    const [request] = (await this.held(actor, [input.positionRequestId], ['input', 'positionRequestId'])) as [
      PositionRequest,
    ];
    mustStandAt(request, input.version);
    await this.give(actor, [request], input);
    return { request };
  }

  /** What is advised so already, by whomever, is left as it is. */
  async adviseAll(actor: Actor, input: AdvisePositionsInput): Promise<PositionRequestsPayload> {
    const requests = await this.held(actor, input.positionRequestIds, ['input', 'positionRequestIds']);
    const differing = requests.filter((request) => !isAdvised(request, input));
    await this.give(actor, differing, input);
    return { changedCount: differing.length, unchangedCount: requests.length - differing.length };
  }

  private async held(
    actor: Actor,
    ids: readonly string[],
    path: readonly string[],
  ): Promise<PositionRequest[]> {
    const requests = await this.keeper.holdRequests(actor, ids, path);
    for (const request of requests) {
      actor.must('positions:advise', request);
      positionRequestWorkflow.run('advise', request, (permission) => actor.can(permission, request));
    }
    return requests;
  }

  private async give(actor: Actor, requests: PositionRequest[], words: AdviceWords): Promise<void> {
    const { advice } = words;
    await this.writer.changeAll(PositionRequest, requests, {
      state: 'ADVISED',
      advice,
      reason: words.reason.trim(),
      claim: words.claim ?? null,
      advisedAt: this.facts.now(),
      advisedById: actor.userId,
      clearedAt: null,
      clearedById: null,
      waivedById: null,
      returnReason: null,
    });
    for (const { round, count } of byRound(requests))
      this.facts.publish(
        positionAdvised(round, { institutionId: actor.institutionId, advice, requests: count }),
      );
  }
}

function isAdvised(request: PositionRequest, { advice, reason, claim }: AdviceWords): boolean {
  return (
    (request.state === 'ADVISED' || request.state === 'CLEARED') &&
    request.advice === advice &&
    request.reason === reason.trim() &&
    request.claim === (claim ?? null)
  );
}
