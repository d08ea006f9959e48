import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

type Options = Pick<ColumnOptions, 'nullable' | 'unique' | 'default'> & {
  /** Never shown in the audit trail: password hashes, token hashes. */
  secret?: boolean;
  /** Part of a composite natural key. */
  primary?: boolean;
};

const secrets = new Map<object, Set<string>>();

/** Names of the secret properties of an entity class; the audit writes `(changed)` in their place. */
export function secretsOf(entity: object): ReadonlySet<string> {
  return secrets.get(entity) ?? new Set();
}

function column(
  type: 'text' | 'integer',
  { secret, ...options }: Options,
  more: ColumnOptions = {},
): PropertyDecorator {
  return (target, property) => {
    if (secret) {
      const known = secrets.get(target.constructor) ?? new Set<string>();
      secrets.set(target.constructor, known.add(String(property)));
    }
    const decorate = options.primary ? PrimaryColumn : Column;
    decorate({ type, ...options, ...more } as never)(target, property);
  };
}

/** Primary key of a noun: application-made id of one prefix (`rec_01j…`). */
export const IdColumn =
  (prefix: string): PropertyDecorator =>
  (target, property) => {
    idPrefixes.set(target.constructor, prefix);
    PrimaryColumn({ type: 'text' })(target, property);
  };

const idPrefixes = new Map<object, string>();

/** The id prefix that an entity class declared with `@IdColumn`. */
export function idPrefixOf(entity: object): string {
  const prefix = idPrefixes.get(entity);
  if (!prefix) throw new Error(`${(entity as { name?: string }).name} has no @IdColumn`);
  return prefix;
}

/** Text of any length; sorts by code point on both databases. */
export const TextColumn = (options: Options = {}) => column('text', options);

/** A word out of a closed list, kept as text. */
export const EnumColumn = (options: Options = {}) => column('text', options);

/** An instant: UTC ISO text with milliseconds, so that no driver shifts it by a time zone. */
export const InstantColumn = (options: Options = {}) => column('text', options);

/** A calendar day, `YYYY-MM-DD`. */
export const DateColumn = (options: Options = {}) => column('text', options);

/** A whole number up to 2^31. */
export const IntColumn = (options: Options = {}) => column('integer', options);

/** Yes or no, kept as 1 or 0 on both databases so that SQL compares the same. */
export const FlagColumn = (options: Options = {}) =>
  column('integer', options, {
    transformer: {
      to: (flag?: boolean | null) => (flag == null ? flag : Number(flag)),
      from: (bit: number | null) => (bit == null ? null : bit === 1),
    },
  });

/** An exact decimal as text, such as `12.50`: never a float. */
export const DecimalColumn = (options: Options = {}) => column('text', options);

/** An amount in the minor unit of the currency beside it, as exact integer text (safe beyond 2^53). */
export const MoneyColumn = (options: Options = {}) => column('text', options);

/** A small structure that is never queried by its inside, as JSON text. */
export const JsonColumn = (options: Options = {}) =>
  column('text', options, {
    transformer: {
      to: (value: unknown) =>
        value === undefined ? undefined : value === null ? null : JSON.stringify(value),
      from: (text: string | null) => (text == null ? null : (JSON.parse(text) as unknown)),
    },
  });
