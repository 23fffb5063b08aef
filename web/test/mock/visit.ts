import type { IncomingMessage, ServerResponse } from 'node:http';
import { homes, signals } from './facts.ts';
import { Refused } from './refused.ts';

/** Clues at work, by id `visit-<n>`; what is done to them stays until the end of the run. */
interface Done {
  draftKey: string;
  verdict: string;
}

const DAY = '2024-01-12';
const VERIFYING = ['HAND_OVER', 'DECOMPOSE', 'POSTPONE', 'SAY_YES', 'SAY_NO', 'SAY_ALREADY'];
const MOVES: Record<string, string[]> = {
  ASSIGNED: ['RECEIVE', 'HAND_OVER', 'DECOMPOSE'],
  VERIFYING,
  YES: ['RETURN', 'CLOSE'],
  NO: ['RETURN', 'TELL', 'CLOSE'],
  ALREADY: ['RETURN', 'CLOSE'],
  NOTIFIED: ['CLOSE'],
};
const COUNTY_MOVES = ['HAND_OVER', 'RETURN', 'CLOSE'];
const NAMES: Record<string, string> = {
  ...{ ASSIGNED: '待签收', VERIFYING: '核查中', YES: '符合认定标准', NO: '不符合认定标准' },
  ...{ ALREADY: '已纳入监测', NOTIFIED: '已书面告知', CLOSED: '已办结' },
};
const VERDICTS: Record<string, string> = { YES: '是', NO: '否', ALREADY: '已纳入', UNREACHED: '未能入户' };

const event = (id: number, kind: string, what: string, toStateName: string, by: string, reason: string | null) => ({
  ...{ id: String(id), at: `2024-01-1${id}T01:30:00Z`, kind, what, toStateName, by: `user:${by}`, reason },
  role: by === 'office' ? '县工作专班' : '乡镇核查员',
});

function clue(at: number, state: string, channel = 'DEPT') {
  const home = homes.find(({ id }) => signals.filter((one) => one.household?.id === id).length > at % 3) ?? homes[at];
  const mine = signals.filter((one) => one.household === home);
  return {
    ...{
      id: `visit-${at}`,
      number: 100 + at,
      householdId: home?.id ?? '',
      kind: 'VERIFY',
      channel,
      state,
      month: '2023-12',
    },
    channelName: channel === 'SELF' ? '自主申报' : '部门预警',
    ...{
      departments: mine.map((one) => one.department),
      risks: ['因病'],
      amount: null,
      owesAnswer: channel === 'SELF',
      yesRefused: null,
    },
    ...{
      takenOn: '2024-01-10',
      assignedOn: '2024-01-10',
      dueOn: '2024-01-15',
      receivedOn: '2024-01-10',
      revisitOn: null,
    },
    ...{ verdict: state === 'NO' ? 'NO' : null, verdictOn: state === 'NO' ? DAY : null, toldOn: null, closedOn: null },
    ...{ noReasonName: state === 'NO' ? '收入稳定高于监测标准' : null, version: 2, verifier: null as string | null },
    ...{ town: home?.town, village: home?.village, household: home },
    warnings: channel === 'SELF' ? [] : mine.slice(0, 2).map((one) => ({ ...one, rule: one.rule.name })),
    intakes:
      channel === 'SELF'
        ? [
            {
              ...{ id: `i${at}`, channelName: '自主申报', fromName: '手机申报', name: home?.head?.name ?? '' },
              ...{ said: '上个月住院花了不少钱，家里只有我一个人能干活。', receivedOn: '2024-01-10', risks: ['因病'] },
            },
          ]
        : [],
    verifications: [] as object[],
    attachments: [] as object[],
    notices: [] as object[],
    events: [
      event(0, 'SENT', '下发', '待签收', 'office', null),
      event(1, 'RECEIVED', '签收', '核查中', 'township', null),
    ],
    done: [] as Done[],
  };
}

type Clue = ReturnType<typeof clue>;

const all = new Map(
  [
    ...[clue(1, 'VERIFYING'), clue(2, 'VERIFYING'), clue(3, 'ASSIGNED'), clue(4, 'NO', 'SELF'), clue(5, 'VERIFYING')],
  ].map((one) => [one.id, one]),
);

const clockOf = ({ state, verdict }: Clue) => ({
  ...{ day: DAY, due: '2024-01-15', overdueDays: 0, countyLateDays: 2, stopped: state === 'CLOSED' },
  workingDaysLeft: verdict ? null : 1,
  holder: state === 'CLOSED' ? 'NOBODY' : 'TOWNSHIP',
  text: verdict ? '1月12日反馈核查结果，在期限内，待办结销号' : '还有 1 个工作日，1月15日到期（信巩办字〔2023〕15号）',
});

