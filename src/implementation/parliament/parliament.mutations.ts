import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { LegalActService } from './legal-act.service.js';
import { LegalFindingService } from './legal-finding.service.js';
import {
  AnswerParliamentaryQuestionInput,
  ChangeParliamentaryQuestionInput,
  ChangeLegalActInput,
  EnterLegalActInput,
  EnterParliamentaryQuestionInput,
  LegalActItemsInput,
  ParliamentaryQuestionItemsInput,
  RecordLegalFindingInput,
} from './parliament.inputs.js';
import { LegalActPayload, LegalFindingPayload, ParliamentaryQuestionPayload } from './parliament.payloads.js';
import { QuestionItems } from './question-items.service.js';
import { QuestionService } from './question.service.js';

/** The door to bills, laws, questions in parliament, and the legal inventory. */
@Resolver()
export class ParliamentMutations {
  constructor(
    private readonly acts: LegalActService,
    private readonly findings: LegalFindingService,
    private readonly questions: QuestionService,
    private readonly questionItems: QuestionItems,
  ) {}

  @Mutation(() => LegalActPayload, {
    nullable: true,
    description: 'Enters a bill or a law, as a coordinator or as parliament’s own people.',
  })
  @Allow('parliament:write')
  enterLegalAct(@Args('input') input: EnterLegalActInput, @Acting() actor: Actor): Promise<LegalActPayload> {
    return this.acts.enter(actor, input);
  }

  @Mutation(() => LegalActPayload, {
    nullable: true,
    description: 'Says what is known anew of a bill or a law: adopted, in force, repealed.',
  })
  @Allow('parliament:write')
  changeLegalAct(
    @Args('input') input: ChangeLegalActInput,
    @Acting() actor: Actor,
  ): Promise<LegalActPayload> {
    return this.acts.change(actor, input);
  }

  @Mutation(() => LegalActPayload, { nullable: true, description: 'Says what a bill or a law implements.' })
  @Allow('parliament:write')
  linkLegalAct(@Args('input') input: LegalActItemsInput, @Acting() actor: Actor): Promise<LegalActPayload> {
    return this.acts.link(actor, input);
  }

  @Mutation(() => LegalActPayload, {
    nullable: true,
    description: 'Says what a bill or a law does not implement.',
  })
  @Allow('parliament:write')
  unlinkLegalAct(@Args('input') input: LegalActItemsInput, @Acting() actor: Actor): Promise<LegalActPayload> {
    return this.acts.unlink(actor, input);
  }

  @Mutation(() => ParliamentaryQuestionPayload, {
    nullable: true,
    description: 'Enters a question in parliament, as a coordinator or as parliament’s own people.',
  })
  @Allow('parliament:write')
  enterParliamentaryQuestion(
    @Args('input') input: EnterParliamentaryQuestionInput,
    @Acting() actor: Actor,
  ): Promise<ParliamentaryQuestionPayload> {
    return this.questions.enter(actor, input);
  }

  @Mutation(() => ParliamentaryQuestionPayload, {
    nullable: true,
    description: 'Puts right what was entered of a question in parliament.',
  })
  @Allow('parliament:write')
  changeParliamentaryQuestion(
    @Args('input') input: ChangeParliamentaryQuestionInput,
    @Acting() actor: Actor,
  ): Promise<ParliamentaryQuestionPayload> {
    return this.questions.change(actor, input);
  }

  @Mutation(() => ParliamentaryQuestionPayload, {
    nullable: true,
    description: 'Says what was answered to a question in parliament.',
  })
  @Allow('parliament:write')
  answerParliamentaryQuestion(
    @Args('input') input: AnswerParliamentaryQuestionInput,
    @Acting() actor: Actor,
  ): Promise<ParliamentaryQuestionPayload> {
    return this.questions.answer(actor, input);
  }

  @Mutation(() => ParliamentaryQuestionPayload, {
    nullable: true,
    description: 'Says what a question in parliament is about.',
  })
  @Allow('parliament:write')
  linkParliamentaryQuestion(
    @Args('input') input: ParliamentaryQuestionItemsInput,
    @Acting() actor: Actor,
  ): Promise<ParliamentaryQuestionPayload> {
    return this.questionItems.link(actor, input);
  }

  @Mutation(() => ParliamentaryQuestionPayload, {
    nullable: true,
    description: 'Says what a question in parliament is not about.',
  })
  @Allow('parliament:write')
  unlinkParliamentaryQuestion(
    @Args('input') input: ParliamentaryQuestionItemsInput,
    @Acting() actor: Actor,
  ): Promise<ParliamentaryQuestionPayload> {
    return this.questionItems.unlink(actor, input);
  }

  @Mutation(() => LegalFindingPayload, {
    nullable: true,
    description:
      'Records what was found when a law was held against a provision of an international standard.',
  })
  @Allow('legalInventory:write')
  recordLegalFinding(
    @Args('input') input: RecordLegalFindingInput,
    @Acting() actor: Actor,
  ): Promise<LegalFindingPayload> {
    return this.findings.record(actor, input);
  }
}
