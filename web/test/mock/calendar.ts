import { clause, extracts, handIns } from './facts.ts';

interface Asker {
  role: string | null;
}
interface Contact {
  id: string;
  department: string;
  duty: string;
  name: string;
  phoneMasked: string | null;
  emailMasked: string | null;
  from: string;
  until: string | null;
  by: string;
}

const TODAY = '2024-01-13';
const OWN = 'yb';
/** Which of the months before the newest one a made-up department was late in. */
const lateIn = (extract: number, month: number) => (extract + month) % 9 === 0;

const contacts: Contact[] = [
  ['yb', 'CONTACT', '演示甲', '138****5678', '2023-07-16', '2023-10-31'],
  ['yb', 'CONTACT', '演示乙', '139****1234', '2023-11-01', null],
  ['yb', 'DEPUTY', '演示丙', null, '2023-07-16', null],
].map(([department, duty, name, phoneMasked, from, until], at) => ({
  ...{ emailMasked: at === 1 ? 'y***@example.gov.cn' : null },
  ...{ id: `contact-${at}`, department: department ?? '', duty: duty ?? '', name: name ?? '' },
  ...{ phoneMasked: phoneMasked ?? null, from: from ?? '', until: until ?? null, by: 'user:office' },
}));

const sees = ({ role }: Asker, department: string) => role !== 'DEPARTMENT_LIAISON' || department === OWN;
const dueOf = (month: string) => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 10)).toISOString().slice(0, 10);
};

function stateOf(extract: number, month: string) {
  const due = dueOf(month);
  const fact = handIns[extract];
  const idle = fact?.state === 'NOT_OWED' || month < '2023-07';
  if (idle) return { month, state: 'NOT_OWED', due: null, late: false, daysLate: 0 };
  if (month > '2023-12') return { month, state: 'NOT_DUE', due, late: false, daysLate: 0 };
  const missing = month === '2023-12' && fact?.state === 'MISSING';
  if (missing) return { month, state: 'MISSING', due, late: false, daysLate: 3 };
  const late = lateIn(extract, Number(month.slice(5)));
  return { month, state: fact?.nil ? 'NIL' : 'DELIVERED', due, late, daysLate: late ? 2 : 0 };
}

const duties = (month: string, asker: Asker) =>
  extracts.flatMap((one, at) => {
    if (!sees(asker, one.department)) return [];
    const hand = stateOf(at, month);
    const came = hand.state === 'DELIVERED' || hand.state === 'NIL';
    const more = { submittedAt: null, batch: came ? `b-${one.id}` : null, returned: hand.state === 'MISSING' ? 1 : 0 };
    return [
      {
        ...{ id: one.id, kind: 'DUE', title: one.title, department: one.department, by: null, to: [], due: hand.due },
        ...{ when: '每月数据，次月10日前', hand: { ...hand, ...more }, clause: clause(one), reason: null },
      },
    ];
  });

const other = (id: string, kind: string, title: string, due: string | null, by: string, when: string) => ({
  ...{ id, kind, title, due, by, when, department: null, to: [], hand: null },
  ...{ clause: null, reason: '文件没有写明日子，按县里做法。' },
});

function reminders(month: string, asker: Asker) {
  const waiting = duties(month, asker).filter(({ hand }) => hand.state === 'MISSING');
  return [...new Set(waiting.map(({ department }) => department))].map((department) => {
    const titles = waiting.filter((one) => one.department === department).map(({ title }) => title);
    const who = contacts.filter((one) => one.department === department && !one.until);
    const text = `${department}：2023年12月数据：《${titles.join('》、《')}》，应于1月10日前报送，至今没有收到，请尽快补报；本月没有的，请作零报告。`;
    return {
      ...{ on: TODAY, kind: 'OVERDUE', department, titles, text },
      contact: who.find(({ duty }) => duty === 'CONTACT')?.name ?? null,
      deputy: who.find(({ duty }) => duty === 'DEPUTY')?.name ?? null,
      mailable: who.some(({ emailMasked }) => emailMasked !== null),
    };
  });
}

