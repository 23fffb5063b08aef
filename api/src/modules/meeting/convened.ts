import { type Meeting, monthsAfter, monthsCovered, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput, forbidden, notFound } from '../../errors.ts';
import { levelOf, reachOf } from '../../place.ts';
import type { Permission } from '../access/permission.ts';
import { countiesOf, documentedCounties } from '../division/counties.ts';
import { childrenLoader, divisionLoader } from '../division/division.loader.ts';
import { nameAbove } from '../division/name-above.ts';
import type { PackPlace } from '../pack/numbers.ts';
import { type Law, lawOf } from '../policy/law.ts';

/** A county or city that meets, and what the asker may see of it. */
export interface Convened {
  place: string;
  name: string;
  level: 'county' | 'city';
  law: Law;
  /** The counties that its meetings are about. */
  places: readonly PackPlace[];
  /** Its own meetings that have a pack. */
  kinds: readonly Meeting[];
  /** Sees figures of the whole, frozen or not; the others see what a meeting was told. */
  whole: boolean;
}

const kindsOf = ({ policy }: Law, level: Convened['level']): Meeting[] =>
  policy.calendar.meetings.filter((meeting) => meeting.level === level && (meeting.pages ?? []).length > 0);

async function ofCounty(ctx: Context, place: string, need: Permission): Promise<Convened> {
  const scope: Scope = ctx.scope(place, need);
  const law = lawOf(ctx, scope);
  const whole = scope.division === undefined && scope.department === undefined;
  const own = { county: place };
  const name = (await divisionLoader(ctx, own).load(place))?.name ?? place;
  const places = [{ code: place, name, scope: own }];
  return { place, name, level: 'county', law, places, kinds: kindsOf(law, 'county'), whole };
}

/** Who stands at the city or above sees its meetings; who stands in one of its counties, what they were told. */
async function ofCity(ctx: Context, place: string, need: Permission): Promise<Convened> {
  const { division, department } = ctx.require(need);
  const at = division ?? '';
  const over = !department && at.length === 6 && levelOf(at) !== 'county' && place.startsWith(reachOf(at));
  const below = at.startsWith(reachOf(place));
  if (!over && !(below && need === 'READ_DATA')) throw forbidden();
  const counties = over ? await countiesOf(ctx) : await documentedCounties(ctx);
  const own = counties.filter(({ code }) => code.startsWith(reachOf(place)));
  const [first] = own;
  if (!first) throw notFound('所辖各县的政策文件');
  const law = lawOf(ctx, { county: first.code });
  const places = own.map(({ code, name }) => ({ code, name, scope: { county: code } }));
  return { place, name: nameAbove(place), level: 'city', law, places, kinds: kindsOf(law, 'city'), whole: over };
}

/** Who meets. @throws FORBIDDEN for who has no business there, NOT_FOUND where no document speaks to it */
export function convenedBy(ctx: Context, place: string, need: Permission = 'READ_DATA'): Promise<Convened> {
  const level = levelOf(place);
  if (level === 'county') return ofCounty(ctx, place, need);
  if (level === 'city') return ofCity(ctx, place, need);
  ctx.require(need);
  throw badInput('会议由县或市召开：请用 6 位县级或市级代码。');
}

/** The meeting of the document. @throws BAD_USER_INPUT with those there are */
export function kindOf({ kinds, name }: Convened, id: string): Meeting {
  const found = kinds.find((one) => one.id === id);
  if (found) return found;
  const own = kinds.map((one) => `${one.id}（${one.title}）`).join('、');
  throw badInput(own ? `没有会议“${id}”：${name}可用的会议是 ${own}。` : `${name}的文件没有规定会议。`);
}

/** First and last month that a meeting of a month is about. */
export const coveredBy = (meeting: Meeting, month: string): { from: string; to: string } => ({
  from: monthsAfter(month, 1 - monthsCovered(meeting)),
  to: month,
});

/** Townships of the county, or counties of the city. */
export async function unitsOf(
  ctx: Context,
  { level, place, places }: Convened,
): Promise<{ code: string; name: string }[]> {
  if (level === 'city') return places.map(({ code, name }) => ({ code, name }));
  return ((await childrenLoader(ctx, { county: place }).load(place)) ?? []).map(({ code, name }) => ({ code, name }));
}
