import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { ReportingRound } from '../rounds/round.entities.js';
import { Escalation, EscalationMail } from './escalation.entities.js';
import { EscalationMailsLoader, EscalationsOfRoundLoader, type ShownMail } from './escalations.loader.js';

/** What was done about institutions that do not answer. */
@Resolver(() => ReportingRound)
export class RoundEscalationsField {
  constructor(private readonly taken: EscalationsOfRoundLoader) {}

  @ResolveField(() => [Escalation], {
    name: 'escalations',
    description:
      'Steps taken because institutions did not answer, latest first; empty for focal points and validators.',
  })
  list({ id }: ReportingRound, _: unknown, context: ActorContext): Promise<Escalation[]> {
    return this.taken.load(context, id);
  }
}

/** About whom a step was taken, and what was sent. */
@Resolver(() => Escalation)
export class EscalationFields {
  constructor(
    private readonly institutions: InstitutionLoader,
    private readonly sent: EscalationMailsLoader,
  ) {}

  @ResolveField(() => Institution, { nullable: true, description: 'The institution that did not answer.' })
  institution({ institutionId }: Escalation, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.load(context, institutionId);
  }

  @ResolveField(() => [EscalationMail], {
    description:
      'The mails that tell of it. Empty where there was nobody to write to: it is told as soon as somebody is named.',
  })
  mails({ id }: Escalation, _: unknown, context: ActorContext): Promise<ShownMail[]> {
    return this.sent.load(context, id);
  }
}

/** To whom a mail went. */
@Resolver(() => EscalationMail)
export class EscalationMailFields {
  @ResolveField(() => String, { description: 'Name of whom it was written to.' })
  to({ name }: ShownMail): string {
    return name;
  }
}
