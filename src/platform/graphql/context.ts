import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Author } from '../database/unit-of-work.js';
import type { LoaderScope } from './loaders.js';

/** What one operation carries from the door to the last field. `access` adds the actor. */
export interface RequestContext {
  requestId: string;
  /** IP address the request came from; empty where there is none. Slows down guessing, is never shown. */
  address: string;
  /** Whom the audit names. */
  author: Author;
  /** Renewed after each mutation field and for each subscription event. */
  loaders: LoaderScope;
}

/** The request's context, as a parameter of a resolver. */
export const Ctx = createParamDecorator((_: unknown, context: ExecutionContext) =>
  GqlExecutionContext.create(context).getContext<RequestContext>(),
);
