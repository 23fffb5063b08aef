/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** DUE 部门报送；FEEDBACK 县反馈乡镇；LEDGER 乡镇报台账；MEETING 会议、通报；OUTBOUND 向部门发送名单；ONE_OFF 一次性 */
export type CalendarKind =
  | 'DUE'
  | 'FEEDBACK'
  | 'LEDGER'
  | 'MEETING'
  | 'ONE_OFF'
  | 'OUTBOUND';

export type ClueFilter = {
  /** 有其中任一部门的预警 */
  departments?: Array<string> | null | undefined;
  /** 两个以上部门同时预警 */
  multi?: boolean | null | undefined;
  /** 当月有新预警 */
  newOnly?: boolean | null | undefined;
  /** 风险代码，有其中任一种 */
  risks?: Array<string> | null | undefined;
  /** 户编号开头、家庭成员全名或身份证号码 */
  text?: string | null | undefined;
  town?: string | null | undefined;
  village?: string | null | undefined;
};

/** PRIORITY 部门多的在前，再按金额；TOWN 按区划代码；AMOUNT 大的在前；SINCE 早的在前 */
export type ClueSort =
  | 'AMOUNT'
  | 'PRIORITY'
  | 'SINCE'
  | 'TOWN';

/** CONTACT 联络员；DEPUTY 后备联络员 */
export type ContactDuty =
  | 'CONTACT'
  | 'DEPUTY';

/** 改正登记时写错的；不写的不变。换人请交接 */
export type CorrectContactInput = {
  /** 写空文字则删去 */
  email?: string | null | undefined;
  name?: string | null | undefined;
  /** 写空文字则删去 */
  phone?: string | null | undefined;
};

/** DELIVERED 已报；NIL 零报告；MISSING 逾期未报；NOT_DUE 未到期；NOT_OWED 本月不须报 */
export type HandInState =
  | 'DELIVERED'
  | 'MISSING'
  | 'NIL'
  | 'NOT_DUE'
  | 'NOT_OWED';

export type HandOverInput = {
  department: string;
  duty: ContactDuty;
  /** 电子邮件，提醒发到这里；空为不登记 */
  email?: string | null | undefined;
  /** 自这一天起接任，前任到前一天止 */
  from: string;
  name: string;
  /** 手机或带区号的座机；空为不登记 */
  phone?: string | null | undefined;
};

export type HouseholdFilter = {
  /** 户编号 */
  id?: string | number | null | undefined;
  /** 户类型 */
  kind?: string | null | undefined;
  /** 监测类型；空文字为未纳入监测 */
  monitoredType?: string | null | undefined;
  /** 户编号开头、家庭成员全名或身份证号码 */
  text?: string | null | undefined;
  town?: string | null | undefined;
  village?: string | null | undefined;
};

export type MatchFilter = {
  /** 户编号 */
  household?: string | number | null | undefined;
  /** 比对项目 */
  match?: string | number | null | undefined;
  /** 依哪个月的线索提请 */
  month?: string | null | undefined;
  /** 有一项比对处于其中任一状态 */
  states?: Array<MatchState> | null | undefined;
};

/** ASKED 待比对；OVERDUE 逾期未反馈；HIT 有（请农户说明情况，不决定是否纳入）；NO_HIT 无；SKIPPED 免比对 */
export type MatchState =
  | 'ASKED'
  | 'HIT'
  | 'NO_HIT'
  | 'OVERDUE'
  | 'SKIPPED';

export type OverviewFilter = {
  department?: string | null | undefined;
  /** 风险代码 */
  risk?: string | null | undefined;
  town?: string | null | undefined;
};

/** 权限 */
export type Permission =
  /** put households forward for matching, see what was found in full, note explanations */
  | 'CHECK_MATCHES'
  /** hand in extracts */
  | 'HAND_IN'
  /** who the contacts of departments are: handovers, and a full phone for a purpose */
  | 'KEEP_CONTACTS'
  /** accounts and service keys */
  | 'MANAGE_USERS'
  /** the audit */
  | 'READ_AUDIT'
  /** numbers, and households, warnings and clues by pseudonym */
  | 'READ_DATA'
  /** names and masked ID numbers and phones in those answers, and rows as handed in */
  | 'READ_PERSON'
  /** who handed in what and when, problems of a file */
  | 'READ_SUBMISSIONS'
  /** a full ID number and phone, one person at a time, with a purpose, audited */
  | 'REVEAL'
  /** what other values of a rule would have warned about; nothing is changed */
  | 'TRY_RULE';

/** ERROR 该行被隔离；NOTICE 该行已入库，请留意 */
export type ProblemLevel =
  | 'ERROR'
  | 'NOTICE';

/** NAME 列名相同；SYNONYM 列名同义；SAID 报送时指定；REMEMBERED 以前指定、已记住；ASIDE 序号或问题说明 */
export type ReadHeaderWhy =
  | 'ASIDE'
  | 'NAME'
  | 'REMEMBERED'
  | 'SAID'
  | 'SYNONYM';

/** BEFORE 到期前；DUE_DAY 到期当天；OVERDUE 逾期 */
export type ReminderKind =
  | 'BEFORE'
  | 'DUE_DAY'
  | 'OVERDUE';

/** 参数的形式：数值、名单、是或否 */
export type ReplayForm =
  | 'FLAG'
  | 'LIST'
  | 'NUMBER';

export type Role =
  | 'ADMINISTRATOR'
  | 'ANALYST'
  | 'AUDITOR'
  | 'CITY_OFFICE'
  | 'COUNTY_LEADER'
  | 'COUNTY_OFFICE'
  | 'DEPARTMENT_LIAISON'
  | 'PROVINCE_OFFICE'
  | 'SERVICE'
  | 'TOWNSHIP_HEAD'
  | 'TOWNSHIP_VERIFIER';

/** CHANGED 内容有改动；ADDED 更正后才有；GONE 更正后没有了 */
export type RowChange =
  | 'ADDED'
  | 'CHANGED'
  | 'GONE';

export type RuleValueInput = {
  flag?: boolean | null | undefined;
  /** 名单，空为不限 */
  list?: Array<string> | null | undefined;
  /** 参数，见 replayableRules */
  name: string;
  number?: string | null | undefined;
  /** > >= < <=，空为不改 */
  operator?: string | null | undefined;
};

/** SENT 已发送；FAILED 没有发出，下次再试；DOUBTFUL 可能已发出：发送时中断，为免重复没有再发 */
export type SentState =
  | 'DOUBTFUL'
  | 'FAILED'
  | 'SENT';

export type ServiceKeyInput = {
  department?: string | null | undefined;
  division: string;
  expiresAt?: string | null | undefined;
  /** 给谁用 */
  name: string;
  role: Role;
};

/** 预警的对象 */
export type Subject =
  | 'HOUSEHOLD'
  | 'PERSON'
  | 'VILLAGE';

export type SubmissionFilter = {
  department?: string | null | undefined;
  extract?: string | null | undefined;
  status?: SubmissionStatus | null | undefined;
};

/** ACCEPTED 受理；RETURNED 退回；REFUSED 拒收；DUPLICATE_FILE 重复文件；SUPERSEDED 受理后已被更正 */
export type SubmissionStatus =
  | 'ACCEPTED'
  | 'DUPLICATE_FILE'
  | 'REFUSED'
  | 'RETURNED'
  | 'SUPERSEDED';

/** ROW 报来的一行；WARNING 预警；REGISTER 花名册变化 */
export type TimelineKind =
  | 'REGISTER'
  | 'ROW'
  | 'WARNING';

export type UnmatchedFilter = {
  department?: string | null | undefined;
  extract?: string | null | undefined;
  /** NOT_IN_REGISTER 或 NAME_CLASH */
  reason?: string | null | undefined;
};

