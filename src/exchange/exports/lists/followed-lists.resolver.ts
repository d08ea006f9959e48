import type { OnModuleInit } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../../access/actor-context.js';
import type { Actor } from '../../../access/actor.js';
import { Allow } from '../../../access/allow.js';
import { ExportPayload } from '../export.fields.js';
import { RootLists } from './root-list.js';
import { CLUSTERS, ExportClustersInput } from './roots/clusters.js';
import { PROGRESS_UPDATES, ExportProgressUpdatesInput } from './roots/progress-updates.js';
import { TASKS, ExportTasksInput } from './roots/tasks.js';
import { INDICATORS, ExportIndicatorsInput } from './roots/indicators.js';

/** What is followed up, as files. */
@Resolver()
export class FollowedListsResolver implements OnModuleInit {
  constructor(private readonly lists: RootLists) {}

  onModuleInit(): void {
    for (const list of [CLUSTERS, PROGRESS_UPDATES, TASKS, INDICATORS]) this.lists.register(list);
  }

  @Mutation(() => ExportPayload, {
    nullable: true,
    description: 'Asks for a list of clusters as a file, with any filter and columns. Download it at `path`.',
  })
  @Allow('exports:request')
  async exportClusters(
    @Args('input', { description: 'Which rows, which columns, what kind of file.' })
    input: ExportClustersInput,
    @Acting() actor: Actor,
  ): Promise<ExportPayload> {
    return { export: await this.lists.request(actor, CLUSTERS, input) };
  }

  @Mutation(() => ExportPayload, {
    nullable: true,
    description:
      'Asks for a list of progress updates as a file, with any filter and columns. Download it at `path`.',
  })
  @Allow('exports:request')
  async exportProgressUpdates(
    @Args('input', { description: 'Which rows, which columns, what kind of file.' })
    input: ExportProgressUpdatesInput,
    @Acting() actor: Actor,
  ): Promise<ExportPayload> {
    return { export: await this.lists.request(actor, PROGRESS_UPDATES, input) };
  }

  @Mutation(() => ExportPayload, {
    nullable: true,
    description:
      'Asks for a list of tasks of your institution as a file, with any filter and columns. Download it at `path`.',
  })
  @Allow('tasks:own')
  async exportTasks(
    @Args('input', { description: 'Which rows, which columns, what kind of file.' })
    input: ExportTasksInput,
    @Acting() actor: Actor,
  ): Promise<ExportPayload> {
    return { export: await this.lists.request(actor, TASKS, input) };
  }

  @Mutation(() => ExportPayload, {
    nullable: true,
    description:
      'Asks for a list of indicators, with their measurements, as a file, with any filter and columns. Download it at `path`.',
  })
  @Allow('exports:request')
  async exportIndicators(
    @Args('input', { description: 'Which rows, which columns, what kind of file.' })
    input: ExportIndicatorsInput,
    @Acting() actor: Actor,
  ): Promise<ExportPayload> {
    return { export: await this.lists.request(actor, INDICATORS, input) };
  }
}
