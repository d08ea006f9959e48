import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ActionType } from '../../reference/action-types/action-type.entity.js';
import { AffectedGroup } from '../../reference/groups/affected-group.entity.js';
import { SdgGoal, SdgTarget } from '../../reference/sdgs/sdg.entity.js';
import { Theme } from '../../reference/themes/theme.entity.js';
import { TagModel } from './tag-model.entities.js';

/** A tag that a text suggests, the same for every kind. */
@ObjectType({ isAbstract: true })
export abstract class SuggestedTag {
  @Field({ description: 'Its code, as `acceptTagSuggestions` takes it.' })
  code: string;

  @Field(() => Int, {
    description:
      'Of a hundred suggestions as strong as this one, so many were right among records that were kept apart to measure it: 0 to 100.',
  })
  confidence: number;

  @Field(() => [String], {
    description: 'The words of the text that speak for it, the strongest first.',
  })
  terms: string[];
}

@ObjectType({ description: 'A theme that a text suggests.' })
export class SuggestedTheme extends SuggestedTag {
  @Field(() => Theme, { description: 'The theme.' })
  theme: Theme;
}

@ObjectType({ description: 'A group of persons whom a text seems to concern.' })
export class SuggestedGroup extends SuggestedTag {
  @Field(() => AffectedGroup, { description: 'The group.' })
  group: AffectedGroup;
}

@ObjectType({ description: 'An SDG goal or target that a text suggests.' })
export class SuggestedSdg extends SuggestedTag {
  @Field(() => SdgGoal, { description: 'The goal, also of a target.' })
  goal: SdgGoal;

  @Field(() => SdgTarget, { nullable: true, description: 'The target; null where it is a goal.' })
  target: SdgTarget | null;
}

@ObjectType({ description: 'A type of action that a text seems to ask for.' })
export class SuggestedActionType extends SuggestedTag {
  @Field(() => ActionType, { description: 'The type of action.' })
  actionType: ActionType;
}

/** What a text suggests, by what was learned. */
@ObjectType({
  description:
    'Tags that a text suggests by its words. A suggestion is no tag: a coordinator accepts or dismisses it. Those of which fewer than ten of a hundred were right are left out.',
})
export class TagSuggestions {
  @Field(() => TagModel, { description: 'What it rests on.' })
  model: TagModel;

  @Field(() => [SuggestedTheme], { description: 'Themes, the strongest first, at most five.' })
  themes: SuggestedTheme[];

  @Field(() => [SuggestedGroup], { description: 'Affected groups, the strongest first, at most five.' })
  affectedGroups: SuggestedGroup[];

  @Field(() => [SuggestedSdg], { description: 'SDG goals and targets, the strongest first, at most five.' })
  sdgs: SuggestedSdg[];

  @Field(() => [SuggestedActionType], {
    description: 'Types of action that it asks for, the strongest first, at most five.',
  })
  actionTypes: SuggestedActionType[];
}
