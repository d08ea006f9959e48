import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Public } from '../../access/allow.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { LegalActsArgs, LegalFindingsArgs, ParliamentaryQuestionsArgs } from './parliament.args.js';
import {
  LegalActConnection,
  LegalFindingConnection,
  ParliamentaryQuestionConnection,
} from './parliament.connections.js';
import type { LegalAct, LegalFinding, ParliamentaryQuestion } from './parliament.entities.js';
import { ParliamentQuery } from './parliament.query.js';

/** What parliament does about what was asked of the State. */
@Resolver()
export class ParliamentQueries {
  constructor(private readonly query: ParliamentQuery) {}

  @Query(() => LegalActConnection, { description: 'Bills and laws that you may see, by title.' })
  @Public()
  legalActs(
    @Args() args: LegalActsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<LegalAct>> {
    return this.query.acts(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Query(() => ParliamentaryQuestionConnection, {
    description: 'Questions in parliament that you may see, the latest first.',
  })
  @Public()
  parliamentaryQuestions(
    @Args() args: ParliamentaryQuestionsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ParliamentaryQuestion>> {
    return this.query.questions(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Query(() => LegalFindingConnection, {
    description: 'The legal inventory that you may see, the latest finding first.',
  })
  @Public()
  legalFindings(
    @Args() args: LegalFindingsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<LegalFinding>> {
    return this.query.findings(actor, args, selectedPaths(info).has('totalCount'));
  }
}
