import type { ChartSpec } from '../../chart/spec.ts';
import { FONT, inkOn, SOFT, safe, steps, TOOLTIP } from '../../chart/theme.ts';
import type { Say } from '../../i18n/words.ts';
import { brief, short } from './towns.option.ts';

export interface Named {
  code: string;
  name: string;
}
export interface Cell {
  town: string;
  department: string;
  warnings: number;
}

/** Warnings of each department in each township. No cell means no warning of a department that was judged: 0. */
export function heat(
  departments: readonly Named[],
  townList: readonly Named[],
  cells: readonly Cell[],
  hrefOf: (department: string, town: string) => string,
  say: Say,
): ChartSpec {
  const found = new Map(cells.map((c) => [`${c.department} ${c.town}`, c.warnings]));
  const at = (d: Named, t: Named) => found.get(`${d.code} ${t.code}`) ?? 0;
  const rows = departments.filter((d) => townList.some((t) => at(d, t) > 0));
  const data = rows.flatMap((d, y) => townList.map((t, x) => [x, y, at(d, t)] as const)).filter(([, , n]) => n > 0);
  const values = data.map(([, , n]) => n);
  const title = sentence(rows, townList, data, say);
  return {
    title,
    description: `${say('overview.heat')}。${title}。`,
    option: {
      textStyle: { fontFamily: FONT },
      grid: { left: 4, right: 8, top: 8, bottom: 4, containLabel: true },
      tooltip: {
        ...TOOLTIP,
        formatter: (p: { value: [number, number, number] }) =>
          `${safe(townList[p.value[0]]?.name)} · ${safe(rows[p.value[1]]?.name)}<br><b>${p.value[2]}</b> ${say('items')}`,
      },
      xAxis: {
        type: 'category',
        position: 'top',
        data: townList.map((t) => brief(t.name)),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { interval: 0, color: SOFT, fontSize: 12, rotate: 45, hideOverlap: false },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map((d) => d.name),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { interval: 0, color: SOFT, fontSize: 12, width: 128, overflow: 'truncate' },
      },
      visualMap: { show: false, type: 'piecewise', pieces: steps(values), dimension: 2 },
      series: [
        {
          type: 'heatmap',
          itemStyle: { borderColor: '#fff', borderWidth: 2, borderRadius: 3 },
          data: data.map((value) => ({ value, label: { show: true, fontSize: 12, color: inkOn(value[2], values) } })),
        },
      ],
    },
    twin: {
      columns: [
        { name: say('col.department') },
        ...townList.map((t) => ({ name: short(t.name), number: true })),
        { name: say('col.total'), number: true },
      ],
      rows: rows.map((d) => ({
        cells: [d.name, ...townList.map((t) => at(d, t)), townList.reduce((sum, t) => sum + at(d, t), 0)],
        href: hrefOf(d.code, ''),
      })),
    },
    points: data.map(([x, y, n], dataIndex) => ({
      seriesIndex: 0,
      dataIndex,
      label: `${townList[x]?.name} · ${rows[y]?.name}: ${n}`,
      href: hrefOf(rows[y]?.code ?? '', townList[x]?.code ?? ''),
    })),
    height: 74 + Math.max(1, rows.length) * 28,
    minWidth: 680,
  };
}

function sentence(
  rows: readonly Named[],
  townList: readonly Named[],
  data: readonly (readonly [number, number, number])[],
  say: Say,
): string {
  const top = [...data].sort((a, b) => b[2] - a[2])[0];
  return top
    ? say('heat.say', { town: townList[top[0]]?.name ?? '', department: rows[top[1]]?.name ?? '', n: top[2] })
    : say('heat.none');
}