const sent = [
  ['SENT', null],
  ['FAILED', '连不上邮件服务器：请核对 HUB_SMTP_URL 和网络。'],
  ['DOUBTFUL', '发送时连接断开，邮件服务器没有答复：可能已送到，为免重复没有再发，请电话确认。'],
].map(([state, reason], at) => ({
  ...{
    id: `mail-${at}`,
    on: '2023-12-07',
    at: new Date(`2023-12-0${7 + at}T00:05:00Z`).toISOString(),
    department: OWN,
    state,
    reason,
  },
  ...{
    titles: extracts.filter(({ department }) => department === OWN).map(({ title }) => title),
    contact: '演示乙',
    copied: '演示丙',
  },
}));

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const masked = (email: string | null | undefined) => email?.replace(/^(.).*@/, '$1***@') || null;

/** The calendar of hand-ins over made-up facts. */
export const calendarRoot = {
  calendar: ({ month }: { month: string }, asker: Asker) => ({
    ...{ month, from: `${month}-01`, until: dayBefore(`${dueOf(month).slice(0, 8)}01`), today: TODAY },
    recipient: '县巩固办',
    duties: [
      ...duties(month, asker),
      other('feedback', 'FEEDBACK', '县向乡镇反馈', `${dueOf(month).slice(0, 8)}15`, '县', '每月，次月15日前'),
      other('council', 'MEETING', '部门联席会议', null, '县巩固办', '每月'),
    ],
    contacts: asker.role === 'ANALYST' ? [] : contacts.filter(({ department }) => sees(asker, department)),
    reminderDays: {
      before: 3,
      overdue: 1,
      longest: 31,
      reasons: ['文件没有说提前几天提醒；留三天准备数据，可由县里改。'],
    },
    reminders: reminders(month, asker),
    mail:
      month === '2023-11'
        ? { configured: true, missing: [] }
        : { configured: false, missing: ['HUB_SMTP_URL', 'HUB_SMTP_FROM'] },
    sent: month === '2023-11' ? sent : [],
  }),
  calendarYear: ({ year }: { year: number }, asker: Asker) =>
    extracts.flatMap((one, at) =>
      sees(asker, one.department)
        ? [
            {
              ...{ extract: one.id, title: one.title, department: one.department, when: '每月数据，次月10日前' },
              months: Array.from({ length: 12 }, (_, n) => stateOf(at, `${year}-${String(n + 1).padStart(2, '0')}`)),
            },
          ]
        : [],
    ),
  lateness: (_: unknown, asker: Asker) =>
    [...new Set(extracts.map(({ department }) => department))]
      .filter((department) => sees(asker, department))
      .map((department, at) => ({
        ...{ department, owed: 18, delivered: 14, nil: 2, onTime: 16 - Math.max(0, 4 - at), missing: at < 2 ? 2 : 0 },
        ...{ timesLate: Math.max(0, 4 - at), daysLate: Math.max(0, 4 - at) * 2, daysOverdue: at < 2 ? 6 : 0 },
      })),
  departmentContacts: (_: unknown, asker: Asker) => contacts.filter(({ department }) => sees(asker, department)),
  handOverContact: ({
    input,
  }: {
    input: Omit<Contact, 'id' | 'until' | 'by' | 'phoneMasked' | 'emailMasked'> & {
      phone: string;
      email: string | null;
    };
  }) => {
    if (input.name.length < 2) throw new Error('请填写姓名（2 到 30 个字，不要写数字）。');
    for (const one of contacts)
      if (one.department === input.department && one.duty === input.duty && !one.until)
        one.until = dayBefore(input.from);
    const { phone, email, ...rest } = input;
    const phoneMasked = phone ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : null;
    const next = {
      ...rest,
      id: `contact-${contacts.length}`,
      phoneMasked,
      emailMasked: masked(email),
      until: null,
      by: 'user:office',
    };
    contacts.push(next);
    return next;
  },
  correctContact: ({
    contact,
    input,
  }: {
    contact: string;
    input: { name?: string; phone?: string; email?: string };
  }) => {
    const one = contacts.find(({ id }) => id === contact);
    if (!one) throw new Error('没有这位联络员。');
    if (!input.name && input.phone === undefined && input.email === undefined)
      throw new Error('没有要改正的内容：请至少改一项。');
    if (input.name) one.name = input.name;
    if (input.phone !== undefined)
      one.phoneMasked = input.phone ? `${input.phone.slice(0, 3)}****${input.phone.slice(-4)}` : null;
    if (input.email !== undefined) one.emailMasked = masked(input.email);
    return one;
  },
  revealContactPhone: () => '13900001234',
};