/** VALUE 规则的数值；CALENDAR 日程；STEP 程序；EXIT 退出；PROVISION 期限和规定；MATCH 信息比对；COVERAGE 所属期间 */
export type UseKind =
  | 'CALENDAR'
  | 'COVERAGE'
  | 'EXIT'
  | 'MATCH'
  | 'PROVISION'
  | 'STEP'
  | 'VALUE';

/** WRITTEN 文件写明；APPROVED 文件没有写明，已批准；WAITING 文件没有写明，暂按此执行，待批准；UNSEEN 文件没有写明，看不到该县如何批准；ENTERED 文件没有写明，由县、市或省录入；OURS 文件没有写，按系统的理解或通行做法，理由另附 */
export type ValueState =
  | 'APPROVED'
  | 'ENTERED'
  | 'OURS'
  | 'UNSEEN'
  | 'WAITING'
  | 'WRITTEN';

export type WarningFilter = {
  departments?: Array<string> | null | undefined;
  /** 户编号 */
  household?: string | number | null | undefined;
  /** 风险代码 */
  risks?: Array<string> | null | undefined;
  rules?: Array<string | number> | null | undefined;
  subject?: Subject | null | undefined;
  /** 户编号开头、家庭成员全名或身份证号码、查到的情况中的文字 */
  text?: string | null | undefined;
  town?: string | null | undefined;
  village?: string | null | undefined;
};

/** PRIORITY 按户的线索次序（部门只看本部门时按金额）；EVENT_DATE 近的在前；AMOUNT 大的在前；TOWN 按区划代码 */
export type WarningSort =
  | 'AMOUNT'
  | 'EVENT_DATE'
  | 'PRIORITY'
  | 'TOWN';

export type UsersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type UsersQuery = { users: { totalCount: number, edges: Array<{ node: { id: string, name: string, displayName: string, role: Role, roleName: string, department: string | null, mustChangePassword: boolean, county: { name: string } | null, division: { name: string } | null } }> }, serviceKeys: Array<{ id: string, name: string, role: Role, division: string | null, department: string | null, createdAt: string, expiresAt: string | null, revokedAt: string | null, lastUsedAt: string | null }> };

export type AuditQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditQuery = { auditEntries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, at: string, who: string, action: string, subject: string | null, purpose: string | null, result: string } }> } };

export type CreateServiceKeyMutationVariables = Exact<{
  input: ServiceKeyInput;
}>;


export type CreateServiceKeyMutation = { createServiceKey: { secret: string, key: { id: string, name: string } } };

export type RevokeServiceKeyMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeServiceKeyMutation = { revokeServiceKey: { id: string, revokedAt: string | null } };

export type CalendarQueryVariables = Exact<{
  county: string;
  month: string;
  year: number;
  from: string;
}>;


export type CalendarQuery = { calendar: { month: string, from: string, until: string, today: string, recipient: string, duties: Array<{ id: string, kind: CalendarKind, title: string, department: string | null, by: string | null, to: Array<string>, due: string | null, when: string, reason: string | null, hand: { state: HandInState, due: string | null, late: boolean, daysLate: number, submittedAt: string | null, batch: string | null, returned: number } | null, clause: { documentNo: string, article: string, quote: string } | null }>, contacts: Array<{ id: string, department: string, duty: ContactDuty, name: string, phoneMasked: string | null, emailMasked: string | null, from: string, until: string | null, by: string }>, reminderDays: { before: number | null, overdue: number | null, longest: number | null, reasons: Array<string> }, reminders: Array<{ on: string, kind: ReminderKind, department: string, titles: Array<string>, contact: string | null, deputy: string | null, mailable: boolean, text: string }>, mail: { configured: boolean, missing: Array<string> }, sent: Array<{ id: string, on: string, at: string, department: string, titles: Array<string>, contact: string | null, copied: string | null, state: SentState, reason: string | null }> }, calendarYear: Array<{ extract: string, title: string, department: string, when: string, months: Array<{ month: string, state: HandInState, due: string | null, late: boolean, daysLate: number }> }>, lateness: Array<{ department: string, owed: number, delivered: number, nil: number, onTime: number, timesLate: number, daysLate: number, missing: number, daysOverdue: number }> };

export type HandOverContactMutationVariables = Exact<{
  county: string;
  input: HandOverInput;
}>;


export type HandOverContactMutation = { handOverContact: { id: string } };

export type CorrectContactMutationVariables = Exact<{
  county: string;
  contact: string | number;
  input: CorrectContactInput;
}>;


export type CorrectContactMutation = { correctContact: { id: string } };

export type RevealContactPhoneMutationVariables = Exact<{
  county: string;
  contact: string | number;
  purpose: string;
}>;


export type RevealContactPhoneMutation = { revealContactPhone: string | null };

export type CluesQueryVariables = Exact<{
  county: string;
  month: string;
  filter?: ClueFilter | null | undefined;
  sort?: ClueSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CluesQuery = { clues: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, state: string, since: string, priority: number, departments: Array<string>, riskCodes: Array<string>, risks: Array<string>, newWarnings: number, amount: string, household: { id: string, kind: string, monitoredType: string | null, size: number, labourers: number, head: { name: string } | null }, town: { code: string, name: string } | null, village: { code: string, name: string } | null } }> } };

export type HandInPageQueryVariables = Exact<{
  county: string;
  month: string;
}>;


export type HandInPageQuery = { handInStatus: Array<{ department: string, extract: string, title: string, due: string | null, state: HandInState, batch: string | null }> };

export type HandInStandingQueryVariables = Exact<{
  county: string;
  month: string;
}>;


export type HandInStandingQuery = { handInStatus: Array<{ extract: string, batch: string | null, nil: boolean, received: number | null, quarantined: number | null }> };

export type HouseholdQueryVariables = Exact<{
  county: string;
  id: string | number;
}>;


export type HouseholdQuery = { household: { id: string, group: string | null, kind: string, monitoredType: string | null, size: number, labourers: number, snapshot: string, notUsed: Array<string>, head: { id: string, name: string } | null, town: { code: string, name: string } | null, village: { code: string, name: string } | null, members: Array<{ id: string, name: string, idNoMasked: string, phoneMasked: string | null, relation: string | null, birthYear: number | null, labour: string | null, schooling: string | null, insured: string | null, change: string | null }>, warnings: Array<{ id: string, month: string, department: string, eventDate: string, amount: string | null, why: string, finding: string, again: boolean, history: boolean, risks: Array<string>, rule: { id: string, name: string, clause: { policy: string, documentNo: string, title: string, article: string, quote: string } }, person: { id: string, name: string } | null, evidence: Array<{ batch: string, file: number, fileName: string, sheet: string, row: number, month: string, extract: string }> }>, clue: { id: string, state: string, since: string, priority: number, departments: Array<string>, risks: Array<string>, newWarnings: number, amount: string } | null, timeline: Array<{ date: string, month: string, kind: TimelineKind, text: string, department: string | null, extract: string | null, evidence: { batch: string, file: number, fileName: string, sheet: string, row: number } | null }>, incomes: Array<{ year: number, perCapita: string | null, line: string | null, rigid: string | null, missing: Array<string> }> } | null };

export type HouseholdsQueryVariables = Exact<{
  county: string;
  filter?: HouseholdFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HouseholdsQuery = { households: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, kind: string, monitoredType: string | null, size: number, labourers: number, head: { name: string } | null, town: { code: string, name: string } | null, village: { code: string, name: string } | null } }> } };

export type RevealMutationVariables = Exact<{
  county: string;
  person: string | number;
  purpose: string;
}>;


