import type { Context } from '../../context.ts';
import { forbidden } from '../../errors.ts';
import { actor } from '../audit/audit.ts';
import { lawOf } from '../policy/law.ts';

/** Who hands in through a door, and what. */
export interface Giver {
  /** As the ledger and the audit name them. */
  who: string;
  division: string | null;
  ip: string | null;
  /** Whose files they bring; null: any department's. */
  department: string | null;
  /** Whether an extract is theirs to hand in for a month. */
  mayHandIn(extract: string): boolean;
}

/**
 * Who asks, as somebody who hands in for a county: the county office any extract, a liaison those that the document
 * assigns to the department.
 * @throws UNAUTHENTICATED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN, or NOT_FOUND for a county without a document
 */
export function giverOf(ctx: Context, county: string): Giver {
  const scope = ctx.scope(county, 'HAND_IN');
  if (scope.division) throw forbidden('报表按全县报送，乡镇、村的账号和密钥不能报送：请由部门或县专班报送。');
  const { policy, owners } = lawOf(ctx, scope);
  const { department } = scope;
  const handedInBy = new Map(
    policy.extracts.map(({ id, departments }) => [id, (departments ?? []).map((one) => one.id)]),
  );
  return {
    ...actor(ctx.who()),
    ip: ctx.caller.ip,
    department: department ?? null,
    mayHandIn: (extract) =>
      department === undefined ||
      owners[extract] === department ||
      (handedInBy.get(extract)?.includes(department) ?? false),
  };
}
