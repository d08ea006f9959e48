import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { forbidden, unauthenticated } from './access-error.js';
import { ACCESS_KEY } from './allow.js';
import type { ActorContext } from './actor-context.js';
import type { Permission } from './permissions.js';

/** Lets a root field run only for those it names; a field that names nobody is refused for everybody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    // HTTP endpoints check their own bearer token.
    if (context.getType<GqlContextType>() !== 'graphql') return true;
    const access = this.reflector.get<Permission | 'public' | undefined>(ACCESS_KEY, context.getHandler());
    if (access === undefined)
      throw forbidden(`"${context.getHandler().name}": the field declares no access rule`);
    if (access === 'public') return true;
    const { actor } = GqlExecutionContext.create(context).getContext<ActorContext>();
    if (actor.isAnonymous) throw unauthenticated();
    if (!actor.may(access)) throw forbidden(access);
    return true;
  }
}
