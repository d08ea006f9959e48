import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

/** Where a page starts and how long it is. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many rows, at most 100.' })
  @IsInt()
  @Min(0)
  @Max(100, { message: 'first is at most 100' })
  first: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The cursor of the row before: `pageInfo.endCursor` of the last page. Belongs to the same filter and order.',
  })
  @IsOptional()
  @IsString()
  after?: string | null;
}

/** Whether there is more, and where it starts. */
@ObjectType({ description: 'Whether there is more, and where it starts.' })
export class PageInfo {
  @Field({ description: 'There are rows after this page.' })
  hasNextPage: boolean;

  @Field({ description: 'There are rows before this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first row; null when the page is empty.',
  })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row; null when the page is empty.',
  })
  endCursor: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface ConnectionOf<T> {
  nodes: T[];
  edges: Edge<T>[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** The Relay connection type of a node type: `nodes`, `edges`, `pageInfo`, `totalCount`. */
export function Connection<T>(node: Type<T>, name: string): Type<ConnectionOf<T>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a page, with its cursor.` })
  class EdgeType implements Edge<T> {
    @Field({ description: 'Where this row stands in the list: pass it as `after`.' }) cursor: string;
    @Field(() => node, { description: 'The row itself.' }) node: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} rows that you may see.` })
  class ConnectionType implements ConnectionOf<T> {
    @Field(() => [node], { description: 'The rows of this page.' }) nodes: T[];
    @Field(() => [EdgeType], { description: 'The rows of this page, each with its cursor.' })
    edges: Edge<T>[];
    @Field({ description: 'Whether there is more.' }) pageInfo: PageInfo;
    @Field(() => Int, { description: 'How many rows you may see match, over all pages.' }) totalCount: number;
  }
  return ConnectionType;
}
