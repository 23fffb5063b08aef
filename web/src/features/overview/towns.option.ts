import type { ChartSpec } from '../../chart/spec.ts';
import { FONT, INK, inkOn, SOFT, safe, steps, TOOLTIP } from '../../chart/theme.ts';
import { grouped, MISSING } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';

export interface TownFigures {
  code: string;
  name: string;
  warnings: number;
  households: number;
  clues: number;
  perThousand?: string | null;
  previous?: number | null;
}
const COLUMNS = 6;
/** A town whose households are not known. */
const UNKNOWN = '#edeff2';
/** Height of a square whose width is 1. */
const TALL = 0.8;

/** What the squares are coloured by. */
interface Lens {
  name: string;
  word: 'col.perThousand' | 'col.warnings';
  digits: number;
  values: (number | null)[];
}

/** Clues per thousand households; warnings where that is known of no town (a department sees only its own). */
function lens(list: readonly TownFigures[], say: Say): Lens {
  const rates = list.map((t) => (t.perThousand === null || t.perThousand === undefined ? null : Number(t.perThousand)));
  if (rates.some((rate) => rate !== null))
    return { name: say('overview.towns'), word: 'col.perThousand', digits: 1, values: rates };
  return { name: say('overview.townWarnings'), word: 'col.warnings', digits: 0, values: list.map((t) => t.warnings) };
}

/** Townships as equal squares in order of their code, coloured by clues per thousand households; unknown is grey. */
export function towns(list: readonly TownFigures[], hrefOf: (town: string) => string, say: Say): ChartSpec {
  const { name, word, digits, values } = lens(list, say);
  const known = values.filter((v) => v !== null);
  const title = sentence(list, values, digits, say);
  return {
    name,
    title,
    description: `${name}。${title}。`,
    note: say('chart.tiles'),
    legend: legend(values, known, digits, say),
    map: { name: 'towns', shapes: squares(list) },
    option: {
      textStyle: { fontFamily: FONT },
      tooltip: { ...TOOLTIP, trigger: 'item', formatter: (p: { dataIndex: number }) => tip(list[p.dataIndex], say) },
      visualMap: { show: false, type: 'piecewise', pieces: steps(known), outOfRange: { color: UNKNOWN } },
      series: [
        {
          type: 'map',
          map: 'towns',
          name: say(word),
          aspectScale: 1,
          top: 4,
          bottom: 4,
          left: 4,
          right: 4,
          selectedMode: false,
          nameProperty: 'code',
          itemStyle: { borderColor: '#fff', borderWidth: 3, areaColor: UNKNOWN },
          emphasis: { label: { color: INK }, itemStyle: { areaColor: '#ffe9b8' } },
          data: list.map((t, i) => ({
            name: t.code,
            value: values[i] ?? Number.NaN,
            label: label(t, values[i] ?? null, known, digits),
          })),
        },
      ],
    },
    twin: {
      columns: [
        { name: say('col.town') },
        { name: say('col.perThousand'), number: true },
        { name: say('col.clues'), number: true },
        { name: say('col.households'), number: true },
        { name: say('col.warnings'), number: true },
        { name: say('col.previous'), number: true },
      ],
      rows: list.map((t) => ({
        cells: [t.name, t.perThousand ?? null, t.clues, t.households, t.warnings, t.previous ?? null],
        href: hrefOf(t.code),
      })),
    },
    points: list.map((t, dataIndex) => ({
      seriesIndex: 0,
      dataIndex,
      label: `${t.name}: ${say('col.perThousand')} ${t.perThousand ?? say('unknown')}, ${say('col.clues')} ${t.clues}`,
      href: hrefOf(t.code),
    })),
    height: 372,
  };
}

function legend(
  values: readonly (number | null)[],
  known: number[],
  digits: number,
  say: Say,
): { color: string; label: string }[] {
  const all = steps(known);
  const parts = all.flatMap(({ color, min, max }, i) => {
    const [low, high] = digits ? [min, max] : [Math.ceil(min), Math.ceil(max) - 1];
    if (i === all.length - 1) return [{ color, label: `≥ ${low.toFixed(digits)}` }];
    if (high < low) return [];
    return [{ color, label: low === high ? low.toFixed(digits) : `${low.toFixed(digits)}–${high.toFixed(digits)}` }];
  });
  return values.includes(null) ? [...parts, { color: UNKNOWN, label: say('unknown') }] : parts;
}

/** Name of a town without its kind, so that it fits a square. */
export const short = (name: string): string =>
  name.replace(/^.{2,3}县(?=.{2,})/, '').replace(/(?<=.{2})(街道办事处|街道|镇|乡)$/, '');

/** Most letters of a name in a picture: what is longer would stand over its neighbour; the table has it whole. */
const LETTERS = 6;

export const brief = (name: string): string => {
  const part = short(name);
  return part.length > LETTERS ? `${part.slice(0, LETTERS - 1)}…` : part;
};

const label = (town: TownFigures, value: number | null, known: number[], digits: number) => ({
  show: true,
  fontSize: 13,
  lineHeight: 18,
  color: value === null ? SOFT : inkOn(value, known),
  formatter: `${brief(town.name)}\n${value === null ? MISSING : value.toFixed(digits)}`,
});

const tip = (town: TownFigures | undefined, say: Say): string =>
  town
    ? `<b>${safe(town.name)}</b><br>${say('col.perThousand')} ${town.perThousand ?? say('unknown')}<br>${say('col.clues')} ${grouped(town.clues)} · ${say('col.warnings')} ${grouped(town.warnings)} · ${say('col.previous')} ${grouped(town.previous)}`
    : '';

/** Squares a little wider than high, {@link COLUMNS} in a row. */
function squares(list: readonly TownFigures[]): object {
  const feature = (town: TownFigures, i: number) => {
    const [x, y] = [i % COLUMNS, -Math.floor(i / COLUMNS) * TALL];
    const ring = [
      [x, y],
      [x + 1, y],
      [x + 1, y - TALL],
      [x, y - TALL],
      [x, y],
    ];
    return {
      type: 'Feature',
      properties: { code: town.code, name: town.code },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  };
  return { type: 'FeatureCollection', features: list.map(feature) };
}

function sentence(list: readonly TownFigures[], values: readonly (number | null)[], digits: number, say: Say): string {
  const most = Math.max(0, ...values.filter((v) => v !== null));
  if (most === 0) return say(digits ? 'town.none' : 'heat.none');
  const first = list
    .map((t, i) => ({ name: t.name, value: values[i] ?? -1 }))
    .sort((a, b) => b.value - a.value)
    .slice(0, 2);
  return say(digits ? 'town.say' : 'town.sayWarnings', {
    names: first.map((t) => `${t.name} ${t.value.toFixed(digits)}`).join(say.language === 'en' ? ', ' : '、'),
  });
}