export type RevealMutation = { reveal: { id: string, name: string, idNo: string, phone: string | null } };

export type PutForwardBeforeQueryVariables = Exact<{
  county: string;
  month: string;
}>;


export type PutForwardBeforeQuery = { matchTallies: Array<{ match: { id: string } }>, matches: { edges: Array<{ node: { household: string } }> } };

export type MatchesQueryVariables = Exact<{
  county: string;
  filter?: MatchFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MatchesQuery = { matchTallies: Array<{ open: number, overdue: number, hit: number, noHit: number, skipped: number, unexplained: number, match: { id: string, title: string, department: string, asks: string, bandOnly: boolean, dueDays: number | null, reason: string | null, clause: { policy: string, documentNo: string, article: string, quote: string } | null } }>, matches: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, household: string, month: string, putForwardAt: string, putForwardBy: string | null, note: string | null, home: { id: string, kind: string, monitoredType: string | null, head: { name: string } | null, town: { name: string } | null, village: { name: string } | null } | null, requests: Array<{ id: string, match: string, title: string, department: string, askedOn: string, dueOn: string | null, state: MatchState, returnedAt: string | null, late: boolean, answered: number, explained: boolean, explanations: Array<{ text: string, by: string, at: string }>, skipped: { reason: string, clause: { policy: string, documentNo: string, article: string, quote: string } | null } | null }> } }> } };

export type HouseholdMatchesQueryVariables = Exact<{
  county: string;
  id: string | number;
}>;


export type HouseholdMatchesQuery = { matchTallies: Array<{ match: { id: string } }>, household: { id: string, matches: Array<{ id: string, household: string, month: string, putForwardAt: string, putForwardBy: string | null, note: string | null, requests: Array<{ id: string, match: string, title: string, department: string, askedOn: string, dueOn: string | null, state: MatchState, returnedAt: string | null, late: boolean, answered: number, explained: boolean, explanations: Array<{ text: string, by: string, at: string }>, skipped: { reason: string, clause: { policy: string, documentNo: string, article: string, quote: string } | null } | null }> }> } | null };

export type PutForwardMutationVariables = Exact<{
  county: string;
  month: string;
  households: Array<string | number> | string | number;
  note?: string | null | undefined;
}>;


export type PutForwardMutation = { putForward: Array<{ id: string, household: string, requests: Array<{ state: MatchState }> }> };

export type ExplainMatchMutationVariables = Exact<{
  county: string;
  request: string | number;
  text: string;
}>;


export type ExplainMatchMutation = { explainMatch: { id: string, explained: boolean } };

export type RevealMatchMutationVariables = Exact<{
  county: string;
  request: string | number;
  purpose: string;
}>;


export type RevealMatchMutation = { revealMatch: Array<{ hit: boolean, kind: string | null, detail: string | null, registeredOn: string | null, amount: string | null, band: string | null, sourceDate: string, remark: string | null, batch: string, file: number, sheet: string, row: number, person: { id: string, name: string, idNoMasked: string } | null, others: Array<{ column: string, value: string }> }> };

export type ExportMatchListMutationVariables = Exact<{
  county: string;
  match: string | number;
  purpose: string;
}>;


export type ExportMatchListMutation = { exportMatchList: { name: string, content: string, persons: number, number: string } };

export type OverviewQueryVariables = Exact<{
  county: string;
  month: string;
  filter?: OverviewFilter | null | undefined;
}>;


export type OverviewQuery = { overview: { month: string, complete: boolean, owed: number, handedIn: number, finding: Array<string>, missing: Array<{ department: string, extract: string, title: string, due: string | null, state: HandInState }>, tiles: Array<{ code: string, name: string, value: string | null, unit: string, numerator: number | null, denominator: number | null, previous: string | null, change: string | null, definition: string, formula: string, clause: string | null, why: string | null, trend: Array<string | null>, link: string | null }>, byDepartment: Array<{ code: string, name: string, warnings: number, households: number, previous: number | null }>, byRisk: Array<{ code: string, name: string, warnings: number, households: number, previous: number | null }>, trend: Array<{ month: string, complete: boolean, warnings: number | null, households: number | null, byDepartment: Array<{ code: string, name: string, warnings: number, households: number, previous: number | null }> }>, byTown: Array<{ code: string, name: string, warnings: number, households: number, clues: number, perThousand: string | null, previous: number | null }>, departmentByTown: Array<{ town: string, department: string, warnings: number }>, multi: Array<{ id: string, departments: Array<string>, risks: Array<string>, newWarnings: number, amount: string, since: string, household: { id: string, kind: string, monitoredType: string | null, size: number, head: { name: string } | null }, town: { name: string } | null, village: { name: string } | null }>, alerts: Array<{ id: string, eventDate: string, finding: string, why: string, town: { code: string, name: string } | null, village: { code: string, name: string } | null, rule: { name: string }, evidence: Array<{ batch: string, file: number, sheet: string, row: number }> }> }, handInStatus: Array<{ department: string, extract: string, title: string, due: string | null, state: HandInState, batch: string | null, nil: boolean, submittedAt: string | null, late: boolean, returned: number, received: number | null, loaded: number | null, quarantined: number | null, duplicates: number | null, warnings: number | null }> };

export type PolicyCountiesQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyCountiesQuery = { me: { id: string, displayName: string, role: Role, roleName: string, mustChangePassword: boolean, county: { code: string, name: string } | null } | null, counties: Array<{ code: string, name: string }>, policyCounties: Array<{ code: string, name: string, documentNo: string, title: string, own: boolean }> };

export type PolicyComparisonQueryVariables = Exact<{
  counties: Array<string> | string;
}>;


export type PolicyComparisonQuery = { policyComparison: { counties: Array<{ code: string, name: string, documentNo: string, title: string, issued: string, effectiveFrom: string, own: boolean }>, sections: Array<{ id: string, title: string, rows: Array<{ id: string, title: string, cells: Array<{ county: string, values: Array<{ label: string, text: string, state: ValueState, reason: string | null, approvalNo: string | null, clause: { policy: string, documentNo: string, article: string, quote: string } | null }> }> }> }> } };

export type CitedFragment = { policy: string, documentNo: string, article: string, quote: string };

export type ValueFragment = { name: string, label: string, operator: string | null, value: string, unit: string | null, quote: string | null, reason: string | null, open: boolean, approvalRequired: boolean, approvalNo: string | null, setBy: string | null, since: string | null, setLevel: string | null, approval: { no: string | null, value: string | null, by: string, at: string, from: string, note: string, division: string } | null, clause: { policy: string, documentNo: string, article: string, quote: string } | null };

export type PolicyQueryVariables = Exact<{
  county: string;
}>;


