import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Keyring, migrate, openKeyring, openWarehouse, type Warehouse } from '@dixian/warehouse';
import { layWarehouse } from '../../warehouse/test/first-day.ts';
import {
  type ContractBook,
  type HandInAnswer,
  type HandInRequest,
  handIn,
  handInNil,
  loadContracts,
} from '../src/index.ts';
import { withCheck } from './check-twin.ts';

export const COUNTY = '360722';

/** A synthetic ID number: never assigned, valid. */
export const idOf = (n: number): string =>
  withCheck(`3607991970${String((n % 12) + 1).padStart(2, '0')}01${String(n % 1000).padStart(3, '0')}`);

/** A cell by header; what is left out is blank. */
export type Row = Readonly<Record<string, string>>;

/** A comma-separated file with a header; cells with commas and quotes are quoted. */
export function csv(header: readonly string[], rows: readonly Row[]): string {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => header.map((name) => cell(row[name] ?? '')).join(','));
  return `${[header.join(','), ...lines].join('\r\n')}\r\n`;
}

/** A warehouse in a folder of its own, and short words for handing in. */
export class Hub {
  readonly contracts: ContractBook = loadContracts();
  readonly keyring: Keyring;
  readonly warehouse: Warehouse;
  private files = 0;

  private constructor(
    readonly folder: string,
    url: string | undefined,
  ) {
    this.warehouse = openWarehouse(url ? { url } : { folder });
    this.keyring = openKeyring(folder).keyring;
  }

  /** @param url of a server instead of the engine in this process */
  static async open(url?: string): Promise<Hub> {
    const folder = mkdtempSync(join(tmpdir(), 'hand-in-'));
    if (!url) await layWarehouse(folder);
    const hub = new Hub(folder, url);
    await migrate(hub.warehouse);
    return hub;
  }

