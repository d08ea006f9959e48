import { Args, PARAM_ARGS_METADATA, type ArgsOptions } from '@nestjs/graphql';

/**
 * An argument of a field whose method takes what GraphQL gives a resolver, `(parent, args, context)`: it stands on the
 * second parameter. Nest's own `@Args` has each value of a page wait for a dozen promises, for pipes that an enum or a
 * number does not need; GraphQL has checked it already. Arguments with rules of their own stay with `@Args`.
 */
export function FieldArgument(name: string, options: ArgsOptions): ParameterDecorator {
  return (target, method, index) => {
    Args(name, options)(target, method, index);
    // The schema knows the argument now; without parameters of Nest's the method is called directly.
    Reflect.defineMetadata(PARAM_ARGS_METADATA, {}, target.constructor, method as string);
  };
}
