import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { Indicator } from '../indicators/indicator.entities.js';
import { IndicatorLoader } from '../indicators/indicator.loaders.js';
import { Measurement } from '../indicators/measurement.entity.js';
import { MeasurementLoader } from '../indicators/measurement.loaders.js';
import { CountryToday } from '../status/country-today.js';
import { DataRequest } from './data-request.entity.js';
import {
  DataRequestTransitionEnum,
  dataRequestWorkflow,
  holdsOver,
  type DataRequestTransition,
} from './data-request.workflow.js';

/** Between whom a data request is, what it is of, and what can be done with it. */
@Resolver(() => DataRequest)
export class DataRequestFields {
  constructor(
    private readonly institutions: InstitutionLoader,
    private readonly indicators: IndicatorLoader,
    private readonly measurements: MeasurementLoader,
    private readonly users: UserLoader,
    private readonly days: CountryToday,
  ) {}

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The institution that asks; null where the coordinator does.',
  })
  from({ fromInstitutionId }: DataRequest, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.loadIf(context, fromInstitutionId);
  }

  @ResolveField(() => Institution, { nullable: true, description: 'The institution that is asked.' })
  to({ toInstitutionId }: DataRequest, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.load(context, toInstitutionId);
  }

  @ResolveField(() => Indicator, {
    nullable: true,
    description: 'The indicator whose value is asked for; null for another figure.',
  })
  indicator({ indicatorId }: DataRequest, _: unknown, context: ActorContext): Promise<Indicator | null> {
    return this.indicators.loadIf(context, indicatorId);
  }

  @ResolveField(() => Measurement, {
    nullable: true,
    description:
      'What the answer recorded: the total, or its first breakdown where no total was given. Null without an indicator, and unless answered.',
  })
  measurement(
    { measurementId }: DataRequest,
    _: unknown,
    context: ActorContext,
  ): Promise<Measurement | null> {
    return this.measurements.loadIf(context, measurementId);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who asked.' })
  requestedBy({ requestedById }: DataRequest, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, requestedById);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who answered, declined or withdrew; null while open.',
  })
  closedBy({ closedById }: DataRequest, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, closedById);
  }

  @ResolveField(() => Boolean, {
    description: 'It waits for an answer, and its day has passed in the country.',
  })
  overdue({ state, dueOn, countryCode }: DataRequest): boolean {
    return state === 'SENT' && dueOn < this.days.today(countryCode);
  }

  @ResolveField(() => [DataRequestTransitionEnum], { description: 'What you can do with it now.' })
  availableTransitions(request: DataRequest, _: unknown, { actor }: ActorContext): DataRequestTransition[] {
    return dataRequestWorkflow
      .available(request.state, (permission) => holdsOver(actor, permission, request))
      .map((act) => act.toUpperCase() as DataRequestTransition);
  }
}
