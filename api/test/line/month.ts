import { csv, type House, type Person, pick } from './county.ts';

/**
 * One month of hand-made files with domain column headers, and what the document says of each row:
 * `expected` holds rule and household, judged here by a line of plain arithmetic a rule.
 */
export interface Month {
  files: Record<string, string>;
  expected: Set<string>;
  villageAlerts: number;
}

const LEVEL: Record<string, number> = { 一级: 1, '2': 2, 三级: 3, '4': 4 };
const PERSON = ['姓名', '身份证号码', '户主姓名', '户主身份证号码', '乡镇', '行政村'];
const HOUSE = ['户主姓名', '户主身份证号码', '家庭人口', '乡镇', '行政村'];

export function register(houses: readonly House[]): string {
  const header = [
    '乡镇',
    '行政村',
    '户编号',
    '户类型',
    '监测类型',
    '户主姓名',
    '户主身份证号码',
    '姓名',
    '身份证号码',
    '与户主关系',
    '劳动能力',
    '在校状况',
    '参保状态',
  ];
  return csv(
    header,
    houses.flatMap((house) =>
      house.members.map((person) => [
        house.town,
        house.village,
        house.no,
        house.poor ? '脱贫户' : '一般农户',
        house.monitored,
        house.members[0]?.name ?? '',
        house.members[0]?.id ?? '',
        person.name,
        person.id,
        person.head ? '户主' : '家庭成员',
        person.labour,
        person.student ? '在校' : '非在校',
        '已参保',
      ]),
    ),
    '花名册',
  );
}

