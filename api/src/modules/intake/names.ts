import { registerEnumType } from 'type-graphql';
import { Channel } from '../assignment/assignment.entity.ts';
import { IntakeLink, Source } from './intake.entity.ts';

/** Sources as ledgers call them (预警信息来源). */
export const SOURCE_NAMES: Readonly<Record<Source, string>> = {
  VISIT: '入户排查',
  PAGE: '手机申报',
  PAPER: '书面申请',
  LINE_12317: '12317',
  LINE_12345: '12345',
  LETTERS: '信访件',
  REGISTER: '花名册变动',
};

export const LINK_NAMES: Readonly<Record<IntakeLink, string>> = {
  LINKED: '已对上户',
  NO_ID: '未匹配：没有身份证号码',
  NOT_IN_REGISTER: '未匹配：身份证号码不在花名册中',
  NAME_CLASH: '未匹配：姓名与花名册不一致',
  SEVERAL: '未匹配：花名册中不止一户',
};

/** Sources that somebody may enter, by channel. What comes by phone page nobody enters. */
export const ENTERED: Readonly<Partial<Record<Channel, readonly Source[]>>> = {
  [Channel.CADRE]: [Source.VISIT],
  [Channel.SELF]: [Source.PAPER, Source.LINE_12317],
  [Channel.PETITION]: [Source.LETTERS, Source.LINE_12345, Source.LINE_12317],
};

/** Sources that arrive at the county: a township enters none of them. */
export const AT_COUNTY: readonly Source[] = [Source.LINE_12317, Source.LINE_12345, Source.LETTERS];

/** What an applicant can tick, in everyday words, by risk code; the usual ones first. */
export const HARDSHIPS: ReadonlyMap<string, string> = new Map([
  ['01', '看病花钱多'],
  ['03', '家里有人残疾'],
  ['04', '家里缺劳动力'],
  ['07', '没活干、收入少了'],
  ['06', '种地、养殖或生意亏了'],
  ['02', '遭了自然灾害'],
  ['05', '出了意外事故'],
  ['09', '孩子上学困难'],
  ['11', '住房不安全'],
  ['12', '喝水不安全'],
  ['99', '其他困难'],
]);

const described = (names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .map(([code, name]) => `${code} ${name}`)
    .join('；');

registerEnumType(Source, { name: 'IntakeSource', description: described(SOURCE_NAMES) });
registerEnumType(IntakeLink, { name: 'IntakeLink', description: described(LINK_NAMES) });
