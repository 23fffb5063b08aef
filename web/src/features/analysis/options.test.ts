import { describe, expect, it } from 'vitest';
import { say } from '../../i18n/words.ts';
import { figureLink, readFigure } from '../measure/address.ts';
import { crossed } from './crossed.option.ts';
import { type Contribution, moved } from './moved.option.ts';

const zh = say('zh');
const count = (n: number | null) => ({
  ...{ value: n === null ? null : String(n), numerator: n, denominator: null },
  why: n === null ? '这段时间尚无数据' : null,
});
const part = (code: string, now: number, before: number, share: string) => ({
  ...{ code, name: `风险${code}`, now, before, change: now - before, share, why: null },
});
const risks: Contribution = {
  ...{ dimension: 'RISK', now: count(5), before: count(1), change: '4', changePercent: '400.00', repeated: 1 },
  parts: [part('01', 3, 0, '75.00'), part('04', 1, 0, '25.00'), part('05', 1, 0, '25.00'), part('99', 1, 1, '0.00')],
};
const towns: Contribution = {
  ...risks,
  ...{ dimension: 'TOWN', repeated: 0, parts: [part('360722100', 4, 1, '75.00'), part('360722101', 1, 0, '25.00')] },
};

describe('拉动的表', () => {
  const { twin, title, points } = moved(risks, (code) => `/rows?${code}`, zh);
  it('各行增减加起来等于合计那一行，重复计的单列一行扣除', () => {
    const changes = twin.rows.map(({ cells }) => Number(cells[3]));
    expect(changes.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(changes.at(-1));
    expect(twin.rows.at(-2)?.cells).toEqual(['一条预警有两种风险、两处都计的，扣除', null, null, -1, null, '']);
  });
  it('标题说最大的拉动；没有变化的不画', () => {
    expect(title).toBe('风险01增加最多，+3 条，占总增减的 75.00%');
    expect(points.map(({ label }) => label)).toEqual(['风险01: +3，3', '风险04: +1，1', '风险05: +1，1']);
  });
  it('增减一样多的一起说，不只说第一个', () => {
    const parts = [part('01', 3, 1, '50.00'), part('04', 2, 0, '50.00')];
    const { title: tied } = moved({ ...risks, change: '4', parts }, () => '', zh);
    expect(tied).toBe('风险01、风险04增加最多，各 +2 条，各占总增减的 50.00%');
  });
  it('上期没有数据时不说持平', () => {
    const first = { ...risks, before: count(null), change: null, changePercent: null, repeated: 0 };
    expect(moved({ ...first, parts: [] }, () => '', zh).title).toBe('没有两期数据可比');
  });
});

describe('预警类型 × 乡镇', () => {
  it('表里每格带比上月增减，合计是去重后的数，不是各行相加', () => {
    const keys = (row: string, town: string) => [{ code: row }, { code: town }];
    const cells = [
      { keys: keys('01', '360722100'), figure: { numerator: 3 }, before: { numerator: 0 } },
      { keys: keys('04', '360722101'), figure: { numerator: 1 }, before: { numerator: 0 } },
    ];
    const named = [
      { code: '360722100', name: '嘉定镇' },
      { code: '360722101', name: '大塘埠镇' },
    ];
    const { twin } = crossed(cells, risks, towns, named, (row, town) => `${row} ${town}`, zh);
    expect(twin.rows[0]?.cells).toEqual(['风险01', '3（+3）', '0（0）', '3（+3）']);
    expect(twin.rows.at(-1)?.cells).toEqual(['合计', '4（+3）', '1（+1）', '5（+4）']);
  });
});

describe('数字的地址', () => {
  it('写出来再读回去是同一个数字；认不得的不读', () => {
    const at = {
      ...{ measure: 't1', from: '2023-07', to: '2023-08', part: 'DENOMINATOR' as const, asOf: '2023-09-01' },
      ...{ filter: { towns: ['360722100'], pairs: ['甲|乙'] }, skip: 100, size: 100 as const },
    };
    const query: Record<string, string | string[]> = {};
    for (const [name, value] of new URLSearchParams(figureLink('360722', at).split('?')[1])) query[name] = value;
    expect(readFigure(query)).toEqual(at);
    expect(readFigure({ measure: 't1;drop', from: '2023-07' })).toBeNull();
  });
});
