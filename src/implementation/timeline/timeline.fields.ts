import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Connection, PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { TimelinePages, type ToldEntry } from './timeline.pages.js';
import { TimelineSubjects } from './timeline-subjects.js';
import { TimelineEntry, TimelineSubjectUnion, type TimelineSubject } from './timeline.types.js';

const TimelineEntryConnection = Connection(TimelineEntry, 'TimelineEntry');

/** The whole story of a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationTimeline {
  constructor(private readonly pages: TimelinePages) {}

  @ResolveField(() => TimelineEntryConnection, {
    description:
      'The whole story, the latest first: what the source changed, positions, decisions, clusters, assignments, updates, assessments, State answers, contributions and grades, on it and on its parts, as far as you may see each.',
  })
  timeline(
    @Parent() { id }: Recommendation,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ToldEntry>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** What an entry tells of. */
@Resolver(() => TimelineEntry)
export class TimelineEntryFields {
  constructor(private readonly subjects: TimelineSubjects) {}

  @ResolveField(() => TimelineSubjectUnion, {
    nullable: true,
    description: 'What it tells of, as it is today; null where you may no longer see it.',
  })
  subject(entry: ToldEntry, _: object, context: ActorContext): Promise<TimelineSubject | null> {
    return this.subjects.load(context, entry);
  }
}
