import { divisionsByCode, listedCounties, type Policy } from '@dixian/warehouse';
import type { Services } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { coversCounty, isAboveCounties, levelOf } from '../../place.ts';
import type { Place } from './account.ts';

type Lists = Pick<Services, 'warehouse' | 'keyring' | 'policies'>;

async function checkDivision({ warehouse, keyring }: Lists, division: string): Promise<void> {
  if (isAboveCounties(division)) {
    const counties = await listedCounties({ warehouse });
    if (!counties.some(({ code }) => coversCounty(division, code)))
      throw badInput(`区划表里没有 ${division} 所辖的县：请核对代码，或先补充区划表。`);
    return;
  }
  const county = division.slice(0, 6);
  const [known] = await divisionsByCode({ county }, { warehouse, keyring }, [division]);
  if (!known) throw badInput(`区划表里没有代码 ${division}：请核对后重试，或先补充区划表。`);
}

/** The department as the document calls it first, whichever of its names was written. */
function departmentOf({ departments, documentNo }: Policy, written: string): string {
  const known = departments.find(({ id, name, synonyms }) => [id, name, ...synonyms].includes(written));
  if (known) return known.id;
  throw badInput(`${documentNo} 没有部门「${written}」：可选 ${departments.map(({ id }) => id).join('、')}。`);
}

/**
 * A place of duty as the official list and the county's document know it.
 * @throws BAD_USER_INPUT when the division is not in the list, or the department not in the county's document
 */
export async function placeOfDuty(lists: Lists, { role, division, department }: Place): Promise<Place> {
  // What is no code at all is told where role and place are checked together.
  if (!division || !levelOf(division)) return { role, division, department };
  await checkDivision(lists, division);
  if (!department) return { role, division };
  if (isAboveCounties(division)) throw badInput('市级、省级的账号和密钥不分部门：请去掉部门。');
  const county = division.slice(0, 6);
  if (!lists.policies.has(county)) throw badInput(`${county} 没有政策文件，不能按部门授权：请先补充政策文件。`);
  return { role, division, department: departmentOf(lists.policies.forCounty(county), department) };
}
