import { Module } from '@nestjs/common';
import { ContributionsModule } from '../contributions/contributions.module.js';
import { RecommendationTimeline, TimelineEntryFields } from './timeline.fields.js';
import { TimelinePages } from './timeline.pages.js';
import { TimelineSources } from './timeline-sources.js';
import { TimelineSubjects } from './timeline-subjects.js';

/** The whole story of a recommendation in one list. */
@Module({
  imports: [ContributionsModule],
  providers: [RecommendationTimeline, TimelineEntryFields, TimelinePages, TimelineSources, TimelineSubjects],
})
export class TimelineModule {}