  async close(): Promise<void> {
    await this.warehouse.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Empties what hand-ins wrote: cheaper than a new warehouse for each test. */
  async clear(): Promise<void> {
    const written = await this.ask<{ name: string }>(
      `select name from system.tables where database = currentDatabase() and total_rows > 0 and
        (startsWith(name, 'raw_') or name in ('submission', 'quarantine', 'problem', 'identity', 'column_mapping'))`,
    );
    for (const { name } of written) await this.warehouse.tell(`truncate table ${name} sync`, { name: 'clear' });
  }

  get deps() {
    return { warehouse: this.warehouse, keyring: this.keyring, contracts: this.contracts };
  }

  /** Writes a file to hand in; files of one name do not overwrite each other. */
  file(name: string, content: string | Uint8Array): { name: string; path: string } {
    this.files += 1;
    const folder = join(this.folder, 'in', String(this.files));
    mkdirSync(folder, { recursive: true });
    const path = join(folder, name);
    writeFileSync(path, content);
    return { name, path };
  }

  load(files: { name: string; path: string }[], more: Partial<HandInRequest> = {}): Promise<HandInAnswer[]> {
    return handIn(this.deps, { county: COUNTY, period: '2023-07', by: 'test', files, ...more });
  }

  /** Hands in one file of text. */
  async one(name: string, content: string | Uint8Array, more: Partial<HandInRequest> = {}): Promise<HandInAnswer> {
    const [answer] = await this.load([this.file(name, content)], more);
    return answer as HandInAnswer;
  }

  nil(extract: string, period = '2023-07'): Promise<HandInAnswer> {
    return handInNil(this.deps, { county: COUNTY, period, extract, by: 'test' });
  }

  ask<Answer>(query: string): Promise<Answer[]> {
    return this.warehouse.ask<Answer>(query, { name: 'test' });
  }

  async number(query: string): Promise<number> {
    const [row] = await this.ask<{ n: string }>(`select (${query}) as n`);
    return Number(row?.n);
  }

  /** Everything that a hand-in can change, as one comparable text; times and batch ids apart. */
  async published(): Promise<string> {
    const shapes = ['register', 'medical', 'insured', 'disease', 'loss_event', 'income', 'area_event'];
    const parts = shapes.map((shape) =>
      this.ask(`select * except (batch_id) from raw_${shape} where batch_id in (select batch_id from current_submission)
        order by all`),
    );
    const others = [
      this.ask(
        `select * except (batch_id) from problem where batch_id in (select batch_id from current_submission) order by all`,
      ),
      this.ask(`select * replace (hex(cells) as cells) except (batch_id) from quarantine
        where batch_id in (select batch_id from current_submission) order by all`),
      this.ask(
        'select county, extract, period, nil, received, loaded, quarantined, duplicates from current_submission order by all',
      ),
      this.ask('select person_key, name_key, hex(id_no), hex(name), hex(phone) from identity final order by all'),
    ];
    return JSON.stringify(await Promise.all([...parts, ...others]));
  }
}

/** Codes of the problems of an answer, with their rows: `3 ID_CHECKSUM`. */
export const codes = ({ problems }: HandInAnswer): string[] => problems.map(({ row, code }) => `${row} ${code}`);

/** The statement that nothing handed in is lost. */
export const balanced = ({ received, loaded, quarantined, duplicates }: HandInAnswer): boolean =>
  received === loaded + quarantined + duplicates;

const PERSON = [
  '姓名',
  '身份证号码',
  '户主姓名',
  '户主身份证号码',
  '与户主关系',
  '乡镇',
  '行政村',
  '村民小组',
  '联系电话',
  '备注',
];
const HOUSEHOLD = ['户主姓名', '户主身份证号码', '家庭人口', '乡镇', '行政村', '村民小组', '联系电话', '备注'];
const EVENT = ['类型', '发生日期', '损失情形', '损失金额', '救助金额'];
const INCOME = ['年度', '工资性收入', '经营性收入', '财产性收入', '转移性收入', '经营支出', '刚性支出'];

/** Headers as domain.md names them. */
export const HEADERS = {
  register: [
    '乡镇',
    '行政村',
    '村民小组',
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
    '联系电话',
    '变动原因',
    '变动日期',
  ],
  'xf-yb-selfpay': [
    ...PERSON,
    '就医类别',
    '医疗机构',
    '出院日期',
    '结算日期',
    '总费用',
    '基本医保支付',
    '大病保险支付',
    '医疗救助',
    '个人自付',
    '本年累计自付',
  ],
  'xf-yb-uninsured': [...PERSON, '参保状态'],
  'xf-wj-disease': [...PERSON, '病种', '确诊日期', '医疗机构'],
  'xf-jt-loan': [...PERSON, '学校', '贷款金额'],
  'xf-jt-dropout': [...PERSON, '学校', '学段', '年级', '失学辍学日期', '原因'],
  'xf-jt-aid': [...PERSON, '学校', '资助项目', '金额', '学期'],
  'xf-yj-death-house': [...HOUSEHOLD, ...EVENT],
  'xf-yj-area': ['乡镇', '行政村', '影响户数', '影响人数', '备注', ...EVENT],
  'xf-ny-loss': [...HOUSEHOLD, ...EVENT, '种养品种'],
  'xf-jj-death': [...PERSON, '发生日期', '伤/残/亡', '是否家庭劳动力'],
  'xf-cl-severe': [...PERSON, '残疾证号', '类别', '等级', '发证日期', '新办/变更'],
  'xf-xc-income': [...HOUSEHOLD, ...INCOME],
  'xf-xc-trend': [...HOUSEHOLD, ...INCOME],
  'xf-xc-insure': [...HOUSEHOLD, '申报日期', '险种'],
  'xf-jy-idle': [...PERSON, '劳动能力', '最近务工结束日期', '连续未务工月数', '岗位', '取消日期'],
  'xf-mz-aid': [...PERSON, '救助类别', '审批日期', '保障人数', '月金额'],
  'xf-zj-house': [...HOUSEHOLD, '鉴定等级', '唯一住房', '鉴定日期', '隐患描述', '改造方式'],
  'xf-sl-water': [...HOUSEHOLD, '问题', '发现日期'],
} as const satisfies Record<string, readonly string[]>;

export type Extract = keyof typeof HEADERS;

/** A row that has nothing wrong, whatever the extract; `n` tells persons apart. */
export function goodRow(n: number, more: Row = {}): Row {
  return {
    乡镇: '嘉定镇',
    行政村: '水北村',
    村民小组: '一组',
    户编号: `H${n}`,
    户类型: '脱贫户',
    监测类型: '',
    户主姓名: `甲${n}`,
    户主身份证号码: idOf(n),
    姓名: `甲${n}`,
    身份证号码: idOf(n),
    与户主关系: '户主',
    劳动能力: '有',
    在校状况: '非在校',
    参保状态: '未参保',
    联系电话: '13800000000',
    家庭人口: '1',
    就医类别: '住院',
    医疗机构: '县医院',
    出院日期: '2023-07-03',
    结算日期: '2023-07-05',
    总费用: '20000',
    基本医保支付: '5000',
    大病保险支付: '0',
    医疗救助: '0',
    个人自付: '15000',
    本年累计自付: '15000',
    病种: '肺癌',
    确诊日期: '2023-07-05',
    学校: '某小学',
    贷款金额: '8000',
    学段: '小学',
    年级: '三年级',
    失学辍学日期: '2023-07-05',
    原因: '厌学',
    资助项目: '助学金',
    金额: '500',
    学期: '2023春',
    类型: '自然灾害',
    发生日期: '2023-07-05',
    损失情形: '',
    损失金额: '10000',
    救助金额: '',
    种养品种: '水稻',
    影响户数: '30',
    影响人数: '100',
    '伤/残/亡': '亡',
    是否家庭劳动力: '是',
    残疾证号: `${idOf(n)}41`,
    类别: '肢体',
    等级: '一级',
    发证日期: '2023-07-05',
    '新办/变更': '新办',
    年度: '2022',
    工资性收入: '10000',
    经营性收入: '0',
    财产性收入: '0',
    转移性收入: '500',
    经营支出: '0',
    刚性支出: '2000',
    申报日期: '2023-07-05',
    险种: '防贫保险',
    最近务工结束日期: '2023-03-31',
    连续未务工月数: '3',
    岗位: '',
    取消日期: '',
    救助类别: '低保',
    审批日期: '2023-07-05',
    保障人数: '1',
    月金额: '400',
    鉴定等级: 'D级',
    唯一住房: '是',
    鉴定日期: '2023-07-05',
    隐患描述: '无',
    改造方式: '',
    问题: '水质',
    发现日期: '2023-07-05',
    ...more,
  };
}

/** A file of an extract with these rows. */
export const fileOf = (extract: Extract, rows: readonly Row[]): string => csv(HEADERS[extract], rows);
