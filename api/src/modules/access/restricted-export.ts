import { randomUUID } from 'node:crypto';
import type { Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { actor } from '../audit/audit.ts';
import { audited } from '../audit/audited.ts';
import { today } from '../submission/today.ts';
import type { Permission } from './permission.ts';
import { checkPurpose, keptPurpose } from './purpose.ts';

/** An export of whole ID numbers as the audit names it. */
export interface ExportAct {
  county: string;
  /** e.g. EXPORT_MATCH_LIST */
  action: string;
  /** What is exported; cut so that nothing long enters by it. */
  what: string;
  purpose: string;
  /** All of them are needed; the scope is that of the last one. */
  rights: readonly [Permission, ...Permission[]];
}

/**
 * Does an export of whole ID numbers: by right, for a purpose, under a number that stands in the file and in the audit,
 * which is written whether it succeeds or not. @throws FORBIDDEN, BAD_USER_INPUT
 */
export function restrictedExport<T>(
  ctx: Context,
  { county, action, what, purpose, rights }: ExportAct,
  work: (scope: Scope, number: string) => Promise<T>,
): Promise<T> {
  const number = randomUUID().slice(0, 8).toUpperCase();
  const written = {
    ...actor(ctx.who()),
    ...{
      action,
      subject: `${county}/${what.slice(0, 64)}/${number}`,
      purpose: keptPurpose(purpose),
      ip: ctx.caller.ip,
    },
  };
  return audited(ctx.audit, written, async () => {
    const scopes = rights.map((right) => ctx.scope(county, right));
    checkPurpose(purpose);
    return work(scopes.at(-1) as Scope, number);
  });
}

/** What stands in every file with whole ID numbers: who, when, number, and that it is not passed on. */
export const exportMark = (ctx: Context, use: string, number: string): string =>
  `本表含个人信息，只限${use}使用，不得留存、转发。导出人 ${ctx.who().name}，${today(ctx.now())}，编号 ${number}。`;
