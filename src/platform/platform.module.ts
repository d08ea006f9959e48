import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { Logger } from 'pino';
import { CONFIG, type Config } from './config/config.js';
import { NodeRegistry } from './graphql/node.js';
import { MutationInterceptor } from './graphql/mutation.interceptor.js';
import { ArgumentPipe } from './graphql/validation.pipe.js';
import { HealthController } from './health/health.controller.js';
import { HttpErrorsFilter } from './http/http-errors.filter.js';
import { LOGGER } from './logging/logger.js';

/** Configuration, logging, health, and what every root field passes through. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, logger: Logger): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useValue: logger },
        { provide: APP_INTERCEPTOR, useClass: MutationInterceptor },
        { provide: APP_FILTER, useClass: HttpErrorsFilter },
        { provide: APP_PIPE, useClass: ArgumentPipe },
        NodeRegistry,
      ],
      exports: [CONFIG, LOGGER, NodeRegistry],
    };
  }
}
