import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { LinkRecommendationsInput, UnlinkRecommendationsInput } from './link.inputs.js';
import { RecommendationLinksPayload } from './link.payloads.js';
import { LinkService } from './link.service.js';

/** The door to links between recommendations. */
@Resolver()
export class LinkResolver {
  constructor(private readonly service: LinkService) {}

  @Mutation(() => RecommendationLinksPayload, {
    nullable: true,
    description:
      'Links recommendations of your country. A link that is in force just so is left as it is; two that are linked in another way are refused. No link changes a count, and none merges anything.',
  })
  @Allow('links:write')
  linkRecommendations(
    @Args('input') input: LinkRecommendationsInput,
    @Acting() actor: Actor,
  ): Promise<RecommendationLinksPayload> {
    return this.service.link(actor, input);
  }

  @Mutation(() => RecommendationLinksPayload, {
    nullable: true,
    description: 'Ends links. They stay in the history; the two may be linked anew.',
  })
  @Allow('links:write')
  unlinkRecommendations(
    @Args('input') input: UnlinkRecommendationsInput,
    @Acting() actor: Actor,
  ): Promise<RecommendationLinksPayload> {
    return this.service.unlink(actor, input);
  }
}