/** The files of July 2023, each row drawn on either side of what the document says. */
export function july(houses: readonly House[]): Month {
  const people = houses.flatMap((house) => house.members.map((person) => ({ house, person })));
  const who = ({ house, person }: { house: House; person: Person }) => [
    person.name,
    person.id,
    house.members[0]?.name ?? '',
    house.members[0]?.id ?? '',
    house.town,
    house.village,
  ];
  const home = (house: House) => [
    house.members[0]?.name ?? '',
    house.members[0]?.id ?? '',
    house.members.length,
    house.town,
    house.village,
  ];
  const expected = new Set<string>();
  const files: Record<string, string> = {};
  const hit = (rule: string, house: House, when: boolean) => {
    if (when) expected.add(`${rule} ${house.no}`);
  };
  const sample = <T>(from: readonly T[], every: number, offset: number) =>
    from.filter((_, at) => at % every === offset % every);

  const pays = sample(people, 3, 0).map((each, at) => ({
    each,
    pay: pick(1, [9999.99, 10000, 10000.01, 12345.6, 20000, 20000.01, 800], 100 + at)[0] as number,
    kind: pick(1, ['住院', '门诊慢特病'], 300 + at)[0] as string,
  }));
  files['xf-yb-selfpay'] = csv(
    [...PERSON, '就医类别', '结算日期', '总费用', '个人自付', '本年累计自付'],
    pays.map(({ each, pay, kind }) => [
      ...who(each),
      kind,
      '2023-07-14',
      (pay * 2).toFixed(2),
      pay.toFixed(2),
      pay.toFixed(2),
    ]),
  );
  for (const { each, pay, kind } of pays) {
    hit('xf-yb-selfpay-single', each.house, kind === '住院' && pay > 10000);
    hit('xf-yb-selfpay-year', each.house, kind === '住院' && pay > 20000);
  }

  const uninsured = sample(people, 5, 1).map((each, at) => ({
    each,
    insured: pick(1, ['已参保', '未参保'], 500 + at)[0] as string,
  }));
  files['xf-yb-uninsured'] = csv(
    [...PERSON, '参保状态'],
    uninsured.map(({ each, insured }) => [...who(each), insured]),
  );
  for (const { each, insured } of uninsured)
    hit('xf-yb-uninsured', each.house, insured === '未参保' && (each.house.poor || each.house.monitored !== ''));

  const ill = sample(people, 7, 2).map((each, at) => ({
    each,
    disease: pick(1, ['肺癌', '感冒', '终末期肾病', '骨折'], 700 + at)[0] as string,
  }));
  files['xf-wj-disease'] = csv(
    [...PERSON, '病种', '确诊日期', '医疗机构'],
    ill.map(({ each, disease }) => [...who(each), disease, '2023年7月3日', '信丰县人民医院']),
  );
  for (const { each, disease } of ill) hit('xf-wj-disease', each.house, disease === '肺癌' || disease === '终末期肾病');

  const loans = sample(people, 31, 3);
  files['xf-jt-loan'] = csv(
    [...PERSON, '学校', '贷款金额'],
    loans.map((each) => [...who(each), '某大学', '8,000']),
  );
  for (const each of loans) hit('xf-jt-loan', each.house, true);

  const drops = sample(people, 11, 4).map((each, at) => ({
    each,
    date: pick(1, ['2023-07-05', '2023-05-20', '2022-07-05'], 900 + at)[0] as string,
    stage: pick(1, ['小学', '初中', '高中'], 950 + at)[0] as string,
  }));
  files['xf-jt-dropout'] = csv(
    [...PERSON, '学校', '学段', '失学辍学日期'],
    drops.map(({ each, date, stage }) => [...who(each), '某校', stage, date]),
  );
  // The first list is the baseline; a row dated in its own month is new even then.
  for (const { each, date, stage } of drops)
    hit('xf-jt-dropout', each.house, date.startsWith('2023-07') && stage !== '高中');

  const aids = sample(people, 29, 5);
  files['xf-jt-aid'] = csv(
    [...PERSON, '学校', '资助项目', '金额', '学期'],
    aids.map((each) => [...who(each), '某校', '国家助学金', 1000, '2023春']),
  );
  for (const each of aids) hit('xf-jt-aid', each.house, true);

  const wrecks = sample(houses, 4, 1).map((house, at) => ({
    house,
    loss: pick(1, ['劳动力直接死亡', '倒塌房屋要重建', '房屋受损'], 1100 + at)[0] as string,
  }));
  files['xf-yj-death-house'] = csv(
    [...HOUSE, '类型', '发生日期', '损失情形'],
    wrecks.map(({ house, loss }) => [...home(house), '洪涝', '2023/7/8', loss]),
  );
  for (const { house, loss } of wrecks) hit('xf-yj-death-house', house, loss !== '房屋受损');

  const areas = [...new Map(houses.map((house) => [house.village, house])).values()];
  files['xf-yj-area'] = csv(
    ['乡镇', '行政村', '影响户数', '类型', '发生日期'],
    areas.map((house) => [house.town, house.village, 25, '洪涝', '2023-07-08']),
  );

  const crops = sample(houses, 3, 2).map((house, at) => ({
    house,
    loss: pick(1, [9999.99, 10000, 10000.01], 1300 + at)[0] as number,
  }));
  files['xf-ny-loss'] = csv(
    [...HOUSE, '类型', '发生日期', '损失情形', '损失金额', '种养品种'],
    crops.map(({ house, loss }) => [...home(house), '自然灾害风险', '2023.7.9', '绝收', loss.toFixed(2), '水稻']),
  );
  for (const { house, loss } of crops) hit('xf-ny-loss', house, loss >= 10000);

  const crashes = sample(people, 13, 6).map((each, at) => ({
    each,
    harm: pick(1, ['伤', '残', '亡'], 1500 + at)[0] as string,
    labour: pick(1, ['是', '否'], 1550 + at)[0] as string,
  }));
  files['xf-jj-death'] = csv(
    [...PERSON, '发生日期', '伤/残/亡', '是否家庭劳动力'],
    crashes.map(({ each, harm, labour }) => [...who(each), '20230710', harm, labour]),
  );
  for (const { each, harm, labour } of crashes) hit('xf-jj-death', each.house, harm === '亡' && labour === '是');

  const disabled = sample(people, 9, 7).map((each, at) => ({
    each,
    level: pick(1, ['一级', '2', '三级', '4'], 1700 + at)[0] as string,
    date: pick(1, ['2023-07-01', '2023-03-01', '2021-07-01'], 1750 + at)[0] as string,
  }));
  files['xf-cl-severe'] = csv(
    [...PERSON, '残疾证号', '类别', '等级', '发证日期', '新办/变更'],
    disabled.map(({ each, level, date }) => [
      ...who(each),
      `${each.person.id}4${LEVEL[level]}`,
      '肢体',
      level,
      date,
      '新办',
    ]),
  );
  for (const { each, level, date } of disabled)
    hit('xf-cl-severe', each.house, (level === '一级' || level === '2') && date.startsWith('2023-07'));

  const claims = sample(houses, 17, 3);
  files['xf-xc-insure'] = csv(
    [...HOUSE, '申报日期', '险种'],
    claims.map((house) => [...home(house), '2023-07-20', '防贫保险']),
  );
  for (const house of claims) hit('xf-xc-insure', house, true);

  const idle = sample(people, 4, 3).map((each, at) => ({
    each,
    months: pick(1, [2, 3, 7], 1900 + at)[0] as number,
    labour: pick(1, ['有', '部分丧失', '完全丧失'], 1950 + at)[0] as string,
  }));
  files['xf-jy-idle'] = csv(
    [...PERSON, '劳动能力', '连续未务工月数'],
    idle.map(({ each, months, labour }) => [...who(each), labour, months]),
  );
  for (const { each, months, labour } of idle) {
    const age = 2023 - Number(each.person.birth.slice(0, 4)) - (each.person.birth.slice(5) > '07-31' ? 1 : 0);
    hit(
      'xf-jy-idle',
      each.house,
      months >= 3 && labour !== '完全丧失' && age >= 16 && age <= 59 && !each.person.student && each.house.poor,
    );
  }

  const civil = sample(people, 8, 5).map((each, at) => ({
    each,
    kind: pick(1, ['低保', '特困', '临时救助', '支出型困难'], 2100 + at)[0] as string,
    date: pick(1, ['2023-07-11', '2023-06-30'], 2150 + at)[0] as string,
  }));
  files['xf-mz-aid'] = csv(
    [...PERSON, '救助类别', '审批日期'],
    civil.map(({ each, kind, date }) => [...who(each), kind, date]),
  );
  for (const { each, kind, date } of civil)
    hit('xf-mz-aid', each.house, kind !== '临时救助' && date.startsWith('2023-07'));

  const homes = sample(houses, 5, 4).map((house, at) => ({
    house,
    grade: pick(1, ['A级', 'B', 'C级', 'D'], 2300 + at)[0] as string,
    hazard: pick(1, ['无', '墙体开裂', ''], 2350 + at)[0] as string,
  }));
  files['xf-zj-house'] = csv(
    [...HOUSE, '鉴定等级', '唯一住房', '鉴定日期', '隐患描述'],
    homes.map(({ house, grade, hazard }) => [...home(house), grade, '是', '2023-07-02', hazard]),
  );
  for (const { house, grade, hazard } of homes)
    hit('xf-zj-house', house, 'CD'.includes(grade[0] as string) || hazard === '墙体开裂');

  const dry = sample(houses, 19, 6);
  files['xf-sl-water'] = csv(
    [...HOUSE, '问题', '发现日期'],
    dry.map((house) => [...home(house), '水量', '2023-07-18']),
  );
  for (const house of dry) hit('xf-sl-water', house, true);

  const incomes = sample(houses, 2, 0)
    .concat(sample(houses, 4, 1))
    .map((house, at) => ({ house, each: pick(1, [5999.99, 6000, 6500], 2500 + at)[0] as number }));
  const INCOME = [...HOUSE, '年度', '工资性收入', '经营性收入', '财产性收入', '转移性收入', '经营支出', '刚性支出'];
  files['xf-xc-income'] = csv(
    INCOME,
    incomes.map(({ house, each }) => [...home(house), 2022, (each * house.members.length).toFixed(2), 0, 0, 0, 0, '']),
  );
  for (const { house, each } of incomes) hit('xf-xc-income', house, house.poor && each < 6000);
  return { files, expected, villageAlerts: areas.length };
}
