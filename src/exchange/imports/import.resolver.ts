import {
  Args,
  Field,
  ID,
  Info,
  InputType,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import type { OnModuleInit } from '@nestjs/common';
import { IsOptional, IsIn } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { ArgsType } from '@nestjs/graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Allow } from '../../access/allow.js';
import type { Actor } from '../../access/actor.js';
import { Connection, PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { IdField } from '../../platform/graphql/input-fields.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { Payload } from '../../platform/graphql/payload.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { ImportIssuesPages } from './import-issues.pages.js';
import { ImportProgress } from './import-progress.js';
import { ImportQuery, ImportRunLoader } from './import.query.js';
import { ImportIssue, ImportIssueCodeEnum, ImportRun, type ImportIssueCode } from './import-run.entity.js';
import { WithdrawalService } from './withdrawal.service.js';

const ImportRunConnection = Connection(ImportRun, 'ImportRun');
const ImportIssueConnection = Connection(ImportIssue, 'ImportIssue');

@ArgsType()
class ImportIssuesArgs extends PageArgs {
  @Field(() => ImportIssueCodeEnum, { nullable: true, description: 'Only notes of this kind.' })
  @IsOptional()
  @IsIn(Object.keys(ImportIssueCodeEnum))
  code?: ImportIssueCode | null;
}

/** Which run's absences are meant. */
@InputType({ description: 'The run whose large absence is decided.' })
export class WithdrawalInput {
  @IdField('The run that awaits confirmation.')
  runId: string;
}

@ObjectType({ description: 'The run, with what was withdrawn.' })
class WithdrawalPayload extends Payload {
  @Field(() => ImportRun, { nullable: true, description: 'The run as it ended; null when it was refused.' })
  run?: ImportRun;
}

/** The door to imports: how they stand, and what only a person can decide. */
@Resolver(() => ImportRun)
export class ImportResolver implements OnModuleInit {
  constructor(
    private readonly query: ImportQuery,
    private readonly loader: ImportRunLoader,
    private readonly withdrawals: WithdrawalService,
    private readonly progress: ImportProgress,
    private readonly registry: NodeRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.register('run', 'ImportRun', (id, context: ActorContext) => this.loader.load(context, id));
  }

  @Query(() => ImportRunConnection, {
    description: 'Imports of your country, newest first. Administrators see all.',
  })
  @Allow('imports:read')
  importRuns(
    @Args() page: PageArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ImportRun>> {
    return this.query.page(actor, page, selectedPaths(info).has('totalCount'));
  }

  @Query(() => ImportRun, {
    nullable: true,
    description: 'One import; null when it does not exist or you may not see it.',
  })
  @Allow('imports:read')
  importRun(
    @Args('id', { type: () => ID, description: 'Id of the run.' }) id: string,
    @Ctx() context: ActorContext,
  ): Promise<ImportRun | null> {
    return this.loader.load(context, id);
  }

  @Mutation(() => WithdrawalPayload, {
    nullable: true,
    description:
      'Confirms that what a complete file lacks was withdrawn: for a run that awaits confirmation because it lacks more than 2 % of a country.',
  })
  @Allow('imports:run')
  async confirmWithdrawal(
    @Args('input') { runId }: WithdrawalInput,
    @Acting() actor: Actor,
  ): Promise<WithdrawalPayload> {
    return { run: await this.withdrawals.confirm(actor, runId) };
  }

  @Mutation(() => WithdrawalPayload, {
    nullable: true,
    description: 'Says that the file was wrong: nothing is withdrawn and the run ends.',
  })
  @Allow('imports:run')
  async dismissWithdrawal(
    @Args('input') { runId }: WithdrawalInput,
    @Acting() actor: Actor,
  ): Promise<WithdrawalPayload> {
    return { run: await this.withdrawals.dismiss(actor, runId) };
  }

  @Subscription(() => ImportRun, {
    description:
      'An import as it goes on: once at the beginning, then whenever its counts change, until it has ended. Over `graphql-ws`, with the header `Authorization` among the connection’s parameters.',
    resolve: (run: ImportRun) => run,
  })
  @Allow('imports:read')
  importRunProgressed(
    @Args('id', { type: () => ID, description: 'Id of the run.' }) id: string,
    @Ctx() context: ActorContext,
  ): AsyncIterableIterator<ImportRun> {
    return this.progress.of(id, context);
  }
}

/** What belongs to a run. */
@Resolver(() => ImportRun)
export class ImportRunFields {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly issuePages: ImportIssuesPages,
  ) {}

  @ResolveField(() => Country, {
    nullable: true,
    description: 'The country it was made for; null for all countries in the file.',
  })
  country(run: ImportRun): Country | null {
    return this.vocabulary.country(run.countryCode);
  }

  @ResolveField(() => ImportIssueConnection, { description: 'What it noticed, in the file’s order.' })
  issues(
    @Parent() run: ImportRun,
    @Args() { code, ...page }: ImportIssuesArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ImportIssue>> {
    const counted = selectedPaths(info).has('totalCount');
    return this.issuePages.load(context, { parentId: run.id, page, counted, asked: code });
  }
}
