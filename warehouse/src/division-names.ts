import { type Division, readDivisions } from './divisions.ts';

/** Two parallel lists to bind: `transform(name, names, codes, '')` resolves a name. */
export interface NameList {
  names: string[];
  codes: string[];
}

/** How the divisions of a county may be written. */
export interface DivisionNames {
  towns: NameList;
  /** Each name stands behind its town's code: concat(town_code, name). */
  villages: NameList;
}

const TOWN_ENDINGS = ['镇', '乡', '街道', '街道办事处', '街道办'];
const RURAL_ENDINGS = ['村', '村委', '村委会', '村民委员会'];
/** Also written where the village's own name has no 村: 大塘村委会 as 大塘村村委会. */
const DOUBLED_ENDINGS = ['村村委会', '村村民委员会'];
const URBAN_ENDINGS = ['社区', '居委', '居委会', '居民委员会', '社区居委', '社区居委会', '社区居民委员会'];

/** The name without its ending; the longest ending goes, and never the whole name. */
function stem(name: string, endings: readonly string[]): string {
  const ending = endings
    .filter((one) => name.endsWith(one) && name.length > one.length)
    .sort((a, b) => b.length - a.length);
  return name.slice(0, name.length - (ending[0]?.length ?? 0));
}

/** Spellings of a division in tiers: its own name, the same kind of ending, then anything that is still understood. */
type Tiers = readonly [string[], string[], string[]];

function townTiers(name: string, county: string): Tiers {
  const base = stem(name, TOWN_ENDINGS);
  const others = base === name ? [] : [base, ...TOWN_ENDINGS.map((ending) => base + ending)];
  const short = county.replace(/(县|市|区|自治县)$/, '');
  return [[name], [county + name, short + name], others];
}

function villageTiers(name: string): Tiers {
  const base = stem(name, [...RURAL_ENDINGS, ...URBAN_ENDINGS]);
  if (base === name) return [[name], [], []];
  const urban = URBAN_ENDINGS.some((ending) => name === base + ending);
  const rural = [...RURAL_ENDINGS, ...DOUBLED_ENDINGS];
  const [own, other] = urban ? [URBAN_ENDINGS, rural] : [rural, URBAN_ENDINGS];
  // 星村 for 星村村委会 is the village's proper name, not a shortened one.
  const proper = !urban && base.endsWith('村') ? [base] : [];
  return [[name], [...proper, ...own.map((ending) => base + ending)], [base, ...other.map((ending) => base + ending)]];
}

/** A spelling belongs to the division that claims it in the earliest tier; claimed twice there, it is left out. */
function assign(claims: readonly { code: string; prefix: string; tiers: Tiers }[]): NameList {
  const owner = new Map<string, string>();
  for (const tier of [0, 1, 2] as const) {
    const claimed = new Map<string, Set<string>>();
    for (const { code, prefix, tiers } of claims)
      for (const spelling of tiers[tier]) {
        const name = prefix + spelling;
        if (!owner.has(name)) claimed.set(name, (claimed.get(name) ?? new Set()).add(code));
      }
    for (const [name, codes] of claimed) owner.set(name, codes.size === 1 ? ([...codes][0] ?? '') : '');
  }
  const known = [...owner].filter(([, code]) => code);
  return { names: known.map(([name]) => name), codes: known.map(([, code]) => code) };
}

/**
 * How towns and villages of a county may be written in a file, with the code each spelling means. Spellings are
 * NFKC without white space; one that could mean two divisions is left out.
 * @throws when the county has no divisions
 */
export function divisionNames(county: string, divisions: readonly Division[] = readDivisions()): DivisionNames {
  const own = divisions.filter((division) => division.county === county);
  const countyName = own.find((division) => division.level === 'county')?.name;
  if (!countyName) throw new Error(`区划表里没有 ${county}：请先补充该县的乡镇和行政村。`);
  const claims = (level: Division['level'], tiers: (name: string) => Tiers) =>
    own
      .filter((division) => division.level === level)
      .map(({ code, name, parent }) => ({
        code,
        prefix: level === 'village' ? parent : '',
        tiers: tiers(name.normalize('NFKC').replace(/\s/g, '')),
      }));
  return {
    towns: assign(claims('town', (name) => townTiers(name, countyName))),
    villages: assign(claims('village', villageTiers)),
  };
}
