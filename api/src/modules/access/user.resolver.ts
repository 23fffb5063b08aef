import type { FilterQuery } from '@mikro-orm/core';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { type Connection, connectionOf, page } from '../../connection.ts';
import type { Context } from '../../context.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import { reachOf } from '../../place.ts';
import { UserEntity, type UserRow } from './user.entity.ts';
import { toUser, User } from './user.type.ts';

const UserConnection = connectionOf(User, 'User');

@Resolver()
export class UserResolver {
  @Query(() => UserConnection, { description: '账号，按名字排列；县级管理员只见本县' })
  async users(
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<User>> {
    const { division } = context.require('MANAGE_USERS');
    const seen: FilterQuery<UserRow> = division ? { division: { $like: `${reachOf(division)}%` } } : {};
    const rest = after ? { $and: [seen, { name: { $gt: fromCursor(after) } }] } : seen;
    const size = first ?? 50;
    const rows = await context.em.find(UserEntity, rest, { orderBy: { name: 'asc' }, limit: size + 1 });
    const total = await context.em.count(UserEntity, seen);
    return page(rows, size, total, toUser, ({ name }) => toCursor(name));
  }
}
