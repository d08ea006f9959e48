import type { OnModuleInit } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../../access/actor-context.js';
import type { Actor } from '../../../access/actor.js';
import { Allow } from '../../../access/allow.js';
import { ExportPayload } from '../export.fields.js';
import { RootLists } from './root-list.js';
import { MEASURES, ExportMeasuresInput } from './roots/measures.js';
import { ACTIVITIES, ExportActivitiesInput } from './roots/activities.js';
import { CALENDAR, ExportCalendarInput } from './roots/calendar.js';

/** What is planned, as files. */
@Resolver()
export class PlannedListsResolver implements OnModuleInit {
  constructor(private readonly lists: RootLists) {}

  onModuleInit(): void {
    for (const list of [MEASURES, ACTIVITIES, CALENDAR]) this.lists.register(list);
  }

  @Mutation(() => ExportPayload, {
    nullable: true,
    description:
      'Asks for a list of measures of plans as a file, with any filter and columns. Download it at `path`.',
  })
  @Allow('exports:request')
  async exportMeasures(
    @Args('input', { description: 'Which rows, which columns, what kind of file.' })
    input: ExportMeasuresInput,
    @Acting() actor: Actor,
  ): Promise<ExportPayload> {
    return { export: await this.lists.request(actor, MEASURES, input) };
  }

  @Mutation(() => ExportPayload, {
    nullable: true,
    description:
      'Asks for a list of activities of plans as a file, with any filter and columns. Download it at `path`.',
  })
  @Allow('exports:request')
  async exportActivities(
    @Args('input', { description: 'Which rows, which columns, what kind of file.' })
    input: ExportActivitiesInput,
    @Acting() actor: Actor,
  ): Promise<ExportPayload> {
    return { export: await this.lists.request(actor, ACTIVITIES, input) };
  }

  @Mutation(() => ExportPayload, {
    nullable: true,
    description: 'Asks for the calendar as a file, with any filter and columns. Download it at `path`.',
  })
  @Allow('exports:request')
  async exportCalendar(
    @Args('input', { description: 'Which rows, which columns, what kind of file.' })
    input: ExportCalendarInput,
    @Acting() actor: Actor,
  ): Promise<ExportPayload> {
    return { export: await this.lists.request(actor, CALENDAR, input) };
  }
}