export type PolicyQuery = { policy: { id: string, documentNo: string, title: string, issued: string, effectiveFrom: string, issuer: string, recipient: string, layers: Array<{ id: string, documentNo: string, title: string, issuer: string, issued: string, jurisdiction: string, effectiveFrom: string }>, coverage: { text: string, reason: string | null, clause: { policy: string, documentNo: string, article: string, quote: string } | null } | null, clauses: Array<{ article: string, text: string, department: string | null, frequency: string | null, policy: string, inherited: boolean, rules: Array<{ id: string, name: string, kind: string, extract: string, department: string, subject: Subject, risk: string, from: string | null, until: string | null, parameters: Array<{ name: string, label: string, operator: string | null, value: string, unit: string | null, quote: string | null, reason: string | null, open: boolean, approvalRequired: boolean, approvalNo: string | null, setBy: string | null, since: string | null, setLevel: string | null, approval: { no: string | null, value: string | null, by: string, at: string, from: string, note: string, division: string } | null, clause: { policy: string, documentNo: string, article: string, quote: string } | null }> }>, extracts: Array<{ id: string, title: string, due: string, department: string, from: string | null, until: string | null }>, uses: Array<{ kind: UseKind, title: string, text: string, quote: string, reason: string | null }>, open: Array<{ name: string, label: string, operator: string | null, value: string, unit: string | null, quote: string | null, reason: string | null, open: boolean, approvalRequired: boolean, approvalNo: string | null, setBy: string | null, since: string | null, setLevel: string | null, approval: { no: string | null, value: string | null, by: string, at: string, from: string, note: string, division: string } | null, clause: { policy: string, documentNo: string, article: string, quote: string } | null }> }>, open: Array<{ name: string, label: string, operator: string | null, value: string, unit: string | null, quote: string | null, reason: string | null, open: boolean, approvalRequired: boolean, approvalNo: string | null, setBy: string | null, since: string | null, setLevel: string | null, approval: { no: string | null, value: string | null, by: string, at: string, from: string, note: string, division: string } | null, clause: { policy: string, documentNo: string, article: string, quote: string } | null }>, incomeLines: Array<{ year: number, line: string, note: string }>, departments: Array<{ id: string, name: string, extracts: Array<{ id: string, title: string, delivery: string, due: string, months: Array<number> | null, cadence: string, purpose: string, channel: string, from: string | null, until: string | null, note: string | null, dueReason: string | null, dueClause: { policy: string, documentNo: string, article: string, quote: string } | null, handedInBy: Array<{ from: string, department: string }>, clause: { policy: string, documentNo: string, article: string, quote: string } | null }> }>, calendar: Array<{ id: string, kind: CalendarKind, title: string, when: string, date: string | null, level: string | null, convener: string | null, attendees: string | null, agenda: Array<string>, to: Array<string>, reason: string | null, clause: { policy: string, documentNo: string, article: string, quote: string } | null }>, procedure: { steps: Array<{ id: string, label: string, days: number | null, workingDays: number | null, reason: string | null, clause: { policy: string, documentNo: string, article: string, quote: string } | null }>, exit: Array<{ id: string, label: string, days: number | null, workingDays: number | null, reason: string | null, clause: { policy: string, documentNo: string, article: string, quote: string } | null }>, provisions: Array<{ id: string, label: string, value: string | null, silent: boolean, reason: string | null, clause: { policy: string, documentNo: string, article: string, quote: string } | null }> }, matches: Array<{ id: string, title: string, department: string, asks: string, bandOnly: boolean, dueDays: number | null, reason: string | null, clause: { policy: string, documentNo: string, article: string, quote: string } | null }>, matchSkips: Array<{ aidClasses: Array<string>, reason: string | null, clause: { policy: string, documentNo: string, article: string, quote: string } | null }>, settings: Array<{ name: string, value: string, reason: string }> } };

export type StepFragment = { id: string, label: string, days: number | null, workingDays: number | null, reason: string | null, clause: { policy: string, documentNo: string, article: string, quote: string } | null };

export type RiskNamesQueryVariables = Exact<{
  county: string;
  month: string;
}>;


export type RiskNamesQuery = { overview: { byRisk: Array<{ code: string, name: string }> } };

export type ReplayableRulesQueryVariables = Exact<{
  county: string;
}>;


export type ReplayableRulesQuery = { replayableRules: Array<{ id: string, name: string, department: string, parameters: Array<{ name: string, label: string, form: ReplayForm, operator: string | null, unit: string | null, value: string, number: string | null, list: Array<string> | null, flag: boolean | null, choices: Array<{ code: string, word: string }> }> }> };

export type ChangeFragment = { before: number, after: number, added: number, lost: number, kept: number };

export type RuleReplayQueryVariables = Exact<{
  county: string;
  rule: string | number;
  values: Array<RuleValueInput> | RuleValueInput;
  from: string;
  to: string;
}>;


export type RuleReplayQuery = { ruleReplay: { rule: string, name: string, from: string, to: string, moved: number, earlier: number, later: number, changed: Array<{ name: string, label: string, unit: string | null, operatorBefore: string | null, operatorAfter: string | null, before: string, after: string }>, warnings: { before: number, after: number, added: number, lost: number, kept: number }, households: { before: number, after: number, added: number, lost: number, kept: number }, visits: { before: number, after: number, added: number, lost: number, kept: number }, byTown: Array<{ town: { code: string, name: string } | null, warnings: { before: number, after: number, added: number, lost: number, kept: number }, households: { before: number, after: number, added: number, lost: number, kept: number }, visits: { before: number, after: number, added: number, lost: number, kept: number } }>, months: Array<{ month: string, warnings: { before: number, after: number, added: number, lost: number, kept: number }, households: { before: number, after: number, added: number, lost: number, kept: number }, visits: { before: number, after: number, added: number, lost: number, kept: number } }>, added: Array<{ id: string, month: string, household: string | null, eventDate: string, amount: string | null, finding: string, clue: boolean, town: { name: string } | null, village: { name: string } | null }>, lost: Array<{ id: string, month: string, household: string | null, eventDate: string, amount: string | null, finding: string, clue: boolean, town: { name: string } | null, village: { name: string } | null }> } };

export type HandedInRowQueryVariables = Exact<{
  county: string;
  batch: string | number;
  file: number;
  sheet: string;
  row: number;
}>;


export type HandedInRowQuery = { row: { extract: string, title: string, department: string, month: string, fileName: string, sheet: string, row: number, superseded: boolean, person: { id: string, name: string, idNoMasked: string } | null, cells: Array<{ column: string, value: string | null, unit: string | null, compared: boolean }> } | null };

export type RowWarningQueryVariables = Exact<{
  county: string;
  id: string | number;
}>;


export type RowWarningQuery = { warning: { id: string, why: string, household: { id: string, head: { name: string } | null } | null, rule: { id: string, name: string, clause: { policy: string, documentNo: string, title: string, article: string, quote: string }, parameters: Array<{ name: string, label: string, operator: string | null, value: string, unit: string | null, quote: string | null }> } } | null };

export type RowRulesQueryVariables = Exact<{
  county: string;
}>;


export type RowRulesQuery = { policy: { rules: Array<{ id: string, name: string, extract: string, clause: { policy: string, documentNo: string, title: string, article: string, quote: string }, parameters: Array<{ name: string, label: string, operator: string | null, value: string, unit: string | null, quote: string | null }> }> } };

export type ShellQueryVariables = Exact<{
  county: string;
}>;


export type ShellQuery = { months: Array<string>, me: { id: string, displayName: string, role: Role, roleName: string, rights: Array<Permission>, department: string | null, mustChangePassword: boolean, division: { code: string, name: string } | null, county: { code: string, name: string } | null } | null, counties: Array<{ code: string, name: string }>, division: { code: string, name: string, children: Array<{ code: string, name: string }> } | null, departments: Array<{ id: string, name: string, extracts: Array<{ id: string, title: string }> }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, displayName: string, role: Role, roleName: string, mustChangePassword: boolean, county: { code: string, name: string } | null } | null, counties: Array<{ code: string, name: string }> };

export type MonthsQueryVariables = Exact<{
  county: string;
}>;


export type MonthsQuery = { months: Array<string> };

export type SignInMutationVariables = Exact<{
  name: string;
  password: string;
}>;


