import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Framework, FrameworkItem } from './framework.entities.js';

/** The framework as it is now. */
@ObjectType({ description: 'The framework as it is now, or why nothing was done.' })
export class FrameworkPayload extends Payload {
  @Field(() => Framework, { nullable: true, description: 'The framework; null where nothing was done.' })
  framework?: Framework | null;
}

/** The item as it is now. */
@ObjectType({ description: 'The item as it is now, or why nothing was done.' })
export class FrameworkItemPayload extends Payload {
  @Field(() => FrameworkItem, { nullable: true, description: 'The item; null where nothing was done.' })
  frameworkItem?: FrameworkItem | null;
}

/** What became of links. */
@ObjectType({ description: 'What became of what was to be linked to an item, or unlinked.' })
export class FrameworkLinksPayload extends FrameworkItemPayload {
  @Field(() => Int, { nullable: true, description: 'How many were linked, or unlinked, now.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were as wanted already.' })
  unchangedCount?: number | null;
}
