import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { ActorSource } from './access/actor-context.js';
import { graphqlOptions } from './graphql.options.js';
import { NodeResolver } from './node.resolver.js';
import { PeopleModule } from './people/people.module.js';
import { LOGGER } from './platform/logging/logger.js';

/** The application with its doors: the command line does without, and starts in half the time. */
@Module({})
export class ServerModule {
  static forRoot(application: DynamicModule): DynamicModule {
    return {
      module: ServerModule,
      imports: [
        application,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [PeopleModule],
          inject: [ActorSource, LOGGER],
          useFactory: graphqlOptions,
        }),
      ],
      providers: [NodeResolver],
    };
  }
}
