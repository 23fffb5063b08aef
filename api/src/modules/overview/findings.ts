import { handInsOf } from '../submission/hand-in.ts';
import { today } from '../submission/today.ts';
import { lackingSaid } from './lacking.ts';
import { spoken } from './months.ts';
import type { DimensionCount, Tile, TownCount } from './overview.type.ts';
import type { OverviewData } from './overview-data.ts';
import { departmentsOf, townsOf } from './splits.ts';
import { tilesOf } from './tiles.ts';

/** Names at most in one sentence. */
const NAMED = 3;

interface Grown {
  name: string;
  by: number;
}

/** What grew since the month before, the most first. */
const grown = (counts: readonly (DimensionCount | TownCount)[]): Grown[] =>
  counts
    .flatMap(({ name, warnings, previous }) =>
      previous !== null && warnings > previous ? [{ name, by: warnings - previous }] : [],
    )
    .sort((a, b) => b.by - a.by || (a.name < b.name ? -1 : 1));

/** Those that share the first place are named together. */
function mostSaid(most: readonly Grown[]): string {
  const [first, ...others] = most;
  if (!first) return '';
  const names = most
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join('、');
  const more = most.length > NAMED ? `等 ${most.length} 个部门` : '';
  return `，${names}${more}增加最多（${others.length > 0 ? '各 ' : ''}${first.by} 条）`;
}

/** 7月预警 412 条，环比增加 47 条，其中 31 条来自医保 */
function warningsSaid(month: string, tile: Tile | undefined, departments: readonly DimensionCount[]): string[] {
  if (!tile?.value || (tile.value === '0' && !Number(tile.change))) return [];
  const said = `${spoken(month)}预警 ${tile.value} 条`;
  const change = Number(tile.change ?? 0);
  if (tile.change === null) return [`${said}。`];
  if (change === 0) return [`${said}，与上月持平。`];
  if (change < 0) return [`${said}，环比减少 ${-change} 条。`];
  const all = grown(departments);
  const most = all.filter(({ by }) => by === all[0]?.by);
  return [`${said}，环比增加 ${change} 条${mostSaid(most)}。`];
}

function townsSaid(tile: Tile | undefined, towns: readonly TownCount[]): string[] {
  const most = grown(towns).slice(0, NAMED);
  if (towns.length < 2 || Number(tile?.change ?? 0) <= 0 || most.length === 0) return [];
  return [`增加集中在${most.map(({ name, by }) => `${name}（${by} 条）`).join('、')}。`];
}

function cluesSaid(clues: Tile | undefined, fresh: Tile | undefined, multi: Tile | undefined): string[] {
  if (!clues?.value || clues.value === '0') return [];
  const parts = [`未办结线索 ${clues.value} 户`];
  if (fresh?.value && fresh.value !== '0') parts.push(`其中本月有新预警的 ${fresh.value} 户`);
  if (multi?.value && multi.value !== '0') parts.push(`有两个以上部门预警的 ${multi.value} 户`);
  return [`${parts.join('，')}。`];
}

async function missingSaid({ ctx, scope, month, handIns }: OverviewData): Promise<string[]> {
  const rows = (await handIns()).filter((row) => row.month === month);
  return lackingSaid(month, await handInsOf(ctx, scope, month, rows), today(ctx.now()));
}

async function alertsSaid({ alerts }: OverviewData): Promise<string[]> {
  const rows = await alerts();
  const villages = new Set(rows.map(({ village }) => village)).size;
  return rows.length > 0 ? [`村级受灾预警 ${rows.length} 条，涉及 ${villages} 个村。`] : [];
}

/** What the month says, in sentences that follow from its numbers alone; none when there is nothing to say. */
export async function findingsOf(data: OverviewData): Promise<string[]> {
  const [tiles, departments, towns, missing, alerts, built] = await Promise.all([
    tilesOf(data),
    departmentsOf(data),
    townsOf(data),
    missingSaid(data),
    alertsSaid(data),
    data.built(),
  ]);
  if (!built.has(data.month)) return [];
  const tile = (code: string) => tiles.find((one) => one.code === code);
  return [
    ...warningsSaid(data.month, tile('warnings'), departments),
    ...townsSaid(tile('warnings'), towns),
    ...cluesSaid(tile('clues'), tile('newClues'), tile('multi')),
    ...alerts,
    ...missing,
  ];
}