export type SignInMutation = { signIn: { id: string, role: Role } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type ChangePasswordMutationVariables = Exact<{
  old: string;
  new: string;
}>;


export type ChangePasswordMutation = { changePassword: boolean };

export type SideBySideQueryVariables = Exact<{
  month?: string | null | undefined;
}>;


export type SideBySideQuery = { me: { id: string, displayName: string, role: Role, roleName: string, mustChangePassword: boolean, division: { name: string } | null } | null, counties: Array<{ code: string, name: string }>, sideBySide: { month: string | null, months: Array<string>, counties: Array<{ built: boolean, owed: number | null, handedIn: number | null, late: number | null, overdue: number | null, openClues: number | null, newClues: number | null, multi: number | null, warnings: number | null, previous: number | null, households: number | null, perThousand: string | null, county: { code: string, name: string }, topRisks: Array<{ code: string, name: string, warnings: number }>, trend: Array<{ month: string, warnings: number | null, perThousand: string | null }> }> } };

export type SubmissionsQueryVariables = Exact<{
  county: string;
  month: string;
  filter?: SubmissionFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SubmissionsQuery = { handInStatus: Array<{ department: string, extract: string, title: string, due: string | null, state: HandInState, batch: string | null, nil: boolean, submittedAt: string | null, late: boolean, returned: number, received: number | null, loaded: number | null, quarantined: number | null, duplicates: number | null, warnings: number | null }>, submissions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, extract: string, title: string, department: string, month: string, status: SubmissionStatus, nil: boolean, current: boolean, files: Array<string>, received: number, loaded: number, quarantined: number, duplicates: number, submittedBy: string, submittedAt: string } }> } };

export type SubmissionQueryVariables = Exact<{
  county: string;
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SubmissionQuery = { submission: { id: string, extract: string, title: string, department: string, month: string, status: SubmissionStatus, nil: boolean, current: boolean, files: Array<string>, received: number, loaded: number, quarantined: number, duplicates: number, reason: string | null, submittedBy: string, submittedAt: string, difference: { before: string, added: number, gone: number, changed: number, same: number } | null, versions: Array<{ id: string, status: SubmissionStatus, nil: boolean, files: Array<string>, received: number, loaded: number, quarantined: number, duplicates: number, submittedBy: string, submittedAt: string }>, correction: { before: string, added: number, gone: number, changed: number, same: number, people: number } | null, columns: Array<{ file: number, sheet: string | null, header: string, column: string | null, why: ReadHeaderWhy | null }>, usual: { median: number, months: number, received: number, jump: boolean | null } | null, problems: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { file: number, sheet: string | null, row: number, column: string, code: string, level: ProblemLevel, reason: string } }> } } | null };

export type CorrectionQueryVariables = Exact<{
  county: string;
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CorrectionQuery = { submission: { id: string, title: string, department: string, month: string, submittedBy: string, submittedAt: string, correction: { before: string, added: number, gone: number, changed: number, same: number, people: number, persons: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { place: string | null, person: { name: string, idNoMasked: string } | null, rows: Array<{ change: RowChange, says: string, before: { batch: string, file: number, sheet: string, row: number } | null, after: { batch: string, file: number, sheet: string, row: number } | null, cells: Array<{ column: string, before: string | null, after: string | null, unit: string | null }> }> } }> } } | null } | null };

export type ExtractTemplateQueryVariables = Exact<{
  county: string;
  extract: string | number;
}>;


export type ExtractTemplateQuery = { extractTemplate: { name: string, content: string } };

export type UnmatchedQueryVariables = Exact<{
  county: string;
  month: string;
  filter?: UnmatchedFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type UnmatchedQuery = { unmatched: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { extract: string, department: string, reason: string, reasonText: string, person: { id: string, name: string, idNoMasked: string } | null, evidence: { batch: string, file: number, fileName: string, sheet: string, row: number, month: string, extract: string } } }> } };

export type UndeterminedQueryVariables = Exact<{
  county: string;
  month: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type UndeterminedQuery = { undetermined: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { missing: string, rule: { id: string, name: string }, household: { id: string, head: { name: string } | null } | null, evidence: Array<{ batch: string, file: number, fileName: string, sheet: string, row: number, month: string, extract: string }> } }> } };

export type WarningsQueryVariables = Exact<{
  county: string;
  month: string;
  filter?: WarningFilter | null | undefined;
  sort?: WarningSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WarningsQuery = { warnings: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, month: string, department: string, subject: Subject, risks: Array<string>, eventDate: string, amount: string | null, why: string, again: boolean, history: boolean, rule: { id: string, name: string, clause: { documentNo: string, article: string } }, household: { id: string, head: { name: string } | null } | null, person: { id: string, name: string } | null, town: { code: string, name: string } | null, village: { code: string, name: string } | null, evidence: Array<{ batch: string, file: number, fileName: string, sheet: string, row: number, month: string, extract: string }> } }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CitedFragmentDoc = new TypedDocumentString(`
    fragment Cited on Clause {
  policy
  documentNo
  article
  quote
}
    `, {"fragmentName":"Cited"}) as unknown as TypedDocumentString<CitedFragment, unknown>;
export const ValueFragmentDoc = new TypedDocumentString(`
    fragment Value on Parameter {
  name
  label
  operator
  value
  unit
  quote
  reason
  open
  approvalRequired
  approvalNo
  setBy
  since
  setLevel
  approval {
    no
    value
    by
    at
    from
    note
    division
  }
  clause {
    ...Cited
  }
}
    fragment Cited on Clause {
  policy
  documentNo
  article
  quote
}`, {"fragmentName":"Value"}) as unknown as TypedDocumentString<ValueFragment, unknown>;
export const StepFragmentDoc = new TypedDocumentString(`
    fragment Step on ProcedureStep {
  id
  label
  days
  workingDays
  reason
  clause {
    ...Cited
  }
}
    fragment Cited on Clause {
  policy
  documentNo
  article
  quote
}`, {"fragmentName":"Step"}) as unknown as TypedDocumentString<StepFragment, unknown>;
export const ChangeFragmentDoc = new TypedDocumentString(`
    fragment Change on ReplayChange {
  before
  after
  added
  lost
  kept
}
    `, {"fragmentName":"Change"}) as unknown as TypedDocumentString<ChangeFragment, unknown>;
export const UsersDocument = new TypedDocumentString(`
    query Users($after: String) {
  users(first: 100, after: $after) {
    totalCount
    edges {
      node {
        id
        name
        displayName
        role
        roleName
        department
        mustChangePassword
        county {
          name
        }
        division {
          name
        }
      }
    }
  }
  serviceKeys {
    id
    name
    role
    division
    department
    createdAt
    expiresAt
    revokedAt
    lastUsedAt
  }
}
    `) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;
