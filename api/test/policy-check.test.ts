import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { POLICIES, yamlFiles } from '@dixian/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './command-line.ts';
import { firstDay } from './first-day.ts';
import { POLICY, writeConfig } from './sixth-county/files.ts';

interface Fault {
  file: string;
  line: number;
  reason: string;
}

describe('hub policy check', () => {
  let folder: string;
  let hub: ReturnType<typeof commandLine>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'check-'));
    writeConfig(join(folder, 'config'));
    await firstDay(folder);
    hub = commandLine(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Faults of the county's document after some changes, as `line reason`. */
  async function faults(...changes: [string | RegExp, string][]): Promise<string[]> {
    const text = changes.reduce((sum, [from, to]) => sum.replace(from, to), POLICY);
    await writeFile(join(folder, 'draft.yaml'), text);
    const { lines } = await hub.json<Fault>('policy', 'check', 'draft.yaml');
    for (const { file } of lines) expect(file).toBe('draft.yaml');
    return lines.map(({ line, reason }) => `${line} ${reason}`);
  }

  const lineOf = (part: string) => POLICY.split('\n').findIndex((line) => line.includes(part)) + 1;

  it('finds nothing in the shipped documents', async () => {
    const shipped = yamlFiles(POLICIES);
    expect(shipped.length).toBeGreaterThan(4);
    for (const file of shipped) {
      const { code, lines } = await hub.json('policy', 'check', file);
      expect({ file, code, lines }).toEqual({ file, code: 0, lines: [] });
    }
  });

  it('a draft of a document in force stands in its place', async () => {
    expect(await faults()).toEqual([]);
    expect((await hub.run('policy', 'check', 'draft.yaml')).text).toBe('draft.yaml：shixian-2024-1 没有问题。');
  });

  it('tells all faults at once, by line, and ends with 3', async () => {
    const found = await faults(
      ['department: 试县医保局, clause', 'department: 试县人社局, clause'],
      ['quote: 3000元以上（含） }\n', 'quote: 三千元 }\n'],
      ['number: 3000, unit: 元', 'number: 3000'],
      ['id: s6-selfpay-single', 'id: s6-selfpay-other'],
      [
        'issued: 2024-01-02',
        'issued: 2024-01-02\none_off: [{ id: contacts, title: 联系人, due: 2023-12-20, clause: { article: 第一条, quote: 住院 } }]',
      ],
    );
    const shifted = (part: string) => lineOf(part) + 1;
    expect(found).toEqual([
      expect.stringMatching(new RegExp(`^${lineOf('issued') + 1} 期限 2023-12-20 早于成文日期 2024-01-02`)),
      expect.stringMatching(new RegExp(`^${shifted('- { id: s6-selfpay,')} 部门“试县人社局”不在 departments 里`)),
      expect.stringMatching(new RegExp(`^${shifted('id: s6-selfpay-single')} 规则“s6-selfpay-other”没有情景`)),
      expect.stringMatching(new RegExp(`^${shifted('threshold:')} “三千元”不是条款 第一条 的原话`)),
      expect.stringMatching(new RegExp(`^${shifted('threshold:')} 参数“threshold”缺少单位`)),
    ]);
    const { code, text } = await hub.run('policy', 'check', 'draft.yaml');
    expect(code).toBe(3);
    expect(text).toContain('共 5 处，请改正后再查。');
  });

  it('faults of form do not hide the others', async () => {
    const found = await faults(
      ['issuer: 试县专班', 'isuer: 试县专班'],
      ['id: s6-selfpay, title', 'id: s6-other, title'],
    );
    expect(found.join('\n')).toContain('不认识“isuer”');
    expect(found.join('\n')).toContain('缺少“issuer”');
    expect(found.join('\n')).toContain('报表“s6-other”没有数据契约');
    expect(found.join('\n')).toContain('报表“s6-selfpay”不在 extracts 里');
  });

  it('contradictory dates: versions out of order, an end before its beginning', async () => {
    const found = await faults(
      ['number: 3000, unit', 'versions: [{ from: 2024-05, number: 3000 }, { from: 2024-02, number: 2000 }], unit'],
      ['title: 住院个人自付, ', 'title: 住院个人自付, from: 2024-06, until: 2024-03, '],
    );
    expect(found).toEqual([
      `${lineOf('- { id: s6-selfpay,')} until（2024-03）早于 from（2024-06）：请改正。`,
      `${lineOf('threshold:')} 参数“threshold”的各版应按月份从早到晚排列，且不重复。`,
    ]);
  });

  it('a jurisdiction or a rule id that another document has', async () => {
    const shipped = await readFile(join(POLICIES, '360722/xinfeng-2023-15.yaml'), 'utf8');
    await writeFile(join(folder, 'copy.yaml'), shipped.replace('id: xinfeng-2023-15', 'id: copy'));
    const { code, lines } = await hub.json<Fault>('policy', 'check', 'copy.yaml');
    expect(code).toBe(3);
    expect(lines[0]?.reason).toContain('360722 已有政策文件 xinfeng-2023-15');
    expect(lines.filter(({ reason }) => reason.includes('在另一份政策文件中已有')).length).toBeGreaterThan(15);
  });

  it('a document that a lower one completes is checked with it', async () => {
    const lower = [
      'id: shixian-2025-2',
      'documentNo: 试发〔2025〕2号',
      'title: 补充通知',
      'issuer: 试县专班',
      'issued: 2025-01-02',
      'effective_from: 2025-01',
      'jurisdiction: "990301"',
      'parent: shixian-2024-1',
      'sets: [{ rule: s6-selfpay-single, parameter: threshold, from: 2025-01, number: 4000, reason: 测试 }]',
    ];
    const path = join(folder, 'config/policy/990301/lower.yaml');
    await writeFile(path, `${lower.join('\n')}\n`);
    expect(await faults()).toEqual([]);
    expect((await hub.run('policy', 'check', path)).code).toBe(0);
    expect(await faults([/id: s6-selfpay-single/g, 'id: s6-selfpay-other'])).toContainEqual(
      expect.stringContaining('没有情景'),
    );
    const later = (await faults(['effective_from: 2024-01', 'effective_from: 2025-03'])).join('\n');
    expect(later).toMatch(/^1 下级文件与它不再相符：.*lower\.yaml:9：从 2025-01 起算，早于上级文件开始执行的 2025-03/);
    expect(later).toContain('lower.yaml:6：早于上级文件开始执行的 2025-03');
    await rm(path);
  });

  it('broken YAML, no file, no name of a file', async () => {
    await writeFile(join(folder, 'draft.yaml'), POLICY.replace('title: 试县', 'title: [试县'));
    const { code, lines } = await hub.json<Fault>('policy', 'check', 'draft.yaml');
    expect([code, lines[0]?.reason]).toEqual([3, expect.stringContaining('YAML 语法有误')]);
    expect((await hub.run('policy', 'check', 'nothing.yaml')).code).toBe(2);
    expect((await hub.run('policy', 'check')).code).toBe(2);
  });
});
