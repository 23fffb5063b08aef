import { type CellValue, type Column, type Contract, xlsxBytes } from '@dixian/etl';
import { type FullIdentity, fullIdentities, type Match, type MatchMember, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { exportMark } from '../access/restricted-export.ts';
import { divisionOf } from '../division/division.loader.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { MatchListFile } from './match.type.ts';
import { listed } from './match-list.ts';

type Known = Partial<Record<string, string>>;

/** The identity of somebody under the name the register gave. */
function book(all: readonly FullIdentity[]): (person: string, nameKey: string) => FullIdentity | undefined {
  const known = new Map(all.map((one) => [`${one.person}|${one.nameKey}`, one]));
  return (person, nameKey) => known.get(`${person}|${nameKey}`);
}

/** What the list says of a member, by field of the contract; the columns of the answer stay empty. */
async function known(
  ctx: Context,
  { county }: Scope,
  member: MatchMember,
  of: ReturnType<typeof book>,
): Promise<Known | null> {
  const own = of(member.person, member.nameKey);
  if (!own) return null;
  const [town, village] = await Promise.all(
    [member.town, member.village].map((code) => divisionOf(ctx, { county }, code)),
  );
  const head = of(member.headPerson, member.headNameKey);
  return {
    ...{ name: own.name, id_no: own.idNo, head_name: head?.name ?? '', head_id_no: head?.idNo ?? '' },
    ...{ town: town?.name ?? '', village: village?.name ?? '', village_group: member.group },
    relation: member.relation,
  };
}

/** A code in the contract's own word. */
const cell = (column: Column, said: Known): CellValue => {
  const text = said[column.field ?? ''] ?? '';
  return (column.codes[text]?.[0] ?? text) || null;
};

/** What the department is told below the rows. */
function notes(ctx: Context, match: Match, number: string): string[] {
  const money = match.bandOnly ? ['说明：金额只填“金额区间”，不填数额。'] : [];
  return [
    `说明：请逐人填写“是否命中”和“数据日期”，查到的写明情况，填好后按报表 ${match.id} 报送。`,
    ...money,
    '说明：比对结果只用于请农户说明情况，不作为取消资格的依据；是否纳入由人决定。',
    `说明：${exportMark(ctx, '本次比对', number)}`,
  ];
}

function contractOf(ctx: Context, scope: Scope, match: string): Contract {
  const contract = lawOf(ctx, scope).contract(match);
  if (contract) return contract;
  throw badInput(`没有报表 ${match} 的数据契约，不能生成名单：请先补充数据契约。`);
}

/**
 * The list of a match as a file that the department fills in and hands in: one row a person, with full ID numbers.
 * Whoever calls it writes the audit. @throws BAD_USER_INPUT when nobody is to be compared
 */
export async function listFile(ctx: Context, scope: Scope, id: string, number: string): Promise<MatchListFile> {
  const found = await listed(ctx, scope, id);
  const law = lawOf(ctx, scope);
  const match = law.policy.matches.find((one) => one.id === id);
  if (found.length === 0 || !match) throw badInput('这一项没有待比对的户：请先提请比对，或查看已经反馈的结果。');
  const contract = contractOf(ctx, scope, id);
  const keys = found.flatMap(({ member }) => [member.person, member.headPerson]);
  const of = book(await fullIdentities(scope, storeOf(ctx), [...new Set(keys)]));
  const people = await Promise.all(found.map(({ member }) => known(ctx, scope, member, of)));
  const rows = people.filter((one) => one !== null).map((said) => contract.columns.map((one) => cell(one, said)));
  const county = await divisionOf(ctx, { county: scope.county }, scope.county);
  const bytes = await xlsxBytes({
    sheet: '名单',
    title: `${county?.name ?? scope.county}${match.title}比对名单`,
    header: contract.columns.map(({ name }) => name),
    rows,
    notes: notes(ctx, match, number),
  });
  const name = `${match.id}-${match.department}-${today()}.xlsx`;
  return Object.assign(new MatchListFile(), {
    ...{ name, content: bytes.toString('base64'), persons: rows.length, number },
  });
}
