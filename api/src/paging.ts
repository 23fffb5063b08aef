import type { Slice } from '@dixian/warehouse';
import { ArgsType, Field, Int } from 'type-graphql';
import { type Connection, page } from './connection.ts';
import { badInput } from './errors.ts';

/** Which piece of a list is asked for. */
export interface PageArgs {
  first?: number | null;
  after?: string | null;
}

/** Entries of a page when nobody says how many. */
const USUAL = 20;

@ArgsType()
export class Paging implements PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: USUAL, description: '每页条数' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: '上一页的 endCursor' })
  after?: string | null;
}

const PREFIX = 'row:';
const cursor = (at: number): string => Buffer.from(`${PREFIX}${at}`).toString('base64url');

/** The place after a cursor, counted from 0. @throws BAD_USER_INPUT */
function placeAfter(after: string | null | undefined): number {
  if (!after) return 0;
  const text = Buffer.from(after, 'base64url').toString();
  const at = /^row:(\d{1,9})$/.exec(text)?.[1];
  if (at === undefined) throw badInput('翻页标记无效：请从第一页重新查询。');
  return Number(at) + 1;
}

/** What a list is read from: rows of a slice in a stable order, and how many there are in all. */
export interface Source<Row> {
  rows(slice: Slice): Promise<Row[]>;
  total(): Promise<number>;
}

/** A page of a list: rows and total are read at the same time, one row more than asked for shows whether more follow. */
export async function pageOf<Row, Node>(
  { first, after }: PageArgs,
  { rows, total }: Source<Row>,
  toNode: (row: Row) => Node,
): Promise<Connection<Node>> {
  const from = placeAfter(after);
  const size = Math.max(0, first ?? USUAL);
  const [read, totalCount] = await Promise.all([rows({ from, size: size + 1 }), total()]);
  const places = new Map(read.map((row, at) => [row, cursor(from + at)]));
  return page(read, size, totalCount, toNode, (row) => places.get(row) ?? cursor(from));
}
