import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  feedbackDay,
  ledgerDay,
  loadPolicies,
  meetingsOf,
  obligations,
  oneOffsOf,
  outboundOf,
  PRODUCT,
} from '../src/index.ts';

const FILE = join(PRODUCT, 'policy/370000/shandong-2022-11.yaml');
const book = loadPolicies();
const policy = book.forCounty('371323');

describe('鲁乡振发〔2022〕11号', () => {
  const due = (period: string) => new Map(obligations(policy, period).map((one) => [one.extract, one.due]));
  const owed = (period: string) => [...due(period)].filter(([, day]) => day !== null).map(([extract]) => extract);

  test('省里的文件管全省各县：沂水、沂南同一份', () => {
    expect(book.countiesUnder('371300')).toEqual(['371321', '371323']);
    for (const county of ['371321', '371323'])
      expect(book.forCounty(county)).toMatchObject({ jurisdiction: county, documentNo: '鲁乡振发〔2022〕11号' });
  });

  test('每月5日前提供上月新增，7日前反馈乡镇，30日前报台账，2月以最后一天为准', () => {
    expect(due('2022-03').get('sd-mz-aid')).toBe('2022-04-05');
    expect(due('2023-12').get('sd-yb-selfpay')).toBe('2024-01-05');
    expect(feedbackDay(policy, '2024-01')).toBe('2024-02-07');
    expect(ledgerDay(policy, '2024-01')).toBe('2024-01-30');
    expect(ledgerDay(policy, '2024-02')).toBe('2024-02-29');
    expect(ledgerDay(policy, '2023-02')).toBe('2023-02-28');
  });

  test('附件1的六个部门七份报表每月应报；信访、平台、舆情和比对结果随有随报', () => {
    expect(owed('2022-02')).toEqual([]);
    expect(owed('2022-03')).toEqual([
      'register',
      'sd-jy-dropout',
      'sd-jy-aid',
      'sd-mz-aid',
      'sd-zj-danger',
      'sd-wj-30',
      'sd-yb-selfpay',
      'sd-cl-cert',
    ]);
    const petitions = policy.extracts.filter(({ channel }) => channel === 'PETITION').map(({ id }) => id);
    expect(petitions).toEqual(['sd-xf-petition', 'sd-12317', 'sd-12345', 'sd-wx-opinion']);
    expect(policy.extracts.filter(({ purpose }) => purpose === 'match').map(({ id }) => id)).toEqual(
      policy.matches.map(({ id }) => id),
    );
  });

  test('水利厅参与发文，附件1没有水利部门的预警信息：没有饮水报表', () => {
    expect(policy.departments.map(({ id }) => id)).toContain('水利局');
    expect(policy.extracts.filter(({ department }) => department === '水利局')).toEqual([]);
    expect(policy.rules.filter(({ kind }) => kind === 'water')).toEqual([]);
    expect(policy.open.map(({ id }) => id)).toContain('sd-water');
  });

  test('医疗费用标准只授权市里确定，批准之前是待批准事项', () => {
    const thresholds = policy.rules
      .filter(({ extract }) => extract === 'sd-yb-selfpay')
      .flatMap(({ parameters }) => parameters.filter(({ name }) => name === 'threshold'));
    expect(thresholds).toMatchObject([
      { operator: '>', overridable: 'city', approval: 'required', versions: [{ number: 5000 }] },
      { operator: '>', overridable: 'city', approval: 'required', versions: [{ number: 20000 }] },
    ]);
    const open = policy.open.map(({ id }) => id);
    expect(open).toContain('sd-yb-selfpay-supported.threshold');
    expect(open).toContain('sd-yb-selfpay-others.threshold');
  });

  test('月调度、季通报是市里的，抽取不少于2个县；县每季度召集部门；村每月研判、每月排查', () => {
    const meetings = meetingsOf(policy, 2024);
    const held = (id: string) => meetings.filter((one) => one.id === id);
    expect(held('sd-monthly-dispatch')).toHaveLength(12);
    expect(held('sd-monthly-dispatch')[0]).toMatchObject({ level: 'city', minCountiesVisited: 2 });
    expect(held('sd-quarterly-bulletin')).toHaveLength(4);
    expect(held('sd-quarterly-bulletin')[0]).toMatchObject({ level: 'city', period: '2024-03' });
    expect(held('sd-county-quarterly')[0]).toMatchObject({ level: 'county', period: '2024-03' });
    for (const id of ['sd-village-monthly', 'sd-village-sweep']) {
      expect(held(id)).toHaveLength(12);
      expect(held(id)[0]).toMatchObject({ level: 'village' });
    }
    expect(held('sd-village-sweep')[0]?.agenda).toHaveLength(8);
  });

  test('上月新增的监测帮扶对象7日前提供相关部门', () => {
    expect(outboundOf(policy, '2024-01')).toMatchObject([{ id: 'sd-new-objects', due: '2024-02-07' }]);
  });

  test('联系人名单2022年3月20日前，重点排查情况4月5日前', () => {
    expect(oneOffsOf(policy, '2022-03')).toMatchObject([{ id: 'contact-list', due: '2022-03-20' }]);
    expect(oneOffsOf(policy, '2022-04')).toMatchObject([{ id: 'special-sweep', due: '2022-04-05', level: 'city' }]);
    expect(oneOffsOf(policy, '2023-03')).toEqual([]);
  });

  test('程序：入户核实3个工作日、总时限15天只提示；低保和分散供养特困不再重复比对', () => {
    const { procedure, matchSkips } = policy;
    const said = procedure.steps.filter(({ clause, days }) => clause ?? days);
    expect(said.map(({ label }) => label).join('—')).toBe('入户核实—民主评议—信息比对—村级公示—录入系统');
    expect(procedure.verifyWorkingDays).toMatchObject({ number: 3 });
    expect(procedure.totalDays).toMatchObject({ number: 15, binding: false });
    expect(matchSkips).toMatchObject([{ aidClasses: ['低保', '分散供养特困'] }]);
    for (const provision of [procedure.greenChannel, procedure.writtenAnswer, procedure.sanction, procedure.ledger])
      expect(provision?.clause).toBeDefined();
    expect(procedure.publicityDays?.clause).toBeUndefined();
  });

  test('附件2的13栏照录，文件里没有电话', () => {
    const columns = policy.clauses.find(({ article }) => article === '附件2')?.text.split('\t');
    expect(columns).toHaveLength(13);
    expect(columns?.[10]).toBe('办理结果是否已告知本人（仅自主申报户和信访户填写）');
    expect(readFileSync(FILE, 'utf8')).not.toMatch(/@|1[3-9]\d{9}|\d{3,4}-\d{7,8}/);
  });
});
