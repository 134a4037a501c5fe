import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { AppError } from '@cairn/kernel';
import { encodeCursor, type KeysetValue } from './cursor.js';

/** Rows of one page at most, and when nothing is said. */
export const pageSize = { most: 500, usual: 50 } as const;

@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, { defaultValue: pageSize.usual, description: `From 1 to ${pageSize.most}.` })
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  after?: string | null;
}

@ObjectType({ description: 'Where a page ends.' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

export interface EdgeOf<T> {
  readonly node: T;
  readonly cursor: string;
}

export interface ConnectionOf<T> {
  readonly edges: readonly EdgeOf<T>[];
  readonly pageInfo: PageInfo;
  /** Has to be there when it is selected (`selects`); counting costs a statement. */
  readonly totalCount?: number;
}

/** Throws BAD_USER_INPUT. */
export function demandPage({ first }: ConnectionArgs): void {
  if (first < 1 || first > pageSize.most) throw new AppError('BAD_USER_INPUT', `A page has 1 to ${pageSize.most} rows.`, { field: 'first' });
}

/** The connection type of an object type: `@ObjectType() class EngagementConnection extends Connection(Engagement) {}`. */
export function Connection<T>(node: Type<T>): abstract new () => ConnectionOf<T> {
  @ObjectType(`${node.name}Edge`)
  class Edge implements EdgeOf<T> {
    @Field(() => node)
    node: T;

    @Field(() => String)
    cursor: string;
  }

  @ObjectType({ isAbstract: true })
  abstract class Page implements ConnectionOf<T> {
    @Field(() => [Edge])
    edges: Edge[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
    totalCount?: number;
  }
  return Page;
}

/** Makes a page of rows that were read with a limit of `first + 1`; the one too many only says that there is more. */
export function pageOf<T>(rows: readonly T[], { first }: ConnectionArgs, keyset: (row: T) => readonly KeysetValue[], totalCount?: number): ConnectionOf<T> {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: encodeCursor(keyset(node)) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null }, totalCount };
}
