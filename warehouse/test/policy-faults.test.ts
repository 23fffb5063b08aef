import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { effectiveRules, loadPolicies, PRODUCT } from '../src/index.ts';

const FILE = join(PRODUCT, 'policy/360722/xinfeng-2023-15.yaml');

describe('写坏的政策文件', () => {
  let folder: string;
  const lines = readFileSync(FILE, 'utf8').split('\n');
  const lineOf = (text: string) => lines.findIndex((line) => line.includes(text)) + 1;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dixian-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** What is said about the file after one change of its text. */
  function said(from: string | RegExp, to: string): string {
    const text = lines.join('\n');
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    writeFileSync(join(folder, 'p.yaml'), changed);
    try {
      loadPolicies([folder]);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  }

  test('不认识的部门：说出文件、行号和可用的部门', () => {
    const message = said(
      'title: 交通事故劳动力死亡农户\n    department: 县交警大队',
      'title: 交通事故劳动力死亡农户\n    department: 县公安局',
    );
    expect(message).toContain(
      `p.yaml:${lineOf('title: 交通事故劳动力死亡农户') + 1}：部门“县公安局”不在 departments 里`,
    );
  });

  test('不是原话的引文：说出行号和条款', () => {
    const message = said('quote: 单次超过1万元 }', 'quote: 单次超过一万元 }');
    expect(message).toContain(`p.yaml:${lineOf('quote: 单次超过1万元 }')}：“单次超过一万元”不是条款 二（一） 的原话`);
  });

  test('语法错误：说出行号', () => {
    expect(said('documentNo: 信', 'documentNo: [信')).toMatch(/p\.yaml:\d+：YAML 语法有误，请检查缩进、引号和冒号/);
  });

  test('拼错的键、缺少的键、不对的值：各说出行号', () => {
    const misspelt = said('issued: 2023-07-14', 'isued: 2023-07-14');
    expect(misspelt).toContain(`p.yaml:${lineOf('issued: ')}：不认识“isued”，请检查拼写或删去`);
    expect(misspelt).toContain('缺少“issued”');
    expect(said('risk: ["11"]', 'risk: [11]')).toContain(
      `p.yaml:${lineOf('risk: ["11"]')}：rules.19.risk.0 类型不对，应为 string`,
    );
    expect(said('operator: ">", number: 10000', 'operator: "＞", number: 10000')).toContain('应为 >、>=、<、<= 之一');
  });

  test('参数缺少、多余、没有运算符、没有出处', () => {
    expect(
      said(/ {6}threshold: \{ label: 经济亏损.*\n/, '      limit: { label: 经济亏损, number: 1, reason: 无 }\n'),
    ).toContain('不用参数“limit”');
    expect(said(/ {6}stages: .*\n/, '')).toContain('规则 xf-jt-dropout 缺少参数“stages”');
    expect(said('operator: ">", number: 20000', 'number: 20000')).toContain('缺少 operator：超过写 >，以上（含）写 >=');
    expect(
      said(
        'current_year: { label: 只计当年新增, flag: true, quote: 当年新增 }',
        'current_year: { label: 只计当年新增, flag: true }',
      ),
    ).toContain('须有原话（quote）或理由（reason）');
    expect(said('reason: 文件没有说鉴定等级；C级、D级为危险房屋。', 'unit: 级')).toContain('缺少“reason”');
  });

  test('没有的规则种类、报表、条款，写了两次的编号', () => {
    expect(said('kind: water', 'kind: fire')).toContain('没有“fire”这种规则');
    expect(said('extract: xf-sl-water', 'extract: xf-sl-fire')).toContain('报表“xf-sl-fire”不在 extracts 里');
    expect(
      said(
        'clause: { article: 二（十二）, quote: 生活饮水出现安全问题的农户预警信息 }',
        'clause: { article: 二（二十）, quote: 生活 }',
      ),
    ).toContain('条款“二（二十）”不在 clauses 里');
    expect(said('- id: xf-jt-loan\n    name', '- id: xf-sl-water\n    name')).toContain('“xf-sl-water”写了两次');
  });

  test('分版的数值按月份生效，次序不对则拒绝', () => {
    const dated = (a: string, b: string) =>
      `threshold: { label: 经济亏损, operator: '>=', versions: [{ from: ${a}, number: 10000 }, { from: ${b}, number: 8000 }], unit: 元, quote: '1万元以上(含)' }`;
    expect(said(/threshold: \{ label: 经济亏损.*/, dated('2024-05', '2023-07'))).toContain('应按月份从早到晚排列');
    expect(said(/threshold: \{ label: 经济亏损.*/, dated('2023-07', '2024-05'))).toBe('');
    const changed = loadPolicies([folder]).forCounty('360722');
    const at = (period: string) =>
      effectiveRules(changed, period, [], {}).find((one) => one.rule === 'xf-ny-loss')?.numbers.threshold;
    expect(['2023-01', '2024-04', '2024-05'].map(at)).toEqual([10000, 10000, 8000]);
  });

  test('一个县不能有两份文件', () => {
    writeFileSync(join(folder, 'a.yaml'), lines.join('\n'));
    writeFileSync(join(folder, 'b.yaml'), lines.join('\n').replace('id: xinfeng-2023-15', 'id: second'));
    expect(() => loadPolicies([folder])).toThrow(/360722 有两份政策文件：xinfeng-2023-15、second/);
  });
});
