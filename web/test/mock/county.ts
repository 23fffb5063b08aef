import { readFileSync } from 'node:fs';

/** A made-up county month on the real division list, equal on every run. Only for tests and for work on screens. */
export const COUNTY = '360722';
/** A county that nobody has handed in anything for. */
export const NEW_COUNTY = '360799';
export const MONTHS = Array.from({ length: 24 }, (_, i) => {
  const at = new Date(Date.UTC(2023, 11 - i, 1));
  return at.toISOString().slice(0, 7);
});
export const TODAY = '2024-01-13';

export interface Place {
  code: string;
  name: string;
  level: 'COUNTY' | 'TOWN' | 'VILLAGE';
  parent: string | null;
  children: Place[];
}

/** Small seeded generator (mulberry32): numbers in [0, 1). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function readPlaces(): Place {
  const county: Place = { code: COUNTY, name: '信丰县', level: 'COUNTY', parent: null, children: [] };
  const towns = new Map<string, Place>();
  const text = readFileSync(new URL('../../../warehouse/divisions.csv', import.meta.url), 'utf8');
  for (const line of text.split(/\r?\n/).slice(1)) {
    const [code, , townCode = '', town = '', villageCode = '', village = ''] = line.split(',');
    if (code !== COUNTY) continue;
    let place = towns.get(townCode);
    if (!place) {
      place = { code: townCode, name: town, level: 'TOWN', parent: COUNTY, children: [] };
      towns.set(townCode, place);
      county.children.push(place);
    }
    place.children.push({ code: villageCode, name: village, level: 'VILLAGE', parent: townCode, children: [] });
  }
  return county;
}

export const PLACE = readPlaces();
export const DEPARTMENTS: [
  id: string,
  name: string,
  extracts: [id: string, title: string, rule: string, risk: string, article: string, quote: string][],
][] = [
  [
    'yb',
    '市医保局信丰分局',
    [
      [
        'xf-yb-selfpay',
        '住院自付费用较高名单',
        '住院自付超过标准',
        '因病',
        '二（一）',
        '个人自付医疗费用单次超过1万元、累计超过2万元的农户',
      ],
      ['xf-yb-uninsured', '未缴纳医保名单', '未缴纳医保', '因病', '二（一）', '脱贫户和监测对象未缴纳医保名单预警信息'],
    ],
  ],
  [
    'wj',
    '县卫健委',
    [['xf-wj-disease', '大病患者名单', '大病患者', '因病', '二（二）', '筛查在县内定点救治医院治疗的大病患者预警信息']],
  ],
  [
    'jt',
    '县教体局',
    [
      ['xf-jt-loan', '助学贷款名单', '申请助学贷款', '因学', '二（三）', '筛查申请助学贷款的农户'],
      ['xf-jt-dropout', '义务教育辍学名单', '新增义务教育辍学', '因学', '二（三）', '当年新增义务教育辍学的农村学生'],
      ['xf-jt-aid', '学生资助名单', '学生资助', '因学', '二（三）', '春秋季节学生资助名单预警信息'],
    ],
  ],
  [
    'yj',
    '县应急管理局',
    [
      [
        'xf-yj-death-house',
        '因灾死亡和倒房名单',
        '因灾死亡或倒房',
        '因自然灾害',
        '二（四）',
        '造成家庭劳动力直接死亡或倒塌房屋要重建的农户',
      ],
      ['xf-yj-area', '严重受灾区域', '严重受灾区域', '因自然灾害', '二（四）', '严重受灾区域预警信息'],
    ],
  ],
  [
    'ny',
    '县农业农村局',
    [
      [
        'xf-ny-loss',
        '农业生产损失名单',
        '农业亏损1万元以上',
        '因产业失败',
        '二（五）',
        '经济亏损1万元以上(含)的农户预警信息',
      ],
    ],
  ],
  [
    'jj',
    '县交警大队',
    [
      [
        'xf-jj-death',
        '交通事故劳动力死亡名单',
        '交通事故劳动力死亡',
        '因意外事故',
        '二（六）',
        '在交通事故中造成家庭劳动力死亡的农户',
      ],
    ],
  ],
  [
    'cl',
    '县残联',
    [
      [
        'xf-cl-severe',
        '重度残疾人名单',
        '新增一级、二级残疾',
        '因残',
        '二（七）',
        '筛查当年新增一级、二级农村残疾人员预警信息',
      ],
    ],
  ],
  [
    'xc',
    '县乡村振兴局',
    [
      [
        'xf-xc-income',
        '低收入脱贫户名单',
        '人均纯收入低于监测标准',
        '收入骤减',
        '二（八）',
        '人均纯收入低于当年监测标准',
      ],
      [
        'xf-xc-trend',
        '收支变化名单',
        '收入骤减或支出骤增',
        '收入骤减',
        '二（八）',
        '收入逐年下降、收入骤减、支出骤增的脱贫户预警信息',
      ],
      ['xf-xc-insure', '防贫保险申报名单', '申报防贫保险', '其他', '二（八）', '申报防贫保险、扶贫济困的农户预警信息'],
    ],
  ],
  [
    'jy',
    '县就业创业服务中心',
    [
      [
        'xf-jy-idle',
        '未务工劳动力名单',
        '连续3个月未务工',
        '因务工就业不稳',
        '二（九）',
        '连续3个月及以上未务工就业的脱贫劳动力预警信息',
      ],
    ],
  ],
  [
    'mz',
    '县民政局',
    [
      [
        'xf-mz-aid',
        '新增救助名单',
        '新增低保、特困、低收入',
        '其他',
        '二（十）',
        '新增低保、特困、低收入及支出型困难农户家庭',
      ],
    ],
  ],
  [
    'zj',
    '县住建局',
    [
      [
        'xf-zj-house',
        '住房安全隐患名单',
        '住房存在安全隐患',
        '住房',
        '二（十一）',
        '家庭住房存在安全隐患的农户预警信息',
      ],
    ],
  ],
  [
    'sl',
    '县水利局',
    [
      [
        'xf-sl-water',
        '饮水安全问题名单',
        '饮水出现安全问题',
        '饮水',
        '二（十二）',
        '筛查生活饮水出现安全问题的农户预警信息',
      ],
    ],
  ],
];
/** Rough share of a month's warnings, by extract in the order above. */
export const WEIGHT = [18, 4, 9, 2, 1, 3, 1, 0, 2, 1, 5, 4, 2, 2, 10, 12, 1, 2];
export const DOCUMENT = '信巩办字〔2023〕15号';
