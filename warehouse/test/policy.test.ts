import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inWords, loadMeasures, PRODUCT } from '../src/index.ts';
import { KINDS } from '../src/policy/kinds.ts';
import { book, effective, policy } from './policy-facts.ts';

const FILE = join(PRODUCT, 'policy/360722/xinfeng-2023-15.yaml');

describe('信巩办字〔2023〕15号', () => {
  test('每处引文都是所引条款的原话', () => {
    const texts = new Map(policy.clauses.map(({ article, text }) => [article, text]));
    const citations = [
      ...policy.extracts.flatMap(({ clause, due }) => [clause, due?.clause]),
      ...policy.rules.flatMap(({ clause, parameters }) => [
        clause,
        ...parameters.map(({ quote, article }) => (quote ? { quote, article: article ?? clause.article } : null)),
      ]),
      ...[...policy.open, ...policy.oneOff].map(({ clause }) => clause),
    ].filter((citation) => !!citation);
    expect(citations.length).toBeGreaterThan(80);
    for (const { article, quote } of citations) expect(texts.get(article), article).toContain(quote);
  });

  test('十二个部门、十八种报表，另有花名册', () => {
    expect(policy.departments).toHaveLength(12);
    expect(policy.extracts.filter(({ clause }) => clause)).toHaveLength(18);
    const [register, ...more] = policy.extracts.filter(({ clause }) => !clause);
    expect(more).toEqual([]);
    expect(register).toMatchObject({
      id: 'register',
      department: '县乡村振兴局',
      note: expect.stringContaining('文件没有要求'),
    });
  });

  test('附件3的十二行各有对应部门的报表', () => {
    const rows = policy.clauses.filter(({ article, department }) => article.startsWith('附件3') && department);
    expect(rows).toHaveLength(12);
    for (const { department, frequency } of rows) {
      expect(policy.extracts.some((extract) => extract.department === department)).toBe(true);
      expect(frequency).toBe('每月10日前');
    }
  });

  test('不含人名、电话和邮箱', () => {
    const text = readFileSync(FILE, 'utf8');
    expect(text).not.toMatch(/@|1[3-9]\d{9}|\d{3,4}-\d{7,8}|联系人/);
  });

  test('1万元的界限各按原话：单次超过为大于，以上（含）为大于等于', () => {
    expect(effective('xf-yb-selfpay-single')).toMatchObject({
      numbers: { threshold: 10000 },
      operators: { threshold: '>' },
    });
    expect(effective('xf-yb-selfpay-year')).toMatchObject({
      numbers: { threshold: 20000 },
      operators: { threshold: '>' },
    });
    expect(effective('xf-ny-loss')).toMatchObject({ numbers: { threshold: 10000 }, operators: { threshold: '>=' } });
    expect(effective('xf-jy-idle')).toMatchObject({
      numbers: { months: 3 },
      operators: { months: '>=', max_age: '<=' },
    });
  });

  test('每个规则编号以报表编号开头，风险代码用加号连接', () => {
    for (const { id, extract } of policy.rules) expect(id.startsWith(extract)).toBe(true);
    expect(effective('xf-jj-death').risk).toBe('04+05');
    expect(effective('xf-yj-death-house').lists.added_risk_by_loss_kind).toEqual(['劳动力直接死亡=04']);
    expect(effective('xf-yj-area')).toMatchObject({ subject: 'village', risk: '02' });
  });

  test('每种规则都有政策用到', () => {
    expect([...new Set(book.rules().map(({ kind }) => kind))].sort()).toEqual(Object.keys(KINDS).sort());
  });

  test('待批准的事项都有暂行做法和理由', () => {
    expect(policy.open.map(({ id }) => id)).toContain('xf-xc-trend-plunge.percent');
    for (const { value, reason, label } of policy.open) expect(value && reason && label).toBeTruthy();
    for (const { parameters } of policy.rules)
      for (const parameter of parameters) expect(parameter.quote ?? parameter.reason).toBeTruthy();
  });

  test('一次性义务：联络员名单7月16日前', () => {
    expect(policy.oneOff).toMatchObject([{ due: '2023-07-16' }]);
  });

  test('参数用中文说出来', () => {
    const words = (id: string, name: string) => {
      const parameter = policy.rules.find((one) => one.id === id)?.parameters.find((one) => one.name === name);
      return parameter && inWords(parameter);
    };
    expect(words('xf-yb-selfpay-single', 'threshold')).toBe('> 10000元');
    expect(words('xf-yb-selfpay-single', 'visit_types')).toBe('住院');
    expect(words('xf-wj-disease', 'hospitals')).toBe('不限');
    expect(words('xf-cl-severe', 'current_year')).toBe('是');
  });
});

describe('清单', () => {
  test('规则清单注明县、文号和条款', () => {
    expect(book.rules().find(({ id }) => id === 'xf-sl-water')).toMatchObject({
      county: '360722',
      document: '信巩办字〔2023〕15号',
      department: '县水利局',
      clause: { article: '二（十二）' },
    });
    expect(book.counties()).toContain('360722');
    expect(() => book.forCounty('990000')).toThrow(/990000 没有政策文件/);
  });

  test('指标按次序，各有口径和出处；比例写明分子和分母', () => {
    const measures = loadMeasures();
    const codes = measures.all().map(({ code }) => code);
    expect(codes.slice(0, 7)).toEqual(['warnings', 'households', 'clues', 'new_clues', 'multi', 'd1', 'd2']);
    for (const { definition, formula, source, owner, numerator, denominator, count, unit } of measures.all()) {
      expect([definition, formula, source, owner].every(Boolean)).toBe(true);
      expect(Boolean(numerator?.words && denominator?.words)).toBe(unit === '%');
      expect(Boolean(count)).toBe(unit !== '%');
    }
    expect(measures.get('d1')).toMatchObject({
      name: '按时报送率',
      denominator: { words: '应报数（已到期的，和提前报来的）' },
    });
    expect(() => measures.get('t99')).toThrow(/没有指标“t99”/);
  });
});
