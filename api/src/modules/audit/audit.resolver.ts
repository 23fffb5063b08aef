import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { type Connection, connectionOf, page } from '../../connection.ts';
import type { Context } from '../../context.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import { badInput } from '../../errors.ts';
import { reachOf } from '../../place.ts';
import { AuditEntryEntity } from './audit-entry.entity.ts';
import { AuditEntry, toAuditEntry } from './audit-entry.type.ts';

const AuditConnection = connectionOf(AuditEntry, 'Audit');

function placeOf(cursor: string): number {
  const id = Number(fromCursor(cursor));
  if (!Number.isSafeInteger(id)) throw badInput('翻页位置 after 无效：请从第一页重新开始。');
  return id;
}

@Resolver()
export class AuditResolver {
  @Query(() => AuditConnection, { description: '审计记录，新的在前；安全审计员和系统管理员可见，县级的只见本县账号的' })
  async auditEntries(
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<AuditEntry>> {
    const { division } = context.require('READ_AUDIT');
    const seen = division ? { division: { $like: `${reachOf(division)}%` } } : {};
    const size = first ?? 50;
    const rest = after ? { $and: [seen, { id: { $lt: placeOf(after) } }] } : seen;
    const rows = await context.em.find(AuditEntryEntity, rest, { orderBy: { id: 'desc' }, limit: size + 1 });
    const total = await context.em.count(AuditEntryEntity, seen);
    return page(rows, size, total, toAuditEntry, ({ id }) => toCursor(String(id)));
  }
}
