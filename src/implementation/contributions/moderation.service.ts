import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import type { Fact } from '../../platform/events/fact.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { ContributionKeeper } from './contribution-keeper.js';
import type { Contribution } from './contribution.entity.js';
import {
  contributionAnswered,
  contributionPublished,
  contributionWithdrawn,
  contributionWithheld,
} from './contribution.events.js';
import type {
  AnswerContributionInput,
  ContributionStepInput,
  WithholdContributionInput,
} from './contribution.inputs.js';
import type { ContributionPayload } from './contribution.payload.js';
import { contributionState, contributionWorkflow, unmoderated } from './contribution.workflow.js';
import type { ContributionAct } from './contribution.words.js';

/** What becomes of a contribution: published, withheld, answered, taken back. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly keeper: ContributionKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** Publishes before the term is over, or what was withheld. */
  async publish(actor: Actor, input: ContributionStepInput): Promise<ContributionPayload> {
    const contribution = await this.toAct('publish', actor, input);
    return this.done(
      contribution,
      {
        storedState: 'STANDING',
        publishesAt: this.clock.now(),
        withheldGround: null,
        withheldReason: null,
        moderatedById: actor.userId,
      },
      contributionPublished,
    );
  }

  async withhold(actor: Actor, input: WithholdContributionInput): Promise<ContributionPayload> {
    const contribution = await this.toAct('withhold', actor, input);
    if (unmoderated(contribution))
      throw new UserError(
        'CONFLICT',
        'It comes from an accredited national human rights institution: it is published without moderation.',
        ['input', 'id'],
      );
    return this.done(
      contribution,
      {
        storedState: 'WITHHELD',
        withheldGround: input.ground,
        withheldReason: input.reason.trim(),
        moderatedById: actor.userId,
      },
      contributionWithheld,
    );
  }

  async answer(actor: Actor, input: AnswerContributionInput): Promise<ContributionPayload> {
    const contribution = await this.toAct('answer', actor, input);
    return this.done(
      contribution,
      { answer: input.answer.trim(), answeredAt: this.clock.now(), answeredById: actor.userId },
      contributionAnswered,
    );
  }

  /** By its author alone. */
  async withdraw(actor: Actor, input: ContributionStepInput): Promise<ContributionPayload> {
    const contribution = await this.toAct('withdraw', actor, input);
    return this.done(contribution, { storedState: 'WITHDRAWN' }, contributionWithdrawn);
  }

  private async toAct(
    act: ContributionAct,
    actor: Actor,
    { id, version }: ContributionStepInput,
  ): Promise<Contribution> {
    const contribution = await this.keeper.hold(actor, id);
    const state = contributionState(contribution, this.clock.now());
    const own = contribution.authorId === actor.userId;
    if (act === 'withdraw' && !own)
      throw new UserError('CONFLICT', 'Only its author takes it back.', ['input', 'id']);
    contributionWorkflow.run(act, { state }, (permission) => actor.can(permission, contribution));
    mustStandAt(contribution, version);
    return contribution;
  }

  private async done(
    contribution: Contribution,
    patch: Partial<Contribution>,
    fact: (contribution: Contribution) => Fact,
  ): Promise<ContributionPayload> {
    await this.writer.change(contribution, patch);
    this.events.publish(fact(contribution));
    return { contribution };
  }
}