const shown = (one: Clue, role: string | null) => ({
  ...one,
  stateName: NAMES[one.state] ?? one.state,
  clock: clockOf(one),
  moves: (MOVES[one.state] ?? []).filter((move) =>
    role === 'COUNTY_OFFICE' ? COUNTY_MOVES.includes(move) : !['RETURN', 'HAND_OVER'].includes(move),
  ),
});

function found(id: string): Clue {
  const one = all.get(id) ?? all.get('visit-1');
  if (!one) throw new Error('没有找到这条线索，或不在您的查看范围内。');
  return one;
}

interface Input {
  draftKey: string;
  verdict: string;
  visitedOn: string;
  visitors: string[];
  note?: string | null;
  revisitOn?: string | null;
  findings: { guarantee: string; standing: string }[];
}

function verified(one: Clue, input: Input): void {
  one.done.push(input);
  one.version += 1;
  if (input.verdict !== 'UNREACHED')
    Object.assign(one, { state: input.verdict, verdict: input.verdict, verdictOn: DAY });
  one.verifications.push({
    ...{ id: input.draftKey, visitedOn: input.visitedOn, verdict: input.verdict, verdictName: VERDICTS[input.verdict] },
    ...{ reason: null, revisitOn: input.revisitOn ?? null, visitors: input.visitors, note: input.note, doubt: null },
    findings: input.findings.map((finding) => ({ ...finding, name: '住房', standingName: '有风险' })),
    ...{ at: '2024-01-12T02:00:00Z', by: 'user:verifier' },
  });
}

/** Resolvers of a clue's own page. */
export const visitRoot = {
  assignment: ({ id }: { id: string }, { role }: { role: string | null }) => shown(found(id), role),
  verify: (
    { assignment, version, input }: { assignment: string; version: number; input: Input },
    { role }: { role: string | null },
  ) => {
    const one = found(assignment);
    const again = one.done.some(({ draftKey }) => draftKey === input.draftKey);
    if (!again && one.version !== version)
      throw new Refused('CONFLICT', '别人刚刚改过这一条：请刷新页面，看过新的情况后再操作。');
    if (!again) verified(one, input);
    return { counted: !again, notices: input.note ? [] : ['花名册里这一户还有 3 人。'], assignment: shown(one, role) };
  },
  tellApplicant: ({ assignment, input }: { assignment: string; input: { number: string; toldOn: string } }) => {
    const one = found(assignment);
    Object.assign(one, { state: 'NOTIFIED', toldOn: input.toldOn, version: one.version + 1 });
    one.notices.push({ ...input, wayName: '当面送达', by: 'user:township' });
    return one;
  },
  noticeLetter: ({ assignment }: { assignment: string }) => ({
    ...{ title: '防止返贫监测帮扶对象认定审核结果告知书', number: null, idNoMasked: '360799********1234' },
    ...{ addressee: found(assignment).household?.head?.name ?? null, place: '某镇某村', signer: '某镇人民政府' },
    paragraphs: [
      '2024年1月10日收到您提出的申请（第104号），现已办理。2024年1月12日，工作人员入户核查了您家庭的情况。现将审核结果告知如下：',
      '经核查，您家庭目前不符合防止返贫监测帮扶对象认定标准。主要原因：收入稳定高于监测标准。',
      '对审核结果有不同意见的，可以提出，请求复核；今后家庭情况有变化、出现新的困难的，可以随时再次申请。',
    ],
    ...{ day: DAY, dayText: '2024年1月12日' },
  }),
  noticeFile: () => ({ name: '告知书-104.docx', content: Buffer.from('letter').toString('base64') }),
};

/** What another verifier does meanwhile, for the tests: the version goes on. */
export const somebodyElse = (id: string): void => {
  found(id).version += 1;
};

/** How many visits a clue has, for the tests. */
export const visitsOf = (id: string): number => found(id).done.length;

/** The door of photos: keeps pictures, refuses what is none, by its first bytes. */
export async function answerAttachment(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const chunk of request) parts.push(chunk as Buffer);
  const say = (status: number, body: object) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (request.method === 'GET') return void response.writeHead(200, { 'content-type': 'image/jpeg' }).end('picture');
  const name = decodeURIComponent(String(request.headers['x-file-name'] ?? ''));
  if (Buffer.concat(parts).subarray(0, 2).toString('hex') !== 'ffd8')
    return say(400, {
      errors: [{ message: `“${name}”不能上传：按文件内容判断。`, extensions: { code: 'BAD_USER_INPUT' } }],
    });
  const one = found(new URL(request.url ?? '', 'http://mock').pathname.split('/')[3] ?? '');
  const paper = { id: `p${one.attachments.length}`, name, type: 'image/jpeg', bytes: 1234, at: '2024-01-12T02:00:00Z' };
  one.attachments.push({ ...paper, by: 'user:verifier' });
  say(200, paper);
}
