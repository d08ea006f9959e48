import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ActionType } from '../../reference/action-types/action-type.entity.js';
import { AffectedGroup } from '../../reference/groups/affected-group.entity.js';
import { SdgGoal, SdgTarget } from '../../reference/sdgs/sdg.entity.js';
import { Theme } from '../../reference/themes/theme.entity.js';
import { TagOriginEnum, TagProvenanceEnum, type TagOrigin, type TagProvenance } from './tag.entities.js';

/** Where a tag comes from and who set it, the same for every kind of tag. */
@ObjectType({ isAbstract: true })
export abstract class TagView {
  @Field(() => TagOriginEnum, { description: 'Where the tag comes from.' })
  origin: TagOrigin;

  @Field(() => String, {
    nullable: true,
    description: 'When a national tag was set (UTC); null for those of the source.',
  })
  taggedAt: string | null;

  taggedById: string | null;

  @Field(() => TagProvenanceEnum, { description: 'How it came about.' })
  provenance: TagProvenance;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of an accepted suggestion: of a hundred suggestions as strong, so many were right. Null for tags of the source and of persons, and for outsiders.',
  })
  confidence: number | null;

  reviewedById: string | null;
}

/** A theme on a recommendation. */
@ObjectType({ description: 'A theme on a recommendation, with where it comes from.' })
export class ThemeTag extends TagView {
  @Field(() => Theme, { description: 'The theme.' })
  theme: Theme;

  @Field({ description: 'A known artefact of the source: kept, and left out of facets and figures.' })
  suspect: boolean;
}

/** A group of persons whom a recommendation concerns. */
@ObjectType({ description: 'A group of persons whom a recommendation concerns, with where that comes from.' })
export class AffectedGroupTag extends TagView {
  @Field(() => AffectedGroup, { description: 'The group.' })
  group: AffectedGroup;
}

/** A goal or target that a recommendation serves. */
@ObjectType({
  description: 'An SDG goal or target that a recommendation serves, with where that comes from.',
})
export class SdgTag extends TagView {
  @Field({ description: '`16` or `16.3`.' })
  code: string;

  @Field(() => SdgGoal, { description: 'The goal, also of a target.' })
  goal: SdgGoal;

  @Field(() => SdgTarget, { nullable: true, description: 'The target; null where the tag is a goal.' })
  target: SdgTarget | null;
}

/** A type of action that a recommendation asks for. */
@ObjectType({
  description:
    'A type of action that a recommendation asks for, with where that comes from. What the State does about it stands at its measures.',
})
export class ActionTypeTag extends TagView {
  @Field(() => ActionType, { description: 'The type of action.' })
  actionType: ActionType;
}
