import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { CalendarLinksService } from './calendar-links.service.js';
import { LinkDateInput } from './calendar.inputs.js';
import { LinkDatePayload } from './calendar.payloads.js';

/** What dates are about. */
@Resolver()
export class CalendarLinkMutations {
  constructor(private readonly links: CalendarLinksService) {}

  @Mutation(() => LinkDatePayload, {
    nullable: true,
    description: 'Says what a date is about: recommendations, parts, clusters. What is linked already stays.',
  })
  @Allow('calendar:write')
  linkToDate(@Args('input') input: LinkDateInput, @Acting() actor: Actor): Promise<LinkDatePayload> {
    return this.links.link(actor, input);
  }

  @Mutation(() => LinkDatePayload, { nullable: true, description: 'Takes such links away.' })
  @Allow('calendar:write')
  unlinkFromDate(@Args('input') input: LinkDateInput, @Acting() actor: Actor): Promise<LinkDatePayload> {
    return this.links.unlink(actor, input);
  }
}
