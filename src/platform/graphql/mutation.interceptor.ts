import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { conflictOf } from '../database/violations.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { RequestContext } from './context.js';
import { LoaderScope } from './loaders.js';
import type { Payload } from './payload.js';
import { UserError } from './user-error.js';
import { ValidationErrors } from './validation.pipe.js';

/** Every mutation field is one unit of work; what could not be done becomes the payload's `userErrors`. */
@Injectable()
export class MutationInterceptor implements NestInterceptor {
  constructor(private readonly units: UnitOfWork) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const execution = GqlExecutionContext.create(context);
    if (execution.getInfo<GraphQLResolveInfo>().parentType.name !== 'Mutation') return next.handle();
    return from(this.run(execution.getContext<RequestContext>(), next));
  }

  private async run(request: RequestContext, next: CallHandler): Promise<unknown> {
    try {
      return await this.units.run(request.author, () => lastValueFrom(next.handle()) as Promise<Payload>);
    } catch (error) {
      if (error instanceof ValidationErrors) return { userErrors: error.errors };
      const refusal = error instanceof UserError ? error : conflictOf(error);
      if (!refusal) throw error;
      return { userErrors: [{ code: refusal.code, message: refusal.message, path: [...refusal.argument] }] };
    } finally {
      request.loaders = new LoaderScope();
    }
  }
}
