import type { Dimension, Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { AssignmentKind } from '../assignment/assignment.entity.ts';
import { CHANNEL_NAMES } from '../assignment/assignment.type.ts';
import { childrenLoader, divisionLoader } from '../division/division.loader.ts';
import { lawOf } from '../policy/law.ts';
import { riskName } from '../warning/risk.ts';

/** Dimensions as a reader names them. */
export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  TOWN: '乡镇',
  VILLAGE: '村',
  DEPARTMENT: '部门',
  EXTRACT: '报表',
  RULE: '规则',
  CHANNEL: '预警方式',
  RISK: '风险',
  TYPE: '监测类型',
  KIND: '种类',
  PAIR: '部门组合',
};

/** What a measure counts, as a heading over measures. */
export const FACTS_NAMES: Readonly<Record<string, string>> = {
  warning: '预警',
  open_clue: '未办结线索',
  hand_in: '报送',
  assignment: '核查办理',
  case: '认定和帮扶',
  register: '花名册',
};

const ASSIGNMENT_KINDS: Readonly<Partial<Record<string, string>>> = {
  [AssignmentKind.VERIFY]: '入户核查',
  [AssignmentKind.RISK_UPDATE]: '风险更新',
};

/** Names of the values of a dimension; a value that nothing is known of names itself, and nothing is called 未分. */
export async function valueNames(
  ctx: Context,
  scope: Scope,
  dimension: Dimension,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const law = lawOf(ctx, scope);
  const known = codes.filter((code) => code !== '');
  const named = async (): Promise<readonly (string | undefined)[]> => {
    switch (dimension) {
      case 'TOWN':
      case 'VILLAGE':
        return (await Promise.all(known.map((code) => divisionLoader(ctx, scope).load(code)))).map((row) => row?.name);
      case 'EXTRACT':
        return known.map((code) => law.title(code));
      case 'RULE':
        return known.map((code) => law.rule(code)?.name);
      case 'CHANNEL':
        return known.map((code) => (CHANNEL_NAMES as Record<string, string>)[code]);
      case 'RISK':
        return known.map(riskName);
      case 'TYPE':
        return known.map((code) => law.word('monitored_type', code) ?? undefined);
      case 'KIND':
        return known.map((code) => ASSIGNMENT_KINDS[code] ?? law.word('hh_kind', code) ?? undefined);
      case 'PAIR':
        return known.map((pair) => pair.split('|').join('、'));
      default:
        return known;
    }
  };
  const names = await named();
  return new Map([['', '未分'], ...known.map((code, at) => [code, names[at] ?? code] as const)]);
}

/** All values of a dimension that a reader expects to see, even with nothing to count; null where only found ones are shown. */
export async function expectedValues(ctx: Context, scope: Scope, dimension: Dimension): Promise<string[] | null> {
  if (dimension === 'TOWN') {
    if (scope.division !== undefined) return [scope.division.slice(0, 9)];
    return ((await childrenLoader(ctx, scope).load(scope.county)) ?? []).map(({ code }) => code);
  }
  if (dimension !== 'DEPARTMENT') return null;
  const own = lawOf(ctx, scope).policy.extracts.map(({ department }) => department);
  return [...new Set(own)].filter((department) => (scope.department ?? department) === department);
}
