import { Inject, type Type } from '@nestjs/common';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { ActionTypeTag, AffectedGroupTag, SdgTag, ThemeTag, type TagView } from './tag.views.js';

/** Who set a tag and who reviewed it, for one kind of tag. */
function taggedByOf(view: Type<TagView>): Type {
  @Resolver(() => view)
  class TaggedByField {
    constructor(@Inject(UserLoader) private readonly users: UserLoader) {}

    @ResolveField(() => User, {
      nullable: true,
      description: 'Who set a national tag; null for those of the source, and for outsiders.',
    })
    taggedBy({ taggedById }: TagView, _: unknown, context: ActorContext): Promise<User | null> {
      return this.users.loadIf(context, taggedById);
    }

    @ResolveField(() => User, {
      nullable: true,
      description: 'Who looked at the suggestion and accepted it; null for other tags, and for outsiders.',
    })
    reviewedBy({ reviewedById }: TagView, _: unknown, context: ActorContext): Promise<User | null> {
      return this.users.loadIf(context, reviewedById);
    }
  }
  return TaggedByField;
}

/** The resolvers of `taggedBy` on every kind of tag. */
export const taggedByFields = [ThemeTag, AffectedGroupTag, SdgTag, ActionTypeTag].map(taggedByOf);
