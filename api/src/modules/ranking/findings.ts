import type { RankingOf, RankingRow } from './ranking-of.ts';

/** Names at most in one sentence. */
const NAMED = 3;

const UNITS = { TOWN: '乡镇', DEPARTMENT: '部门' } as const;

function listed(rows: readonly RankingRow[]): string {
  const names = rows.slice(0, NAMED).map(({ name }) => name);
  return `${names.join('、')}${rows.length > NAMED ? `等 ${rows.length} 个` : ''}`;
}

const place = ({ rank, tied }: Pick<RankingRow, 'rank' | 'tied'>): string => `${tied ? '并列' : ''}第 ${rank}`;

function edges(rows: readonly RankingRow[]): string[] {
  const placed = rows.filter(({ rank }) => rank !== null);
  const last = placed.at(-1)?.rank;
  if (placed.length < 2 || last === null || last === undefined) return [];
  if (last === 1) return ['有名次的全部并列第 1。'];
  const top = placed.filter(({ rank }) => rank === 1);
  const bottom = placed.filter(({ rank }) => rank === last);
  return [`第 1：${listed(top)}；最后（第 ${last}）：${listed(bottom)}。`];
}

function deducted(rows: readonly RankingRow[]): string[] {
  const [clues, days] = [
    rows.reduce((sum, one) => sum + one.lateClues, 0),
    rows.reduce((sum, one) => sum + one.lateDays, 0),
  ];
  return clues > 0 ? [`县级迟下发 ${clues} 条线索，共 ${days} 天，已从乡镇的账上扣除。`] : [];
}

/** The step that asks the least. */
export const leastStep = ({ steps }: Pick<RankingRow, 'steps'>) =>
  steps.reduce<RankingRow['steps'][number] | null>(
    (least, one) => (least && least.count <= one.count ? least : one),
    null,
  );

/** 我们：第 3，其他不变，再办结 1 条线索，升至并列第 1。 */
function mine(rows: readonly RankingRow[], own: string | null): string[] {
  const row = rows.find(({ code }) => code === own);
  if (!row) return [];
  if (row.rank === null) return [`${row.name}没有名次（${row.why ?? '指标不全'}）。`];
  const step = leastStep(row);
  const move = step ? `其他不变，${step.text}，升至${place(step)}。` : '';
  return [`${row.name}${place(row)}${move ? `；${move}` : '。'}`];
}

/** What a ranking says, in sentences; of somebody's own unit first. */
export function findingsOf({ who, rows, leftOut }: RankingOf, own: string | null): string[] {
  const placed = rows.filter(({ rank }) => rank !== null).length;
  const unit = UNITS[who];
  if (placed === 0)
    return [`这段时间还没有${unit}有名次：${rows.find(({ why }) => why)?.why ?? '没有数据'}。`, ...left(leftOut)];
  const rest = rows.length - placed;
  return [
    ...mine(rows, own),
    ...edges(rows),
    `${rows.length} 个${unit}中 ${placed} 个有名次${rest > 0 ? `，${rest} 个指标不全、不排名` : ''}。`,
    ...deducted(rows),
    ...left(leftOut),
  ];
}

const left = (leftOut: RankingOf['leftOut']): string[] => leftOut.map(({ why }) => `${why}。`);
