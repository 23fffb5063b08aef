import { ageAt, dayIn, parseMonth } from '../calendar.ts';
import type { Office } from '../office.ts';
import type { Household } from '../person.ts';
import { Random } from '../random.ts';
import type { Cells } from '../subject.ts';
import type { Clerk } from './kit.ts';

/** Years before somebody can own what is looked for. */
const GROWN = 18;

/**
 * A department's answers about the members of candidates: households that departments warned about the month before.
 * The rate counts households. Most own nothing that is looked for.
 */
export function matchResult(): Clerk {
  return (office) => candidates(office).flatMap((household) => answers(office, household));
}

/** The same for all departments that are asked at one rate. */
function candidates(office: Office): Household[] {
  const { month, world, settings } = office;
  const luck = new Random(world.seed, world.settings.county, 'candidates', month.period);
  return luck.shuffle([...world.hit]).slice(0, luck.count(office.mean(settings.rate)));
}

function answers(office: Office, household: Household): Cells[] {
  const grown = household.members.filter((member) => !member.gone && member.id !== '');
  return grown
    .filter((member) => ageAt(member.birth, office.month) >= GROWN)
    .map((member) => office.row(member, answer(office)));
}

function answer(office: Office): Cells {
  const { random, month } = office;
  const source_date = dayIn(month, random);
  const asked = { source_date, asset_kind: '', detail: '', registered_date: '', value_amount: '', value_band: '' };
  if (!random.chance(office.number('hit_share'))) return { ...asked, hit: '否' };
  const since = parseMonth(`${month.year - random.int(1, 8)}-${month.period.slice(5)}`);
  return {
    ...asked,
    hit: '是',
    asset_kind: office.word('asset_kind'),
    detail: office.has('detail') ? office.word('detail') : '',
    registered_date: dayIn(since, random),
    value_band: office.has('value_band') ? office.word('value_band') : '',
    value_amount: office.has('value_band')
      ? ''
      : random.int(office.number('least', 2), office.number('most', 15)) * 10_000,
  };
}
