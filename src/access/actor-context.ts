import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { LoaderScope } from '../platform/graphql/loaders.js';
import type { RequestContext } from '../platform/graphql/context.js';
import type { Actor } from './actor.js';

/** The context of an operation with who asks. */
export interface ActorContext extends RequestContext {
  actor: Actor;
}

/** Who asks, as a parameter of a resolver. */
export const Acting = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor =>
    GqlExecutionContext.create(context).getContext<ActorContext>().actor,
);

/** Finds out who asks. `people` provides it; `access` only knows that somebody does. */
export abstract class ActorSource {
  /** The actor behind an `Authorization` header; anonymous without one. Throws `UNAUTHENTICATED` for a spent token. */
  abstract actorOf(authorization: string | undefined): Promise<Actor>;

  /** The actor as it stands now, or null when the right to act has ended: asked before each event of a subscription. */
  abstract again(actor: Actor): Promise<Actor | null>;
}

/** A fresh context for one operation of one actor; `address` is where the request came from. */
export function contextFor(actor: Actor, requestId: string, address = ''): ActorContext {
  return {
    actor,
    requestId,
    address,
    author: { requestId, userId: actor.userId, membershipId: actor.membership?.membershipId ?? null },
    loaders: new LoaderScope(),
  };
}
