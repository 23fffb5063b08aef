import { DEPARTMENTS, dice, MONTHS, PLACE } from './county.ts';
import { alerts, handIns, signals } from './facts.ts';
import { clues } from './lists.ts';

interface Filter {
  town?: string | null;
  department?: string | null;
  risk?: string | null;
}
const distinct = <T>(list: readonly T[]) => new Set(list).size;

/** The answer to `overview` for the newest month of the fixtures. */
export function overview(month: string, filter: Filter) {
  const rows = signals.filter(
    (s) =>
      (!filter.town || s.town.code === filter.town) &&
      (!filter.department || s.department === filter.department) &&
      (!filter.risk || s.risks.includes(filter.risk)),
  );
  const count = (list: typeof rows) => ({ warnings: list.length, households: distinct(list.map((s) => s.household)) });
  const shown = clues({}).filter((c) => !filter.town || c.town.code === filter.town);
  const roll = dice(7);
  const before = (n: number) => Math.round(n * (0.7 + roll() * 0.5));
  const dims = <T extends { code: string; name: string }>(list: T[], of: (s: (typeof rows)[number]) => string) =>
    list.map((d) => {
      const c = count(rows.filter((s) => of(s) === d.code));
      return { ...d, ...c, previous: before(c.warnings) };
    });
  const byDepartment = dims(
    DEPARTMENTS.map(([code, name]) => ({ code, name })),
    (s) => s.department,
  );
  const owed = handIns.filter((h) => h.state !== 'NOT_OWED');
  const missing = owed.filter((h) => h.state === 'MISSING');
  return {
    month,
    complete: false,
    owed: owed.length,
    handedIn: owed.filter((h) => h.state === 'DELIVERED' || h.state === 'NIL').length,
    missing,
    tiles: tiles(
      rows.length,
      count(rows).households,
      shown.length,
      shown.filter((c) => c.departments.length > 1).length,
    ),
    finding: [
      `12月预警 ${rows.length} 条，环比增加 47 条，其中 31 条来自市医保局信丰分局，集中在大塘埠镇、古陂镇。`,
      '同时被两个以上部门预警的农户比上月多 8 户。',
    ],
    byDepartment,
    byRisk: dims(
      [...new Set(rows.flatMap((s) => s.risks))].map((code) => ({ code, name: code })),
      (s) => s.risks[0] ?? '',
    ),
    trend: [...MONTHS].reverse().map((m, i, all) => ({
      month: m,
      complete: i < all.length - 1 && i !== 12,
      warnings: i === 3 ? null : 260 + Math.round(roll() * 120) + i * 3,
      households: i === 3 ? null : 210,
      byDepartment: i === 3 ? [] : byDepartment.map((d) => ({ ...d, warnings: before(d.warnings) })),
    })),
    byTown: PLACE.children.map((t) => {
      const c = count(rows.filter((s) => s.town === t));
      return {
        code: t.code,
        name: t.name,
        ...c,
        clues: c.households,
        perThousand: t.code.endsWith('400') ? null : (c.households / 8.2).toFixed(1),
        previous: before(c.warnings),
      };
    }),
    departmentByTown: PLACE.children.flatMap((t) =>
      DEPARTMENTS.map(([department]) => ({
        town: t.code,
        department,
        warnings: rows.filter((s) => s.town === t && s.department === department).length,
      })).filter((c) => c.warnings > 0),
    ),
    multi: shown.filter((c) => c.departments.length > 1).slice(0, 10),
    alerts: alerts.filter((a) => !filter.town || a.town.code === filter.town),
  };
}

function tiles(warnings: number, households: number, clueCount: number, multi: number) {
  const tile = (code: string, name: string, value: string | null, unit: string, rest: object = {}) => ({
    code,
    name,
    value,
    unit,
    numerator: null,
    denominator: null,
    previous: null,
    change: null,
    definition: `${name}：本月按文件规则产生、未被撤销的数量`,
    formula: '按户编号或预警编号去重计数',
    clause: '信巩办字〔2023〕15号 二',
    why: null,
    trend: [],
    link: null,
    ...rest,
  });
  return [
    tile('warnings', '预警信息', String(warnings), '条', {
      previous: String(warnings - 47),
      change: '47',
      trend: ['310', '344', null, '352', '365', '412'],
    }),
    tile('households', '涉及农户', String(households), '户', {
      previous: '271',
      change: '27',
      trend: ['240', '251', '260', '268', '271', String(households)],
    }),
    tile('clues', '到户预警线索', String(clueCount), '户', { previous: String(clueCount - 9), change: '9' }),
    tile('newClues', '有新预警的线索', String(households), '户', { previous: '92', change: '-5' }),
    tile('multi', '多部门预警户', String(multi), '户', {
      previous: String(multi - 8),
      change: '8',
      numerator: multi,
      denominator: clueCount,
    }),
    tile('onTime', '按时报送率', '87.5', '%', { numerator: 14, denominator: 16, previous: '94.1', change: '-6.6' }),
    tile('qualified', '数据合格率', null, '%', { why: '两个部门未报，不能计算' }),
  ];
}