export const AuditDocument = new TypedDocumentString(`
    query Audit($first: Int, $after: String) {
  auditEntries(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        at
        who
        action
        subject
        purpose
        result
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AuditQuery, AuditQueryVariables>;
export const CreateServiceKeyDocument = new TypedDocumentString(`
    mutation CreateServiceKey($input: ServiceKeyInput!) {
  createServiceKey(input: $input) {
    secret
    key {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<CreateServiceKeyMutation, CreateServiceKeyMutationVariables>;
export const RevokeServiceKeyDocument = new TypedDocumentString(`
    mutation RevokeServiceKey($id: ID!) {
  revokeServiceKey(id: $id) {
    id
    revokedAt
  }
}
    `) as unknown as TypedDocumentString<RevokeServiceKeyMutation, RevokeServiceKeyMutationVariables>;
export const CalendarDocument = new TypedDocumentString(`
    query Calendar($county: DivisionCode!, $month: Month!, $year: Int!, $from: Month!) {
  calendar(county: $county, month: $month) {
    month
    from
    until
    today
    recipient
    duties {
      id
      kind
      title
      department
      by
      to
      due
      when
      hand {
        state
        due
        late
        daysLate
        submittedAt
        batch
        returned
      }
      clause {
        documentNo
        article
        quote
      }
      reason
    }
    contacts {
      id
      department
      duty
      name
      phoneMasked
      emailMasked
      from
      until
      by
    }
    reminderDays {
      before
      overdue
      longest
      reasons
    }
    reminders {
      on
      kind
      department
      titles
      contact
      deputy
      mailable
      text
    }
    mail {
      configured
      missing
    }
    sent {
      id
      on
      at
      department
      titles
      contact
      copied
      state
      reason
    }
  }
  calendarYear(county: $county, year: $year) {
    extract
    title
    department
    when
    months {
      month
      state
      due
      late
      daysLate
    }
  }
  lateness(county: $county, from: $from, to: $month) {
    department
    owed
    delivered
    nil
    onTime
    timesLate
    daysLate
    missing
    daysOverdue
  }
}
    `) as unknown as TypedDocumentString<CalendarQuery, CalendarQueryVariables>;
export const HandOverContactDocument = new TypedDocumentString(`
    mutation HandOverContact($county: DivisionCode!, $input: HandOverInput!) {
  handOverContact(county: $county, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<HandOverContactMutation, HandOverContactMutationVariables>;
export const CorrectContactDocument = new TypedDocumentString(`
    mutation CorrectContact($county: DivisionCode!, $contact: ID!, $input: CorrectContactInput!) {
  correctContact(county: $county, contact: $contact, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CorrectContactMutation, CorrectContactMutationVariables>;
export const RevealContactPhoneDocument = new TypedDocumentString(`
    mutation RevealContactPhone($county: DivisionCode!, $contact: ID!, $purpose: String!) {
  revealContactPhone(county: $county, contact: $contact, purpose: $purpose)
}
    `) as unknown as TypedDocumentString<RevealContactPhoneMutation, RevealContactPhoneMutationVariables>;
export const CluesDocument = new TypedDocumentString(`
    query Clues($county: DivisionCode!, $month: Month!, $filter: ClueFilter, $sort: ClueSort, $first: Int, $after: String) {
  clues(
    county: $county
    month: $month
    filter: $filter
    sort: $sort
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        state
        since
        priority
        departments
        riskCodes
        risks
        newWarnings
        amount
        household {
          id
          kind
          monitoredType
          size
          labourers
          head {
            name
          }
        }
        town {
          code
          name
        }
        village {
          code
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CluesQuery, CluesQueryVariables>;
export const HandInPageDocument = new TypedDocumentString(`
    query HandInPage($county: DivisionCode!, $month: Month!) {
  handInStatus(county: $county, month: $month) {
    department
    extract
    title
    due
    state
    batch
  }
}
    `) as unknown as TypedDocumentString<HandInPageQuery, HandInPageQueryVariables>;
export const HandInStandingDocument = new TypedDocumentString(`
    query HandInStanding($county: DivisionCode!, $month: Month!) {
  handInStatus(county: $county, month: $month) {
    extract
    batch
    nil
    received
    quarantined
  }
}
    `) as unknown as TypedDocumentString<HandInStandingQuery, HandInStandingQueryVariables>;
export const HouseholdDocument = new TypedDocumentString(`
    query Household($county: DivisionCode!, $id: ID!) {
  household(county: $county, id: $id) {
    id
    group
    kind
    monitoredType
    size
    labourers
    snapshot
    notUsed
    head {
      id
      name
    }
    town {
      code
      name
    }
    village {
      code
      name
    }
    members {
      id
      name
      idNoMasked
      phoneMasked
      relation
      birthYear
      labour
      schooling
      insured
      change
    }
    warnings {
      id
      month
      department
      eventDate
      amount
      why
      finding
      again
      history
      risks
      rule {
        id
        name
        clause {
          policy
          documentNo
          title
          article
          quote
        }
      }
      person {
        id
        name
      }
      evidence {
        batch
        file
        fileName
        sheet
        row
        month
        extract
      }
    }
    clue {
      id
      state
      since
      priority
      departments
      risks
      newWarnings
      amount
    }
    timeline {
      date
      month
      kind
      text
      department
      extract
      evidence {
        batch
        file
        fileName
        sheet
        row
      }
    }
    incomes {
      year
      perCapita
      line
      rigid
      missing
    }
  }
}
    `) as unknown as TypedDocumentString<HouseholdQuery, HouseholdQueryVariables>;
export const HouseholdsDocument = new TypedDocumentString(`
    query Households($county: DivisionCode!, $filter: HouseholdFilter, $first: Int, $after: String) {
  households(county: $county, filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        kind
        monitoredType
        size
        labourers
        head {
          name
        }
        town {
          code
          name
        }
        village {
          code
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HouseholdsQuery, HouseholdsQueryVariables>;
export const RevealDocument = new TypedDocumentString(`
    mutation Reveal($county: DivisionCode!, $person: ID!, $purpose: String!) {
  reveal(county: $county, person: $person, purpose: $purpose) {
    id
    name
    idNo
    phone
  }
}
    `) as unknown as TypedDocumentString<RevealMutation, RevealMutationVariables>;
export const PutForwardBeforeDocument = new TypedDocumentString(`
    query PutForwardBefore($county: DivisionCode!, $month: Month!) {
  matchTallies(county: $county) {
    match {
      id
    }
  }
  matches(county: $county, filter: {month: $month}, first: 200) {
    edges {
      node {
        household
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PutForwardBeforeQuery, PutForwardBeforeQueryVariables>;
export const MatchesDocument = new TypedDocumentString(`
    query Matches($county: DivisionCode!, $filter: MatchFilter, $first: Int, $after: String) {
  matchTallies(county: $county) {
    match {
      id
      title
      department
      asks
      bandOnly
      dueDays
      reason
      clause {
        policy
        documentNo
        article
        quote
      }
    }
    open
    overdue
    hit
    noHit
    skipped
    unexplained
  }
  matches(county: $county, filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        household
        month
        putForwardAt
        putForwardBy
        note
        home {
          id
          kind
          monitoredType
          head {
            name
          }
          town {
            name
          }
          village {
            name
          }
        }
        requests {
          id
          match
          title
          department
          askedOn
          dueOn
          state
          returnedAt
          late
          answered
          explained
          explanations {
            text
            by
            at
          }
          skipped {
            reason
            clause {
              policy
              documentNo
              article
              quote
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MatchesQuery, MatchesQueryVariables>;
export const HouseholdMatchesDocument = new TypedDocumentString(`
    query HouseholdMatches($county: DivisionCode!, $id: ID!) {
  matchTallies(county: $county) {
    match {
      id
    }
  }
  household(county: $county, id: $id) {
    id
    matches {
      id
      household
      month
      putForwardAt
      putForwardBy
      note
      requests {
        id
        match
        title
        department
        askedOn
        dueOn
        state
        returnedAt
        late
        answered
        explained
        explanations {
          text
          by
          at
        }
        skipped {
          reason
          clause {
            policy
            documentNo
            article
            quote
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HouseholdMatchesQuery, HouseholdMatchesQueryVariables>;
export const PutForwardDocument = new TypedDocumentString(`
    mutation PutForward($county: DivisionCode!, $month: Month!, $households: [ID!]!, $note: String) {
  putForward(county: $county, month: $month, households: $households, note: $note) {
    id
    household
    requests {
      state
    }
  }
}
    `) as unknown as TypedDocumentString<PutForwardMutation, PutForwardMutationVariables>;
export const ExplainMatchDocument = new TypedDocumentString(`
    mutation ExplainMatch($county: DivisionCode!, $request: ID!, $text: String!) {
  explainMatch(county: $county, request: $request, text: $text) {
    id
    explained
  }
}
    `) as unknown as TypedDocumentString<ExplainMatchMutation, ExplainMatchMutationVariables>;
export const RevealMatchDocument = new TypedDocumentString(`
    mutation RevealMatch($county: DivisionCode!, $request: ID!, $purpose: String!) {
  revealMatch(county: $county, request: $request, purpose: $purpose) {
    person {
      id
      name
      idNoMasked
    }
    hit
    kind
    detail
    registeredOn
    amount
    band
    sourceDate
    remark
    others {
      column
      value
    }
    batch
    file
    sheet
    row
  }
}
    `) as unknown as TypedDocumentString<RevealMatchMutation, RevealMatchMutationVariables>;
export const ExportMatchListDocument = new TypedDocumentString(`
    mutation ExportMatchList($county: DivisionCode!, $match: ID!, $purpose: String!) {
  exportMatchList(county: $county, match: $match, purpose: $purpose) {
    name
    content
    persons
    number
  }
}
    `) as unknown as TypedDocumentString<ExportMatchListMutation, ExportMatchListMutationVariables>;
export const OverviewDocument = new TypedDocumentString(`
    query Overview($county: DivisionCode!, $month: Month!, $filter: OverviewFilter) {
  overview(county: $county, month: $month, filter: $filter) {
    month
    complete
    owed
    handedIn
    finding
    missing {
      department
      extract
      title
      due
      state
    }
    tiles {
      code
      name
      value
      unit
      numerator
      denominator
      previous
      change
      definition
      formula
      clause
      why
      trend
      link
    }
    byDepartment {
      code
      name
      warnings
      households
      previous
    }
    byRisk {
      code
      name
      warnings
      households
      previous
    }
    trend {
      month
      complete
      warnings
      households
      byDepartment {
        code
        name
        warnings
        households
        previous
      }
    }
    byTown {
      code
      name
      warnings
      households
      clues
      perThousand
      previous
    }
    departmentByTown {
      town
      department
      warnings
    }
    multi {
      id
      departments
      risks
      newWarnings
      amount
      since
      household {
        id
        kind
        monitoredType
        size
        head {
          name
        }
      }
      town {
        name
      }
      village {
        name
      }
    }
    alerts {
      id
      eventDate
      finding
      why
      town {
        code
        name
      }
      village {
        code
        name
      }
      rule {
        name
      }
      evidence {
        batch
        file
        sheet
        row
      }
    }
  }
  handInStatus(county: $county, month: $month) {
    department
    extract
    title
    due
    state
    batch
    nil
    submittedAt
    late
    returned
    received
    loaded
    quarantined
    duplicates
    warnings
  }
}
    `) as unknown as TypedDocumentString<OverviewQuery, OverviewQueryVariables>;
export const PolicyCountiesDocument = new TypedDocumentString(`
    query PolicyCounties {
  me {
    id
    displayName
    role
    roleName
    mustChangePassword
    county {
      code
      name
    }
  }
  counties {
    code
    name
  }
  policyCounties {
    code
    name
    documentNo
    title
    own
  }
}
    `) as unknown as TypedDocumentString<PolicyCountiesQuery, PolicyCountiesQueryVariables>;
export const PolicyComparisonDocument = new TypedDocumentString(`
    query PolicyComparison($counties: [DivisionCode!]!) {
  policyComparison(counties: $counties) {
    counties {
      code
      name
      documentNo
      title
      issued
      effectiveFrom
      own
    }
    sections {
      id
      title
      rows {
        id
        title
        cells {
          county
          values {
            label
            text
            state
            reason
            approvalNo
            clause {
              ...Cited
            }
          }
        }
      }
    }
  }
}
    fragment Cited on Clause {
  policy
  documentNo
  article
  quote
}`) as unknown as TypedDocumentString<PolicyComparisonQuery, PolicyComparisonQueryVariables>;
export const PolicyDocument = new TypedDocumentString(`
    query Policy($county: DivisionCode!) {
  policy(county: $county) {
    id
    documentNo
    title
    issued
    effectiveFrom
    issuer
    recipient
    layers {
      id
      documentNo
      title
      issuer
      issued
      jurisdiction
      effectiveFrom
    }
    coverage {
      text
      reason
      clause {
        ...Cited
      }
    }
    clauses {
      article
      text
      department
      frequency
      policy
      inherited
      rules {
        id
        name
        kind
        extract
        department
        subject
        risk
        from
        until
        parameters {
          ...Value
        }
      }
      extracts {
        id
        title
        due
        department
        from
        until
      }
      uses {
        kind
        title
        text
        quote
        reason
      }
      open {
        ...Value
      }
    }
    open {
      ...Value
    }
    incomeLines {
      year
      line
      note
    }
    departments {
      id
      name
      extracts {
        id
        title
        delivery
        due
        months
        cadence
        purpose
        channel
        from
        until
        note
        dueReason
        dueClause {
          ...Cited
        }
        handedInBy {
          from
          department
        }
        clause {
          ...Cited
        }
      }
    }
    calendar {
      id
      kind
      title
      when
      date
      level
      convener
      attendees
      agenda
      to
      reason
      clause {
        ...Cited
      }
    }
    procedure {
      steps {
        ...Step
      }
      exit {
        ...Step
      }
      provisions {
        id
        label
        value
        silent
        reason
        clause {
          ...Cited
        }
      }
    }
    matches {
      id
      title
      department
      asks
      bandOnly
      dueDays
      reason
      clause {
        ...Cited
      }
    }
    matchSkips {
      aidClasses
      reason
      clause {
        ...Cited
      }
    }
    settings {
      name
      value
      reason
    }
  }
}
    fragment Cited on Clause {
  policy
  documentNo
  article
  quote
}
fragment Value on Parameter {
  name
  label
  operator
  value
  unit
  quote
  reason
  open
  approvalRequired
  approvalNo
  setBy
  since
  setLevel
  approval {
    no
    value
    by
    at
    from
    note
    division
  }
  clause {
    ...Cited
  }
}
fragment Step on ProcedureStep {
  id
  label
  days
  workingDays
  reason
  clause {
    ...Cited
  }
}`) as unknown as TypedDocumentString<PolicyQuery, PolicyQueryVariables>;
export const RiskNamesDocument = new TypedDocumentString(`
    query RiskNames($county: DivisionCode!, $month: Month!) {
  overview(county: $county, month: $month) {
    byRisk {
      code
      name
    }
  }
}
    `) as unknown as TypedDocumentString<RiskNamesQuery, RiskNamesQueryVariables>;
export const ReplayableRulesDocument = new TypedDocumentString(`
    query ReplayableRules($county: DivisionCode!) {
  replayableRules(county: $county) {
    id
    name
    department
    parameters {
      name
      label
      form
      operator
      unit
      value
      number
      list
      flag
      choices {
        code
        word
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReplayableRulesQuery, ReplayableRulesQueryVariables>;
export const RuleReplayDocument = new TypedDocumentString(`
    query RuleReplay($county: DivisionCode!, $rule: ID!, $values: [RuleValueInput!]!, $from: Month!, $to: Month!) {
  ruleReplay(county: $county, rule: $rule, values: $values, from: $from, to: $to) {
    rule
    name
    from
    to
    changed {
      name
      label
      unit
      operatorBefore
      operatorAfter
      before
      after
    }
    warnings {
      ...Change
    }
    households {
      ...Change
    }
    visits {
      ...Change
    }
    moved
    earlier
    later
    byTown {
      town {
        code
        name
      }
      warnings {
        ...Change
      }
      households {
        ...Change
      }
      visits {
        ...Change
      }
    }
    months {
      month
      warnings {
        ...Change
      }
      households {
        ...Change
      }
      visits {
        ...Change
      }
    }
    added {
      id
      month
      household
      eventDate
      amount
      finding
      clue
      town {
        name
      }
      village {
        name
      }
    }
    lost {
      id
      month
      household
      eventDate
      amount
      finding
      clue
      town {
        name
      }
      village {
        name
      }
    }
  }
}
    fragment Change on ReplayChange {
  before
  after
  added
  lost
  kept
}`) as unknown as TypedDocumentString<RuleReplayQuery, RuleReplayQueryVariables>;
export const HandedInRowDocument = new TypedDocumentString(`
    query HandedInRow($county: DivisionCode!, $batch: ID!, $file: Int!, $sheet: String!, $row: Int!) {
  row(county: $county, batch: $batch, file: $file, sheet: $sheet, row: $row) {
    extract
    title
    department
    month
    fileName
    sheet
    row
    superseded
    person {
      id
      name
      idNoMasked
    }
    cells {
      column
      value
      unit
      compared
    }
  }
}
    `) as unknown as TypedDocumentString<HandedInRowQuery, HandedInRowQueryVariables>;
export const RowWarningDocument = new TypedDocumentString(`
    query RowWarning($county: DivisionCode!, $id: ID!) {
  warning(county: $county, id: $id) {
    id
    why
    household {
      id
      head {
        name
      }
    }
    rule {
      id
      name
      clause {
        policy
        documentNo
        title
        article
        quote
      }
      parameters {
        name
        label
        operator
        value
        unit
        quote
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RowWarningQuery, RowWarningQueryVariables>;
export const RowRulesDocument = new TypedDocumentString(`
    query RowRules($county: DivisionCode!) {
  policy(county: $county) {
    rules {
      id
      name
      extract
      clause {
        policy
        documentNo
        title
        article
        quote
      }
      parameters {
        name
        label
        operator
        value
        unit
        quote
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RowRulesQuery, RowRulesQueryVariables>;
export const ShellDocument = new TypedDocumentString(`
    query Shell($county: DivisionCode!) {
  me {
    id
    displayName
    role
    roleName
    rights
    department
    mustChangePassword
    division {
      code
      name
    }
    county {
      code
      name
    }
  }
  counties {
    code
    name
  }
  months(county: $county)
  division(code: $county) {
    code
    name
    children {
      code
      name
    }
  }
  departments(county: $county) {
    id
    name
    extracts {
      id
      title
    }
  }
}
    `) as unknown as TypedDocumentString<ShellQuery, ShellQueryVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    id
    displayName
    role
    roleName
    mustChangePassword
    county {
      code
      name
    }
  }
  counties {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const MonthsDocument = new TypedDocumentString(`
    query Months($county: DivisionCode!) {
  months(county: $county)
}
    `) as unknown as TypedDocumentString<MonthsQuery, MonthsQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($name: String!, $password: String!) {
  signIn(name: $name, password: $password) {
    id
    role
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($old: String!, $new: String!) {
  changePassword(old: $old, new: $new)
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const SideBySideDocument = new TypedDocumentString(`
    query SideBySide($month: Month) {
  me {
    id
    displayName
    role
    roleName
    mustChangePassword
    division {
      name
    }
  }
  counties {
    code
    name
  }
  sideBySide(month: $month) {
    month
    months
    counties {
      county {
        code
        name
      }
      built
      owed
      handedIn
      late
      overdue
      openClues
      newClues
      multi
      warnings
      previous
      households
      perThousand
      topRisks {
        code
        name
        warnings
      }
      trend {
        month
        warnings
        perThousand
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SideBySideQuery, SideBySideQueryVariables>;
export const SubmissionsDocument = new TypedDocumentString(`
    query Submissions($county: DivisionCode!, $month: Month!, $filter: SubmissionFilter, $first: Int, $after: String) {
  handInStatus(county: $county, month: $month) {
    department
    extract
    title
    due
    state
    batch
    nil
    submittedAt
    late
    returned
    received
    loaded
    quarantined
    duplicates
    warnings
  }
  submissions(
    county: $county
    month: $month
    filter: $filter
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        extract
        title
        department
        month
        status
        nil
        current
        files
        received
        loaded
        quarantined
        duplicates
        submittedBy
        submittedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SubmissionsQuery, SubmissionsQueryVariables>;
export const SubmissionDocument = new TypedDocumentString(`
    query Submission($county: DivisionCode!, $id: ID!, $first: Int, $after: String) {
  submission(county: $county, id: $id) {
    id
    extract
    title
    department
    month
    status
    nil
    current
    files
    received
    loaded
    quarantined
    duplicates
    reason
    submittedBy
    submittedAt
    difference {
      before
      added
      gone
      changed
      same
    }
    versions {
      id
      status
      nil
      files
      received
      loaded
      quarantined
      duplicates
      submittedBy
      submittedAt
    }
    correction {
      before
      added
      gone
      changed
      same
      people
    }
    columns {
      file
      sheet
      header
      column
      why
    }
    usual {
      median
      months
      received
      jump
    }
    problems(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          file
          sheet
          row
          column
          code
          level
          reason
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SubmissionQuery, SubmissionQueryVariables>;
export const CorrectionDocument = new TypedDocumentString(`
    query Correction($county: DivisionCode!, $id: ID!, $first: Int, $after: String) {
  submission(county: $county, id: $id) {
    id
    title
    department
    month
    submittedBy
    submittedAt
    correction {
      before
      added
      gone
      changed
      same
      people
      persons(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            person {
              name
              idNoMasked
            }
            place
            rows {
              change
              says
              before {
                batch
                file
                sheet
                row
              }
              after {
                batch
                file
                sheet
                row
              }
              cells {
                column
                before
                after
                unit
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CorrectionQuery, CorrectionQueryVariables>;
export const ExtractTemplateDocument = new TypedDocumentString(`
    query ExtractTemplate($county: DivisionCode!, $extract: ID!) {
  extractTemplate(county: $county, extract: $extract) {
    name
    content
  }
}
    `) as unknown as TypedDocumentString<ExtractTemplateQuery, ExtractTemplateQueryVariables>;
export const UnmatchedDocument = new TypedDocumentString(`
    query Unmatched($county: DivisionCode!, $month: Month!, $filter: UnmatchedFilter, $first: Int, $after: String) {
  unmatched(
    county: $county
    month: $month
    filter: $filter
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        extract
        department
        reason
        reasonText
        person {
          id
          name
          idNoMasked
        }
        evidence {
          batch
          file
          fileName
          sheet
          row
          month
          extract
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UnmatchedQuery, UnmatchedQueryVariables>;
export const UndeterminedDocument = new TypedDocumentString(`
    query Undetermined($county: DivisionCode!, $month: Month!, $first: Int, $after: String) {
  undetermined(county: $county, month: $month, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        missing
        rule {
          id
          name
        }
        household {
          id
          head {
            name
          }
        }
        evidence {
          batch
          file
          fileName
          sheet
          row
          month
          extract
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UndeterminedQuery, UndeterminedQueryVariables>;
export const WarningsDocument = new TypedDocumentString(`
    query Warnings($county: DivisionCode!, $month: Month!, $filter: WarningFilter, $sort: WarningSort, $first: Int, $after: String) {
  warnings(
    county: $county
    month: $month
    filter: $filter
    sort: $sort
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        month
        department
        subject
        risks
        eventDate
        amount
        why
        again
        history
        rule {
          id
          name
          clause {
            documentNo
            article
          }
        }
        household {
          id
          head {
            name
          }
        }
        person {
          id
          name
        }
        town {
          code
          name
        }
        village {
          code
          name
        }
        evidence {
          batch
          file
          fileName
          sheet
          row
          month
          extract
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WarningsQuery, WarningsQueryVariables>;