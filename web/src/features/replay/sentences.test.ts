import { describe, expect, it } from 'vitest';
import { say } from '../../i18n/words.ts';
import { months, towns } from './compared.option.ts';
import { changesText, type Replay, sentences } from './sentences.ts';

const change = (before: number, added: number, lost: number) => ({
  before,
  after: before + added - lost,
  added,
  lost,
  kept: before - lost,
});
const figures = (before: number, added: number, lost: number) => ({
  warnings: change(before, added, lost),
  households: change(before, added, lost),
  visits: change(before, added, lost),
});
const town = (name: string, ...of: [number, number, number]) => ({ town: { code: name, name }, ...figures(...of) });
const replay: Replay = {
  rule: 'r',
  name: '规则',
  from: '2023-07',
  to: '2023-08',
  changed: [
    {
      name: 'threshold',
      label: '单次个人自付',
      unit: '元',
      operatorBefore: '>',
      operatorAfter: '>',
      before: '10000',
      after: '15000',
    },
  ],
  ...figures(1200, 0, 30),
  households: change(5, 0, 0),
  byTown: [town('甲镇', 100, 0, 4), town('乙镇', 100, 3, 3), town('丙镇', 9, 0, 0), town('丁乡', 100, 0, 20)],
  months: [
    { month: '2023-07', ...figures(600, 0, 10) },
    { month: '2023-08', ...figures(600, 0, 20) },
  ],
  added: [],
  lost: [],
  moved: 0,
  earlier: 0,
  later: 0,
};
const zh = say('zh');

describe('what a replay says', () => {
  it('is what was changed, how much, and where', () => {
    expect(sentences(replay, zh)).toEqual([
      '把单次个人自付由“> 10,000 元”改为“> 15,000 元”，2023年7月至2023年8月的预警由 1,200 条变为 1,170 条（−30），新出现线索的户不变，入户核查少 30 户次。',
      '变化最大的乡镇：丁乡 −20、甲镇 −4。',
    ]);
  });
  it('names what came to a list and what went, not the whole list', () => {
    const list = { name: 'l', label: '病种', unit: null, operatorBefore: null, operatorAfter: null };
    const said = (before: string, after: string) =>
      changesText({ ...replay, changed: [{ ...list, before, after }] }, zh);
    expect(said('甲、乙、丙', '甲、丙、丁')).toBe('病种加上“丁”、去掉“乙”');
    expect(said('甲、乙、丙', '甲')).toBe('病种去掉“乙、丙”');
    expect(said('甲、乙、丙、丁、戊、己、庚', '不限')).toBe('把病种由“甲、乙、丙、丁、戊等 7 项”改为“不限”');
    expect(said('是', '否')).toBe('把病种由“是”改为“否”');
  });
  it('tells what merely changes its month', () => {
    expect(sentences({ ...replay, moved: 2, earlier: 3, later: 4 }, zh).slice(2)).toEqual([
      '另有 2 条仍会预警，但改在别的月份。',
      '减少的预警里，3 条是改在所选月份之前就预警了。',
      '增加的预警里，4 条原来在所选月份之前已经预警。',
    ]);
  });
  it('is short when nothing changes', () => {
    const none = { ...replay, ...figures(7, 0, 0), byTown: [], from: '2023-07', to: '2023-07' };
    expect(sentences(none, zh)).toEqual([
      '把单次个人自付由“> 10,000 元”改为“> 15,000 元”，2023年7月的预警一条也不增减。',
    ]);
    expect(towns(none, zh).title).toBe('所选月份各乡镇没有变化');
  });
});

describe('its charts', () => {
  it('show the townships that change, also where as many come as go', () => {
    const spec = towns(replay, zh);
    expect(spec.twin.rows.map(({ cells }) => cells)).toEqual([
      ['丁乡', 100, 80, '−20'],
      ['甲镇', 100, 96, '−4'],
      ['乙镇', 100, 100, '0'],
    ]);
    expect(spec.points).toHaveLength(3);
    expect(spec.title).toBe('丁乡 −20、甲镇 −4变化最大');
  });
  it('show every month, in its order', () => {
    const spec = months(replay, zh);
    expect(spec.twin.rows.map(({ cells }) => cells[0])).toEqual(['2023年7月', '2023年8月']);
    expect(spec.title).toBe('2023年8月变化最大（−20 条）');
  });
});
