import { beforeEach, describe, expect, it } from 'vitest';
import { inputOf, missing, namesOf, newDraft, newKey, placeOf, readDraft, sweepDrafts, writeDraft } from './draft.ts';

/** As the browser's: names in the order they came. */
function store() {
  const all = new Map<string, string>();
  return {
    getItem: (place: string) => all.get(place) ?? null,
    setItem: (place: string, text: string) => void all.set(place, text),
    removeItem: (place: string) => void all.delete(place),
    key: (at: number) => [...all.keys()][at] ?? null,
    get length() {
      return all.size;
    },
  };
}

const NOW = Date.parse('2023-08-11T08:00:00+08:00');
const DAY = 24 * 3_600_000;
const place = placeOf('town', '371323', 'a1');

describe('草稿', () => {
  let kept: ReturnType<typeof store>;
  const draft = newDraft(2, '2023-08-11', '张三', NOW);
  beforeEach(() => {
    kept = store();
    writeDraft(kept, place, draft);
  });

  it('关掉页面再打开还在，七天后自动删除，别的内容不动', () => {
    kept.setItem('theme', 'dark');
    expect(readDraft(kept, place, NOW + 7 * DAY)).toEqual(draft);
    sweepDrafts(kept, NOW + 7 * DAY + 1);
    expect([kept.getItem(place), kept.getItem('theme')]).toEqual([null, 'dark']);
  });

  it('一人一条线索一份：换了账号看不到前一个人的', () => {
    expect(readDraft(kept, placeOf('other', '371323', 'a1'), NOW)).toBeNull();
  });

  it('读不懂的当作没有；浏览器不让存的时候说一声，不报错', () => {
    kept.setItem(place, '{');
    expect(readDraft(kept, place, NOW)).toBeNull();
    const full = {
      ...kept,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(writeDraft(full, place, draft)).toBe(false);
  });

  it('编号是 UUID，明文 HTTP 的页面上也能生成', () => {
    const key = newKey((bytes) => bytes.fill(0xff));
    expect(key).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  });
});

describe('填报', () => {
  const draft = newDraft(2, '2023-08-11', '张三、李四 王五', NOW);

  it('缺什么先问什么', () => {
    expect(missing(draft)).toBe('visit.needVerdict');
    expect(missing({ ...draft, verdict: 'NO' })).toBe('visit.needNoReason');
    expect(missing({ ...draft, verdict: 'NO', noReason: 'OTHER' })).toBe('visit.needNote');
    const no = { ...draft, verdict: 'NO', noReason: 'COVERED' } as const;
    expect(missing(no)).toBe('visit.needFinding');
    expect(missing({ ...no, note: '电话核实' })).toBeNull();
    expect(missing({ ...no, findings: { FOOD: 'OK' } })).toBeNull();
    expect(missing({ ...no, noReason: 'GONE' })).toBeNull();
    expect(missing({ ...draft, verdict: 'UNREACHED', unreachedReason: 'AWAY' })).toBe('visit.needRevisit');
    expect(missing({ ...draft, verdict: 'YES', visitors: ' ' })).toBe('visit.needVisitors');
    expect(missing({ ...draft, verdict: 'YES' })).toBeNull();
  });

  it('改了核查结果，前面选过的原因不带上', () => {
    const changed = { ...draft, noReason: 'COVERED', revisitOn: '2023-08-20', verdict: 'YES' } as const;
    expect(inputOf(changed)).toMatchObject({ verdict: 'YES', noReason: null, unreachedReason: null, revisitOn: null });
    expect(namesOf('张三、李四 王五')).toEqual(['张三', '李四', '王五']);
  });

  it('没有看的一项不写，不当作有保障', () => {
    const { findings } = inputOf({ ...draft, verdict: 'YES', findings: { WATER: 'RISK' } });
    expect(findings).toEqual([{ guarantee: 'WATER', standing: 'RISK' }]);
  });
});
