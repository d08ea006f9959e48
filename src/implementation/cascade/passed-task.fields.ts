import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { Assignment } from '../assignments/assignment.entity.js';
import { AssignmentLoader } from '../assignments/assignment.loader.js';
import { EvidenceKindEnum, type EvidenceKind } from '../files/evidence.entities.js';
import { FileLoader } from '../files/evidence.loaders.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { CountryToday } from '../status/country-today.js';
import { PassedAnswer, PassedAnswerEvidence } from './passed-answer.entity.js';
import { PassedTask } from './passed-task.entity.js';
import { AnswerEvidenceLoader, AnswersOfTaskLoader, PassedTaskLoader } from './passed-task.loaders.js';
import {
  passedTaskWorkflow,
  PassedTaskTransitionEnum,
  sideOf,
  type PassedTaskTransition,
} from './passed-task.workflow.js';

/** What a passed task is of, between whom, and what can be done with it. */
@Resolver(() => PassedTask)
export class PassedTaskFields {
  constructor(
    private readonly assignments: AssignmentLoader,
    private readonly institutions: InstitutionLoader,
    private readonly answersOf: AnswersOfTaskLoader,
    private readonly users: UserLoader,
    private readonly days: CountryToday,
  ) {}

  @ResolveField(() => Assignment, {
    nullable: true,
    description:
      'The assignment of which something was passed; where its terms were changed, the one in its place. It may have ended since.',
  })
  assignment({ assignmentId }: PassedTask, _: unknown, context: ActorContext): Promise<Assignment | null> {
    return this.assignments.load(context, assignmentId);
  }

  @ResolveField(() => Institution, { nullable: true, description: 'The institution that passed it.' })
  from({ fromInstitutionId }: PassedTask, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.load(context, fromInstitutionId);
  }

  @ResolveField(() => Institution, { nullable: true, description: 'The body that it was passed to.' })
  to({ toInstitutionId }: PassedTask, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.load(context, toInstitutionId);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who passed it.' })
  sentBy({ sentById }: PassedTask, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, sentById);
  }

  @ResolveField(() => User, {
    nullable: true,
    description:
      'Who returned, accepted or withdrew it last, or ended the task of which it was; null where nobody did.',
  })
  reviewedBy({ reviewedById }: PassedTask, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, reviewedById);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who accepted what they had answered themselves, where the installation waives that.',
  })
  waivedBy({ waivedById }: PassedTask, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, waivedById);
  }

  @ResolveField(() => [PassedAnswer], { description: 'All answers to it, the first one first.' })
  answers({ id }: PassedTask, _: unknown, context: ActorContext): Promise<PassedAnswer[]> {
    return this.answersOf.load(context, id);
  }

  @ResolveField(() => Boolean, {
    description: 'It waits for an answer, and its day has passed in the country.',
  })
  overdue({ state, dueOn, countryCode }: PassedTask): boolean {
    return (state === 'SENT' || state === 'RETURNED') && dueOn < this.days.today(countryCode);
  }

  @ResolveField(() => [PassedTaskTransitionEnum], { description: 'What you can do with it now.' })
  availableTransitions(task: PassedTask, _: unknown, { actor }: ActorContext): PassedTaskTransition[] {
    return passedTaskWorkflow
      .available(task.state, (permission) => actor.can(permission, sideOf(permission, task)))
      .map((act) => act.toUpperCase() as PassedTaskTransition);
  }
}

/** What an answer belongs to, and what shows that it is true. */
@Resolver(() => PassedAnswer)
export class PassedAnswerFields {
  constructor(
    private readonly tasks: PassedTaskLoader,
    private readonly attached: AnswerEvidenceLoader,
    private readonly users: UserLoader,
  ) {}

  @ResolveField(() => PassedTask, { nullable: true, description: 'What it answers.' })
  passedTask({ taskId }: PassedAnswer, _: unknown, context: ActorContext): Promise<PassedTask | null> {
    return this.tasks.load(context, taskId);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who gave it.' })
  answeredBy({ answeredById }: PassedAnswer, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, answeredById);
  }

  @ResolveField(() => [PassedAnswerEvidence], { description: 'What shows that it is true: links and files.' })
  evidence({ id }: PassedAnswer, _: unknown, context: ActorContext): Promise<PassedAnswerEvidence[]> {
    return this.attached.load(context, id);
  }
}

/** The form of what shows that an answer is true. */
@Resolver(() => PassedAnswerEvidence)
export class PassedAnswerEvidenceFields {
  constructor(private readonly files: FileLoader) {}

  @ResolveField(() => EvidenceKindEnum, { description: 'Link or file.' })
  kind({ fileId }: PassedAnswerEvidence): EvidenceKind {
    return fileId === null ? 'LINK' : 'FILE';
  }

  @ResolveField(() => StoredFile, { nullable: true, description: 'The file; null for a link.' })
  file({ fileId }: PassedAnswerEvidence, _: unknown, context: ActorContext): Promise<StoredFile | null> {
    return this.files.loadIf(context, fileId);
  }
}
