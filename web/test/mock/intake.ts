import { PLACE } from './county.ts';
import { homes } from './facts.ts';
import { connection, type Page } from './lists.ts';

const HARDSHIPS = [
  ['01', '看病花钱多'],
  ['03', '家里有人残疾'],
  ['07', '没活干、收入少了'],
  ['02', '遭了自然灾害'],
  ['09', '孩子上学困难'],
  ['11', '住房不安全'],
  ['99', '其他困难'],
].map(([code, name]) => ({ code, name }));

const STATES = [
  ['MERGED', '待下发'],
  ['VERIFYING', '核查中'],
  ['CLOSED', '已办结'],
] as const;
const CHANNELS = [
  ['CADRE', '干部排查', 'VISIT', '入户排查'],
  ['SELF', '自主申报', 'PAGE', '手机申报'],
  ['PETITION', '信访信息', 'LINE_12345', '12345'],
] as const;

const entry = (home: (typeof homes)[number], at: number) => {
  const [channel, channelName, from, fromName] = CHANNELS[at % 3] ?? CHANNELS[0];
  const [state, stateName] = STATES[at % 2] ?? STATES[0];
  const linked = at % 4 !== 3;
  return {
    ...{ id: `i${at}`, version: 1, channel, channelName, from, fromName, state, stateName, joined: at % 5 === 4 },
    ...{ sourceNo: channel === 'PETITION' ? `2024-01-${at}` : null, receivedOn: '2024-01-10', clueNumber: 101 + at },
    ...{ by: channel === 'SELF' ? 'applicant' : 'user:verifier', name: home.head?.name ?? '', headName: null },
    ...{ idNoMasked: '360799********1234', phoneMasked: '138****5678', riskCodes: ['01'], risks: ['因病'] },
    said: '去年底住院两次，自己付了两万多，家里只有一个人打工。',
    ...{ link: linked ? 'LINKED' : 'NOT_IN_REGISTER', householdId: linked ? home.id : null },
    linkName: linked ? '已对上户' : '未匹配：身份证号码不在花名册中',
    ...{ household: linked ? home : null, town: home.town, village: home.village, assignment: null },
  };
};
const entries = homes.slice(30, 39).map(entry);
const setting = { county: PLACE.code, open: true, address: null as string | null };

interface Filter {
  channels?: string[];
  unlinked?: boolean;
}

const named = (code: string): string | null => {
  const town = PLACE.children.find((one) => code.startsWith(one.code));
  const village = town?.children.find((one) => one.code === code);
  return town && village ? PLACE.name + town.name + village.name : null;
};

/** Fields that the mock answers without a session, as the hub does. */
export const PUBLIC = ['applyPlace', 'apply', 'application'];

/** Resolvers of the entries and of the page for applicants. */
export const intakeRoot = {
  applyPlace: ({ village }: { village: string }) => {
    const name = named(village);
    return name && { village, name, open: setting.open, hardships: HARDSHIPS };
  },
  apply: ({ input }: { input: { name: string; idNo: string; said: string; risks: string[]; agreed: boolean } }) => {
    const problems = [
      input.name ? null : { field: 'name', message: '请填写姓名（2 到 30 个字，不要写数字）。' },
      /^\d{17}[\dX]$/.test(input.idNo)
        ? null
        : { field: 'idNo', message: '身份证号码应是 18 位：请照身份证填写，最后一位可以是 X。' },
      input.risks.length > 0 ? null : { field: 'risks', message: '请选择遇到的困难，1 到 5 项。' },
      input.said ? null : { field: 'said', message: '请说明遇到了什么困难（5 到 500 个字）。' },
      input.agreed ? null : { field: 'agreed', message: '请阅读承诺和授权，同意后再提交。' },
    ].filter(Boolean);
    return { receipt: problems.length > 0 ? null : '7KR4M-X9TDA', problems };
  },
  application: ({ receipt }: { receipt: string }) => {
    if (receipt.toUpperCase() !== '7KR4M-X9TDA')
      throw new Error('没有找到这个回执码：请照回执逐个字核对；回执丢了，请带身份证到村委会查询。');
    return { state: 'VISITING', stateName: '核查中，请保持电话畅通' };
  },
  applySetting: () => setting,
  setApply: ({ open, address }: { open: boolean; address?: string }) =>
    Object.assign(setting, { open, address: address ?? null }),
  intakes: ({ filter, ...page }: Page & { filter?: Filter }) =>
    connection(
      entries.filter(
        (one) =>
          (!filter?.channels?.length || filter.channels.includes(one.channel)) &&
          (!filter?.unlinked || one.link !== 'LINKED'),
      ),
      page,
    ),
  enterIntake: ({ input }: { input: { channel: string; name: string } }) => {
    const made = { ...entry(homes[40] as (typeof homes)[number], 0), clueNumber: 140, name: input.name };
    entries.unshift({ ...made, id: 'i-new' });
    return { intake: made, receipt: input.channel === 'SELF' ? '7KR4M-X9TDA' : null };
  },
  linkIntake: ({ intake, household }: { intake: string; household: string }) => {
    const found = entries.find(({ id }) => id === intake);
    const home = homes.find(({ id }) => id === household);
    if (!found || !home) throw new Error(`没有找到户 ${household}，或不在您的查看范围内。`);
    return Object.assign(found, { link: 'LINKED', householdId: home.id, household: home });
  },
  revealIntake: () => ({ id: 'i', name: '张大明', idNo: '360799195005121234', phone: '13800005678' }),
};
