import type { FigureValue } from '../measure/figures.ts';
import type { MeasureCell } from '../measure/measure.type.ts';
import { valueNames } from '../measure/names.ts';
import { lackingSaid } from '../overview/lacking.ts';
import { spoken } from '../overview/months.ts';
import { handInsOf } from '../submission/hand-in.ts';
import { today } from '../submission/today.ts';
import type { AnalysisData } from './analysis-data.ts';
import type { Contribution, ContributionPart } from './contribution.ts';
import type { MissedHouseholds } from './missed.ts';
import { WHY_NAMES } from './missed-why.ts';

/** Names at most in one sentence. */
const NAMED = 3;

const signed = (by: number): string => (by > 0 ? `+${by}` : `−${-by}`);
const percent = (text: string | null): string => (text === null ? '' : ` ${text.replace('-', '')}%`);

/** The parts that moved the way the total did, the most first. */
const movers = ({ parts, change }: Contribution): ContributionPart[] =>
  parts.filter((part) => part.change && part.change > 0 === Number(change) > 0);

/** The first few, and none that others equal who are left out; where all are equal, how many they are. */
function listed(parts: readonly ContributionPart[]): string {
  const first = parts.slice(0, NAMED);
  const next = parts[NAMED];
  const told = first.filter(({ change }) => change !== next?.change);
  if (!next || told.length > 0) return told.map(({ name, change }) => `${name}（${signed(change ?? 0)}）`).join('、');
  const equal = parts.filter(({ change }) => change === next.change);
  return `${first.map(({ name }) => name).join('、')}等 ${equal.length} 个（各 ${signed(next.change ?? 0)}）`;
}

/** 7月预警 412 条，环比上升 12.88%（+47 条），主要来自市医保局（+31）、县残联（+9）。 */
export function movedSaid(month: string, { now, change, changePercent, ...rest }: Contribution): string[] {
  if (now.value === null) return [`${spoken(month)}预警没有数字：${now.why}。`];
  const said = `${spoken(month)}预警 ${now.value} 条`;
  if (change === null) return [`${said}，上月没有数据可比。`];
  const by = Number(change);
  if (by === 0) return [`${said}，与上月持平。`];
  const from = listed(movers({ now, change, changePercent, ...rest }));
  const how = by > 0 ? '上升' : '下降';
  return [`${said}，环比${how}${percent(changePercent)}（${signed(by)} 条）${from ? `，主要来自${from}` : ''}。`];
}

/** What a decline is worth where a department has not handed in. */
function doubtSaid({ parts, change }: Contribution): string[] {
  if (change === null) return [];
  const doubtful = parts.filter((part) => part.why && part.change).slice(0, NAMED);
  const said = doubtful.map(({ name, change: by, why }) => `${name} ${signed(by ?? 0)}（${why}）`).join('；');
  return said ? [`下列增减与报送不齐有关，不能直接看作风险变化：${said}。`] : [];
}

function placesSaid(towns: Contribution, risks: Contribution): string[] {
  const [places, kinds] = [movers(towns), movers(risks)];
  if (towns.change === null || Number(towns.change) === 0) return [];
  const way = Number(towns.change) > 0 ? '增加' : '减少';
  const parts = [
    ...(towns.parts.length > 1 && places.length > 0 ? [`按乡镇，${way}集中在${listed(places)}`] : []),
    ...(risks.parts.length > 1 && kinds.length > 0 ? [`按风险，主要是${listed(kinds)}`] : []),
  ];
  return parts.length > 0 ? [`${parts.join('；')}。`] : [];
}

const known = (figure: FigureValue | undefined): number | null => figure?.numerator ?? null;

function workSaid(month: string, cells: readonly MeasureCell[]): string[] {
  const at = (code: string) => cells.find(({ measure }) => measure === code)?.figure;
  const [received, overdue, rate] = [at('received'), at('overdue'), at('t1')];
  const sent = known(received);
  const late = known(overdue) ?? 0;
  if (sent === null || (sent === 0 && late === 0)) return [];
  const visited = rate?.value ? `，已核查 ${rate.numerator} 条（${rate.value}%）` : '';
  return [`${spoken(month)}下发线索 ${sent} 条${visited}${late > 0 ? `，逾期未核查 ${late} 条` : ''}。`];
}

async function overlapSaid(data: AnalysisData): Promise<string[]> {
  const { now, pairs } = await data.overlap();
  const [most, next] = pairs;
  if (!known(now)) return [];
  const pair =
    most && most.households !== next?.households
      ? `，最多的是${most.departments.join('和')}（${most.households} 户）`
      : '';
  return [`两个以上部门同时预警 ${now.value} 户${pair}。`];
}

async function massSaid(data: AnalysisData): Promise<string[]> {
  const { signals, least } = await data.massRisks();
  if (signals.length === 0) return [];
  const { ctx, scope } = data;
  const shown = signals.slice(0, NAMED);
  const villages = await valueNames(
    ctx,
    scope,
    'VILLAGE',
    shown.map(({ village }) => village),
  );
  const towns = await valueNames(
    ctx,
    scope,
    'TOWN',
    shown.map(({ town }) => town),
  );
  const named = shown.map(
    ({ town, village, riskName, households }) =>
      `${towns.get(town) ?? town}${villages.get(village) ?? village}${riskName} ${households} 户`,
  );
  const more = signals.length > NAMED ? '等' : '';
  return [`规模性风险信号 ${signals.length} 个（同村同因 ${least} 户以上）：${named.join('、')}${more}。`];
}

function missedSaid({ figure, rows }: MissedHouseholds, registered: FigureValue | undefined): string[] {
  const missed = known(figure);
  if (!missed) return [];
  const counts = Map.groupBy(rows, ({ traces }) => traces[0]?.why);
  const reasons = [...counts]
    .flatMap(([why, households]) => (why ? [`${WHY_NAMES[why]} ${households.length} 户`] : []))
    .join('、');
  const of = known(registered) === null ? '' : `新纳入 ${registered?.value} 户中`;
  return [`${of}有 ${missed} 户此前没有任何部门预警${reasons ? `：${reasons}` : ''}。`];
}

/** What a month says, in sentences that follow from its numbers alone; none when there is nothing to say. */
export async function findingsOf(data: AnalysisData): Promise<string[]> {
  const { ctx, scope, month } = data;
  const [departments, towns, risks, summary, overlap, mass, missed, handIns] = await Promise.all([
    data.contribution('DEPARTMENT'),
    data.contribution('TOWN'),
    data.contribution('RISK'),
    data.summary(),
    overlapSaid(data),
    massSaid(data),
    data.missed(),
    handInsOf(ctx, scope, month),
  ]);
  const registered = summary.totals.find(({ measure }) => measure === 'registered')?.figure;
  return [
    ...movedSaid(month, departments),
    ...placesSaid(towns, risks),
    ...doubtSaid(departments),
    ...overlap,
    ...mass,
    ...workSaid(month, summary.totals),
    ...missedSaid(missed, registered),
    ...lackingSaid(month, handIns, today(ctx.now())),
  ];
}
