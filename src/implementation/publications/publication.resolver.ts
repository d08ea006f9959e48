import type { Type } from '@nestjs/common';
import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { PublicationException } from '../../reference/countries/publication-exception.entity.js';
import { CalendarEntry } from '../calendar/calendar.entities.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { Engagement } from '../engagement/engagement.entities.js';
import { Indicator } from '../indicators/indicator.entities.js';
import { ImplementationPlan } from '../plans/plan.entities.js';
import { ProgressUpdate } from '../progress/progress-update.entity.js';
import { SupportRequest } from '../support/support-request.entities.js';
import { ChangePublicationInput } from './publication.inputs.js';
import { PublicationLoader } from './publication.loader.js';
import { PublicationService } from './publication.service.js';
import { ChangePublicationPayload, ItemPublication } from './publication.types.js';

/** The door to what of single things everybody may read. */
@Resolver()
export class PublicationMutations {
  constructor(private readonly service: PublicationService) {}

  @Mutation(() => ChangePublicationPayload, {
    nullable: true,
    description:
      'Says how much everybody may read of single things (recommendations, clusters, plans, approved updates, indicators, entries of the calendar, events, requests for assistance), in the place of the country’s level, for ever or until an embargo ends; or takes that back.',
  })
  @Allow('publication:change')
  changePublication(
    @Args('input') input: ChangePublicationInput,
    @Acting() actor: Actor,
  ): Promise<ChangePublicationPayload> {
    return this.service.change(actor, input);
  }
}

/** Who said it. */
@Resolver(() => PublicationException)
export class PublicationExceptionFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, { nullable: true, description: 'The coordinator who said it.' })
  setBy({ setById }: PublicationException, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, setById);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who changed it or took it back; null while it holds, and where an embargo ended by itself.',
  })
  endedBy({ endedById }: PublicationException, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, endedById);
  }
}

/** How much of it everybody may read, for one kind of thing. */
function publicationOf(kind: Type<{ id: string }>): Type {
  @Resolver(() => kind)
  class PublicationField {
    constructor(@Inject(PublicationLoader) private readonly loader: PublicationLoader) {}

    @ResolveField(() => ItemPublication, {
      nullable: true,
      description: 'How much of it everybody may read, and why; for coordinators of the country, else null.',
    })
    publication({ id }: { id: string }, _: unknown, context: ActorContext): Promise<ItemPublication | null> {
      return this.loader.load(context, id);
    }
  }
  return PublicationField;
}

/** The resolvers of `publication` on every kind of thing. */
export const publicationFields = [
  Recommendation,
  Cluster,
  ImplementationPlan,
  ProgressUpdate,
  Indicator,
  CalendarEntry,
  Engagement,
  SupportRequest,
].map(publicationOf);
