import { Field, Int, ObjectType } from 'type-graphql';
import type { Constructor } from './constructor.ts';

@ObjectType()
export class PageInfo {
  @Field()
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** A place in a list of nodes, as Relay writes it. */
export interface Edge<Node> {
  node: Node;
  cursor: string;
}

/** A page of nodes, as Relay writes it. */
export interface Connection<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfo;
  totalCount: number;
}

/**
 * The GraphQL types of a page: `<name>Connection` and `<name>Edge`.
 * Usage: `export class WarningConnection extends connectionOf(Warning, 'Warning') {}` is not needed; the
 * returned class is the type: `export const WarningConnection = connectionOf(Warning, 'Warning')`.
 */
export function connectionOf<Node extends object>(
  node: Constructor<Node>,
  name: string,
): Constructor<Connection<Node>> {
  @ObjectType(`${name}Edge`)
  class EdgeType implements Edge<Node> {
    @Field(() => node)
    node!: Node;

    @Field()
    cursor!: string;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType])
    edges!: EdgeType[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int)
    totalCount!: number;
  }
  return ConnectionType;
}

/** A page from rows, of which one more than asked for was read to see whether there is a next page. */
export function page<Row, Node>(
  rows: readonly Row[],
  first: number,
  totalCount: number,
  toNode: (row: Row) => Node,
  toCursor: (row: Row) => string,
): Connection<Node> {
  const edges = rows.slice(0, first).map((row) => ({ node: toNode(row), cursor: toCursor(row) }));
  return { edges, totalCount, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}
