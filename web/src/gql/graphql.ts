/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AidInput = {
  department?: string | null | undefined;
  /** 开始的日子；不写为今天 */
  from?: string | null | undefined;
  kind: AidKind;
  /** 责任人 */
  responsible: string;
  /** 针对的风险；不写为全部 */
  risk?: string | number | null | undefined;
  until?: string | null | undefined;
  /** 做什么 */
  what: string;
};

/** INDUSTRY 产业帮扶；JOB 就业帮扶；SECURITY 综合保障；SOCIAL 社会共助；ASPIRATION 志智双扶；FINANCE 金融帮扶 */
export type AidKind =
  | 'ASPIRATION'
  | 'FINANCE'
  | 'INDUSTRY'
  | 'JOB'
  | 'SECURITY'
  | 'SOCIAL';

/** RECEIVED 已收到；VISITING 核查中；TOLD 已办结并告知；CLOSED 已办结 */
export type ApplicationState =
  | 'CLOSED'
  | 'RECEIVED'
  | 'TOLD'
  | 'VISITING';

export type ApplyInput = {
  /** 本人承诺属实，并授权比对 */
  agreed: boolean;
  /** 户主姓名 */
  headName?: string | null | undefined;
  idNo: string;
  name: string;
  phone?: string | null | undefined;
  /** 困难，风险代码 */
  risks: Array<string>;
  /** 具体情况 */
  said: string;
  /** 行政村 */
  village: string;
  /** 请勿填写 */
  website?: string | null | undefined;
};

export type AssignmentFilter = {
  channel?: Channel | null | undefined;
  /** 未反馈核查结果，今天或下一个工作日到期 */
  dueSoon?: boolean | null | undefined;
  /** 未反馈核查结果，今天到期 */
  dueToday?: boolean | null | undefined;
  kind?: AssignmentKind | null | undefined;
  /** 分解给我的 */
  mine?: boolean | null | undefined;
  month?: string | null | undefined;
  /** 未反馈核查结果，且过了期限 */
  overdue?: boolean | null | undefined;
  /** true 只要下发过的；false 只要没有下发的，例如已撤回的 */
  sent?: boolean | null | undefined;
  states?: Array<AssignmentState> | null | undefined;
  /** 县内编号、户编号开头、家庭成员全名或身份证号码 */
  text?: string | null | undefined;
  town?: string | null | undefined;
  village?: string | null | undefined;
};

/** VERIFY 入户核查；RISK_UPDATE 已纳入监测户的风险更新 */
export type AssignmentKind =
  | 'RISK_UPDATE'
  | 'VERIFY';

/** SEND 下发；RECEIVE 签收；HAND_OVER 转交；DECOMPOSE 分解到村；POSTPONE 改期；SAY_YES 填报核查结果；SAY_NO 填报核查结果；SAY_ALREADY 填报核查结果；RETURN 退回重核；TELL 告知；CLOSE 办结销号；APPEND 追加；WITHDRAW 撤回；END 终止核查 */
export type AssignmentMove =
  | 'APPEND'
  | 'CLOSE'
  | 'DECOMPOSE'
  | 'END'
  | 'HAND_OVER'
  | 'POSTPONE'
  | 'RECEIVE'
  | 'RETURN'
  | 'SAY_ALREADY'
  | 'SAY_NO'
  | 'SAY_YES'
  | 'SEND'
  | 'TELL'
  | 'WITHDRAW';

/** DUE 期限近的在前，没有期限的在后；NEWEST 编号大的在前；PRIORITY 急的在前；TOWN 按区划代码 */
export type AssignmentSort =
  | 'DUE'
  | 'NEWEST'
  | 'PRIORITY'
  | 'TOWN';

/** MERGED 待下发；ASSIGNED 待签收；VERIFYING 核查中；YES 符合认定标准；NO 不符合认定标准；ALREADY 已纳入监测；NOTIFIED 已书面告知；CLOSED 已办结 */
export type AssignmentState =
  | 'ALREADY'
  | 'ASSIGNED'
  | 'CLOSED'
  | 'MERGED'
  | 'NO'
  | 'NOTIFIED'
  | 'VERIFYING'
  | 'YES';

/** DUE 部门报送；FEEDBACK 县反馈乡镇；LEDGER 乡镇报台账；MEETING 会议、通报；OUTBOUND 向部门发送名单；ONE_OFF 一次性 */
export type CalendarKind =
  | 'DUE'
  | 'FEEDBACK'
  | 'LEDGER'
  | 'MEETING'
  | 'ONE_OFF'
  | 'OUTBOUND';

export type CaseFilter = {
  /** 由哪条线索转来 */
  assignment?: string | number | null | undefined;
  /** 户编号 */
  household?: string | number | null | undefined;
  /** 超过认定总时限 */
  late?: boolean | null | undefined;
  states?: Array<CaseState> | null | undefined;
  /** 该办哪一步 */
  step?: string | null | undefined;
  town?: string | null | undefined;
  village?: string | null | undefined;
};

/** STEP 办下一步；OBJECT 登记公示异议；RETURN 退回；REJECT 不予纳入；GREEN 绿色通道；AID 登记帮扶；TRACK 登记回访；PROPOSE_EXIT 提出消除风险；REFLAG 再标注；ROLL_BACK 回退；NATURAL_END 自然减少；MOVE 户已搬到别的村，移交 */
export type CaseMove =
  | 'AID'
  | 'GREEN'
  | 'MOVE'
  | 'NATURAL_END'
  | 'OBJECT'
  | 'PROPOSE_EXIT'
  | 'REFLAG'
  | 'REJECT'
  | 'RETURN'
  | 'ROLL_BACK'
  | 'STEP'
  | 'TRACK';

export type CaseObjectionInput = {
  day?: string | null | undefined;
  note: string;
  /** 异议成立：重新公示 */
  sustained: boolean;
  /** 退回评议 */
  toReview?: boolean | null | undefined;
};

/** ASSIGNMENT 核查为“是”；REGISTER 系统启用前已纳入 */
export type CaseOrigin =
  | 'ASSIGNMENT'
  | 'REGISTER';

/** NEWEST 新的在前；OLDEST 旧的在前；TOWN 按乡镇 */
export type CaseSort =
  | 'NEWEST'
  | 'OLDEST'
  | 'TOWN';

/** IDENTIFYING 认定办理中；MONITORED 已纳入监测；TRACKING 跟踪监测中；EXITING 风险消除办理中；NO_LABOUR_HOLD 无劳动力暂不消除；RISK_ELIMINATED 风险已消除；REFLAGGED 风险再标注；ROLLED_BACK 风险消除回退；REJECTED 不予纳入；NATURAL_END 自然减少 */
export type CaseState =
  | 'EXITING'
  | 'IDENTIFYING'
  | 'MONITORED'
  | 'NATURAL_END'
  | 'NO_LABOUR_HOLD'
  | 'REFLAGGED'
  | 'REJECTED'
  | 'RISK_ELIMINATED'
  | 'ROLLED_BACK'
  | 'TRACKING';

export type CaseStepInput = {
  /** 不能确定、县级已经核实的退出条件 */
  confirmed?: Array<ExitConditionId> | null | undefined;
  /** 实际办理的日子；不写为今天 */
  day?: string | null | undefined;
  /** 监测类型；录入时必填 */
  monitoredType?: string | null | undefined;
  note?: string | null | undefined;
  /** 按规定不再重复比对 */
  skip?: boolean | null | undefined;
};

/** BEFORE 转入认定之前已办；DONE 已办；SKIPPED 按规定免办；NEXT 该办；LATER 以后 */
export type CaseStepState =
  | 'BEFORE'
  | 'DONE'
  | 'LATER'
  | 'NEXT'
  | 'SKIPPED';

/** DEPT 部门预警；CADRE 干部排查；SELF 自主申报；PETITION 信访信息 */
export type Channel =
  | 'CADRE'
  | 'DEPT'
  | 'PETITION'
  | 'SELF';

export type CloseDecisionInput = {
  /** 怎么办的，或为什么不再办 */
  done: string;
  /** 办结的日子；空为今天 */
  doneOn?: string | null | undefined;
  /** DONE 或 DROPPED */
  state: DecisionState;
};

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

/** 环比：与前一期；同比：与上年同期 */
export type Compare =
  | 'PREVIOUS'
  | 'YEAR_AGO';

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

export type DecisionInput = {
  dueOn: string;
  /** 用哪个指标衡量见效没有；空为不衡量 */
  measure?: string | number | null | undefined;
  /** 部门，或乡镇、县的代码 */
  owner: string | number;
  ownerKind: OwnerKind;
  text: string;
};

/** OPEN 在办；DONE 已办；DROPPED 不再办理 */
export type DecisionState =
  | 'DONE'
  | 'DROPPED'
  | 'OPEN';

/** 行政区划的层级 */
export type DivisionLevel =
  | 'CITY'
  | 'COUNTY'
  | 'PROVINCE'
  | 'TOWN'
  | 'VILLAGE';

/** MONTHS 纳入满几个月；AIDS 帮扶项数；INCOME 收入；LABOUR 不是整户无劳动力 */
export type ExitConditionId =
  | 'AIDS'
  | 'INCOME'
  | 'LABOUR'
  | 'MONTHS'
  | 'RISK';

/** MET 符合；UNMET 不符合；UNKNOWN 不能确定，由县级核实 */
export type ExitConditionState =
  | 'MET'
  | 'UNKNOWN'
  | 'UNMET';

/** 分子（计数的指标为其本身）或分母 */
export type FigurePart =
  | 'DENOMINATOR'
  | 'NUMERATOR';

export type FindingInput = {
  guarantee: Guarantee;
  standing: GuaranteeStanding;
};

/** 每月、每季度、整段时间合为一期 */
export type Grain =
  | 'MONTH'
  | 'QUARTER'
  | 'WHOLE';

/** FOOD 吃；CLOTHING 穿；EDUCATION 义务教育；MEDICAL 基本医疗；HOUSING 住房；WATER 饮水 */
export type Guarantee =
  | 'CLOTHING'
  | 'EDUCATION'
  | 'FOOD'
  | 'HOUSING'
  | 'MEDICAL'
  | 'WATER';

/** OK 有保障；RISK 有风险；UNKNOWN 没有看到 */
export type GuaranteeStanding =
  | 'OK'
  | 'RISK'
  | 'UNKNOWN';

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

/** COUNTY 县；TOWNSHIP 乡镇；VILLAGE 村，已分解到核查人员；NOBODY 已办结 */
export type Holder =
  | 'COUNTY'
  | 'NOBODY'
  | 'TOWNSHIP'
  | 'VILLAGE';

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

export type IntakeFilter = {
  channels?: Array<Channel> | null | undefined;
  /** 线索处于其中任一状态 */
  states?: Array<AssignmentState> | null | undefined;
  town?: string | null | undefined;
  /** true 只看未匹配的 */
  unlinked?: boolean | null | undefined;
};

export type IntakeInput = {
  /** CADRE、SELF 或 PETITION */
  channel: Channel;
  from: IntakeSource;
  /** 户主姓名 */
  headName?: string | null | undefined;
  /** 户编号；知道就填，不再按身份证号码找户 */
  household?: string | number | null | undefined;
  idNo?: string | null | undefined;
  name: string;
  phone?: string | null | undefined;
  /** 收到的日子；空为今天 */
  receivedOn?: string | null | undefined;
  /** 困难，风险代码 */
  risks: Array<string>;
  /** 具体情况 */
  said: string;
  /** 来件编号 */
  sourceNo?: string | null | undefined;
  /** 行政村 */
  village: string;
};

/** LINKED 已对上户；NO_ID 未匹配：没有身份证号码；NOT_IN_REGISTER 未匹配：身份证号码不在花名册中；NAME_CLASH 未匹配：姓名与花名册不一致；SEVERAL 未匹配：花名册中不止一户 */
export type IntakeLink =
  | 'LINKED'
  | 'NAME_CLASH'
  | 'NOT_IN_REGISTER'
  | 'NO_ID'
  | 'SEVERAL';

/** VISIT 入户排查；PAGE 手机申报；PAPER 书面申请；LINE_12317 12317；LINE_12345 12345；LETTERS 信访件；REGISTER 花名册变动 */
export type IntakeSource =
  | 'LETTERS'
  | 'LINE_12317'
  | 'LINE_12345'
  | 'PAGE'
  | 'PAPER'
  | 'REGISTER'
  | 'VISIT';

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

/** 乡镇、村、部门、报表、规则、预警方式、风险、监测类型、户类型（线索为线索种类）、同一户的两个预警部门 */
export type MeasureDimension =
  | 'CHANNEL'
  | 'DEPARTMENT'
  | 'EXTRACT'
  | 'KIND'
  | 'PAIR'
  | 'RISK'
  | 'RULE'
  | 'TOWN'
  | 'TYPE'
  | 'VILLAGE';

export type MeasureFilter = {
  channels?: Array<string> | null | undefined;
  departments?: Array<string> | null | undefined;
  extracts?: Array<string> | null | undefined;
  kinds?: Array<string> | null | undefined;
  /** 两个部门，以 | 相连 */
  pairs?: Array<string> | null | undefined;
  /** 风险代码 */
  risks?: Array<string> | null | undefined;
  rules?: Array<string> | null | undefined;
  towns?: Array<string> | null | undefined;
  /** 监测类型代码 */
  types?: Array<string> | null | undefined;
  villages?: Array<string> | null | undefined;
};

export type MeetingInput = {
  /** 截止日；空为不定，按打开当天 */
  asOf?: string | null | undefined;
  notes: Array<MeetingNoteInput>;
  /** 实地调研的县 */
  visited: Array<string>;
};

export type MeetingNoteInput = {
  county?: string | null | undefined;
  /** 议题 */
  heading: string;
  /** 空白为删去 */
  text: string;
};

/** PLANNED 未到月份；DUE 应开，还没有准备；OPEN 准备中；HELD 已开 */
export type MeetingStanding =
  | 'DUE'
  | 'HELD'
  | 'OPEN'
  | 'PLANNED';

/** 漏的原因：没有登记风险、没有规则、规则判断不了、报表缺报、报表迟报、认定以后才预警、规则判为不预警、报来的数据里没有这户 */
export type MissedWhy =
  | 'HANDED_IN_LATE'
  | 'JUDGED_NO'
  | 'NOT_HANDED_IN'
  | 'NOT_NAMED'
  | 'NO_RISK'
  | 'NO_RULE'
  | 'UNDECIDED'
  | 'WARNED_AFTER';

/** INCOME_ABOVE 收入稳定高于监测标准；RISK_GONE 风险已化解；COVERED 已有保障覆盖；UNTRUE 信息不实；NOT_RESIDENT 户籍不在本地；GONE 死亡或整户消亡；OTHER 其他 */
export type NoReason =
  | 'COVERED'
  | 'GONE'
  | 'INCOME_ABOVE'
  | 'NOT_RESIDENT'
  | 'OTHER'
  | 'RISK_GONE'
  | 'UNTRUE';

/** IN_PERSON 当面送达；BY_POST 邮寄送达；BY_VILLAGE 委托村干部转交；LEFT 留置送达 */
export type NoticeWay =
  | 'BY_POST'
  | 'BY_VILLAGE'
  | 'IN_PERSON'
  | 'LEFT';

export type OverviewFilter = {
  department?: string | null | undefined;
  /** 风险代码 */
  risk?: string | null | undefined;
  town?: string | null | undefined;
};

/** 责任单位：DEPARTMENT 部门；TOWN 乡镇；COUNTY 县 */
export type OwnerKind =
  | 'COUNTY'
  | 'DEPARTMENT'
  | 'TOWN';

/** BAR 柱；LINE 线；STACK 堆叠柱 */
export type PackChartKind =
  | 'BAR'
  | 'LINE'
  | 'STACK';

/** 权限 */
export type Permission =
  /** review clues, send them to townships, hand them over, return a verdict */
  | 'ASSIGN'
  /** put households forward for matching, see what was found in full, note explanations */
  | 'CHECK_MATCHES'
  /** close a clue whose verdict was given */
  | 'CLOSE_CLUE'
  /** open meetings, write their decisions, freeze what they are told */
  | 'CONVENE'
  /** steps of a case that are the county’s: reviews, approvals, registration, exit */
  | 'DECIDE_CASE'
  /** a ledger with full ID numbers, for a purpose, watermarked and audited */
  | 'EXPORT_LEDGER'
  /** hand in extracts */
  | 'HAND_IN'
  /** who the contacts of departments are: handovers, and a full phone for a purpose */
  | 'KEEP_CONTACTS'
  /** accounts and service keys */
  | 'MANAGE_USERS'
  /** say something against a ranking of one’s own unit before it is published */
  | 'OBJECT_RANKING'
  /** show a ranking for objections, answer them, publish and withdraw it */
  | 'PUBLISH_RANKING'
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
  | 'TRY_RULE'
  /** receive clues, decompose to villages, visit and answer, tell the applicant */
  | 'VERIFY';

/** ERROR 该行被隔离；NOTICE 该行已入库，请留意 */
export type ProblemLevel =
  | 'ERROR'
  | 'NOTICE';

/** 待答复、采纳、不采纳 */
export type RankingObjectionState =
  | 'OPEN'
  | 'REJECTED'
  | 'UPHELD';

/** 预览（可提异议）、已发布、已撤回、已被更正的排名代替 */
export type RankingState =
  | 'PREVIEW'
  | 'PUBLISHED'
  | 'REPLACED'
  | 'WITHDRAWN';

/** 排名的单位：乡镇、部门；不排村 */
export type RankingUnit =
  | 'DEPARTMENT'
  | 'TOWN';

/** NAME 列名相同；SYNONYM 列名同义；SAID 报送时指定；REMEMBERED 以前指定、已记住；ASIDE 序号或问题说明 */
export type ReadHeaderWhy =
  | 'ASIDE'
  | 'NAME'
  | 'REMEMBERED'
  | 'SAID'
  | 'SYNONYM';

/** APPEARED 新出现；VANISHED 不再有；CHANGED 数变了 */
export type ReconciledChange =
  | 'APPEARED'
  | 'CHANGED'
  | 'VANISHED';

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

export type ReviewFilter = {
  labels?: Array<ReviewLabel> | null | undefined;
  /** 当月有新预警 */
  newOnly?: boolean | null | undefined;
  /** 不说明则下发的，或不下发的 */
  suggested?: boolean | null | undefined;
  /** 户编号开头、家庭成员全名或身份证号码 */
  text?: string | null | undefined;
  town?: string | null | undefined;
};

/** NEW 新线索；APPEND 并入未办结的线索；REPEAT 办结为“否”后重复；RISK_UPDATE 监测户的风险更新 */
export type ReviewLabel =
  | 'APPEND'
  | 'NEW'
  | 'REPEAT'
  | 'RISK_UPDATE';

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

export type SeenAssignment = {
  id: string | number;
  version: number;
};

export type SeenVersion = {
  id: string | number;
  version: number;
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

/** FINE 没有发现风险；RISK 发现风险，转为线索 */
export type SweepFinding =
  | 'FINE'
  | 'RISK';

export type SweepVisitInput = {
  /** 不写为今天 */
  day?: string | null | undefined;
  finding: SweepFinding;
  /** 发现风险的必填 */
  note?: string | null | undefined;
};

export type TellInput = {
  /** 告知书编号，县内不重复 */
  number: string;
  toldOn: string;
  way: NoticeWay;
};

/** ROW 报来的一行；WARNING 预警；REGISTER 花名册变化；WORK 线索和认定的办理 */
export type TimelineKind =
  | 'REGISTER'
  | 'ROW'
  | 'WARNING'
  | 'WORK';

/** STABLE 稳定；AT_RISK 仍有风险；WORSE 风险加重 */
export type TrackingFinding =
  | 'AT_RISK'
  | 'STABLE'
  | 'WORSE';

export type TrackingInput = {
  day?: string | null | undefined;
  finding: TrackingFinding;
  note: string;
};

export type UnmatchedFilter = {
  department?: string | null | undefined;
  extract?: string | null | undefined;
  /** NOT_IN_REGISTER 或 NAME_CLASH */
  reason?: string | null | undefined;
};

/** AWAY 外出务工；HOSPITAL 住院；NO_CONTACT 联系不上；WRONG_ADDRESS 地址不符；OTHER 其他 */
export type UnreachedReason =
  | 'AWAY'
  | 'HOSPITAL'
  | 'NO_CONTACT'
  | 'OTHER'
  | 'WRONG_ADDRESS';

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

/** YES 是；NO 否；ALREADY 已纳入 */
export type Verdict =
  | 'ALREADY'
  | 'NO'
  | 'YES';

export type VerifyInput = {
  /** 页面自己生成的 UUID：同一份草稿发了两次只算一次 */
  draftKey: string | number;
  /** 没有写的一项是没有看到 */
  findings: Array<FindingInput>;
  /** 否的主要原因 */
  noReason?: NoReason | null | undefined;
  /** 说明 */
  note?: string | null | undefined;
  /** 未能入户：另约的日子，须在今天以后 */
  revisitOn?: string | null | undefined;
  /** 未能入户的原因 */
  unreachedReason?: UnreachedReason | null | undefined;
  verdict: VisitVerdict;
  /** 入户的日子 */
  visitedOn: string;
  /** 核查人员姓名 */
  visitors: Array<string>;
};

/** 折线、柱形、堆积柱形 */
export type ViewChart =
  | 'BAR'
  | 'LINE'
  | 'STACKED';

export type ViewInput = {
  /** 名称，最多 40 字 */
  name: string;
  question: ViewQuestion;
  /** 全县可见；各人打开时只见自己范围内的数 */
  shared: boolean;
};

export type ViewQuestion = {
  asOf?: string | null | undefined;
  by?: Array<MeasureDimension>;
  chart?: ViewChart;
  compare?: Compare | null | undefined;
  compareAsOf?: string | null | undefined;
  filter?: MeasureFilter | null | undefined;
  /** 起止月份；空为最近 last 个月 */
  from?: string | null | undefined;
  grain?: Grain;
  /** 最近几个有数据的月 */
  last?: number | null | undefined;
  measures: Array<string>;
  /** 时间在行上 */
  swapped?: boolean;
  to?: string | null | undefined;
};

/** YES 是；NO 否；ALREADY 已纳入；UNREACHED 未能入户 */
export type VisitVerdict =
  | 'ALREADY'
  | 'NO'
  | 'UNREACHED'
  | 'YES';

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

/** MOVE 线索和档案一并转交现在的乡镇；END 线索终止核查、档案按自然减少结束 */
export type WorkChangeAct =
  | 'END'
  | 'MOVE';

/** MOVED 户已迁到别的乡镇；GONE 整户已不在花名册；MERGED 整户并到别的户；SPLIT 有人分到新的户；NEWBORN 添了还没有身份证号码的新生儿；DIED 预警的人已死亡；OTHER_HOUSEHOLD 预警的人已到别的户 */
export type WorkChangeKind =
  | 'DIED'
  | 'GONE'
  | 'MERGED'
  | 'MOVED'
  | 'NEWBORN'
  | 'OTHER_HOUSEHOLD'
  | 'SPLIT';

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

export type TablePartsFragment = { asOf: string, fingerprint: string, measures: Array<{ code: string, name: string, unit: string, definition: string, formula: string, numerator: string | null, denominator: string | null, owner: string, source: string, note: string | null, handedIn: boolean, good: string | null }>, spans: Array<{ key: string, name: string, from: string, to: string, until: string, complete: boolean, why: string | null }>, cells: Array<{ measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }>, totals: Array<{ measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }> };

export type ContributionPartsFragment = { dimension: MeasureDimension, change: string | null, changePercent: string | null, repeated: number, now: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, parts: Array<{ code: string, name: string, now: number, before: number | null, change: number | null, share: string | null, why: string | null }> };

export type AnalysisHeadQueryVariables = Exact<{
  county: string;
  month: string;
  filter?: MeasureFilter | null | undefined;
}>;


export type AnalysisHeadQuery = { analysis: { finding: Array<string>, summary: { asOf: string, fingerprint: string, measures: Array<{ code: string, name: string, unit: string, definition: string, formula: string, numerator: string | null, denominator: string | null, owner: string, source: string, note: string | null, handedIn: boolean, good: string | null }>, spans: Array<{ key: string, name: string, from: string, to: string, until: string, complete: boolean, why: string | null }>, cells: Array<{ measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }>, totals: Array<{ measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }> } } };

export type AnalysisMovedQueryVariables = Exact<{
  county: string;
  month: string;
  filter?: MeasureFilter | null | undefined;
  by: MeasureDimension;
}>;


export type AnalysisMovedQuery = { analysis: { byDepartment: { dimension: MeasureDimension, change: string | null, changePercent: string | null, repeated: number, now: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, parts: Array<{ code: string, name: string, now: number, before: number | null, change: number | null, share: string | null, why: string | null }> }, byRisk: { dimension: MeasureDimension, change: string | null, changePercent: string | null, repeated: number, now: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, parts: Array<{ code: string, name: string, now: number, before: number | null, change: number | null, share: string | null, why: string | null }> }, byTown: { dimension: MeasureDimension, change: string | null, changePercent: string | null, repeated: number, now: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, parts: Array<{ code: string, name: string, now: number, before: number | null, change: number | null, share: string | null, why: string | null }> }, rows: { dimension: MeasureDimension, change: string | null, changePercent: string | null, repeated: number, now: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, parts: Array<{ code: string, name: string, now: number, before: number | null, change: number | null, share: string | null, why: string | null }> }, crossed: { cells: Array<{ keys: Array<{ code: string }>, figure: { numerator: number | null }, before: { numerator: number | null } | null }> } } };

export type AnalysisWorkQueryVariables = Exact<{
  county: string;
  month: string;
  filter?: MeasureFilter | null | undefined;
}>;


export type AnalysisWorkQuery = { analysis: { submissions: { asOf: string, fingerprint: string, measures: Array<{ code: string, name: string, unit: string, definition: string, formula: string, numerator: string | null, denominator: string | null, owner: string, source: string, note: string | null, handedIn: boolean, good: string | null }>, spans: Array<{ key: string, name: string, from: string, to: string, until: string, complete: boolean, why: string | null }>, cells: Array<{ measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }>, totals: Array<{ measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }> }, risks: { asOf: string, fingerprint: string, measures: Array<{ code: string, name: string, unit: string, definition: string, formula: string, numerator: string | null, denominator: string | null, owner: string, source: string, note: string | null, handedIn: boolean, good: string | null }>, spans: Array<{ key: string, name: string, from: string, to: string, until: string, complete: boolean, why: string | null }>, cells: Array<{ measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }>, totals: Array<{ measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }> }, work: { asOf: string, fingerprint: string, measures: Array<{ code: string, name: string, unit: string, definition: string, formula: string, numerator: string | null, denominator: string | null, owner: string, source: string, note: string | null, handedIn: boolean, good: string | null }>, spans: Array<{ key: string, name: string, from: string, to: string, until: string, complete: boolean, why: string | null }>, cells: Array<{ measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }>, totals: Array<{ measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }> }, yieldByDepartment: { asOf: string, fingerprint: string, measures: Array<{ code: string, name: string, unit: string, definition: string, formula: string, numerator: string | null, denominator: string | null, owner: string, source: string, note: string | null, handedIn: boolean, good: string | null }>, spans: Array<{ key: string, name: string, from: string, to: string, until: string, complete: boolean, why: string | null }>, cells: Array<{ measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }>, totals: Array<{ measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }> }, yieldByRule: { asOf: string, fingerprint: string, measures: Array<{ code: string, name: string, unit: string, definition: string, formula: string, numerator: string | null, denominator: string | null, owner: string, source: string, note: string | null, handedIn: boolean, good: string | null }>, spans: Array<{ key: string, name: string, from: string, to: string, until: string, complete: boolean, why: string | null }>, cells: Array<{ measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }>, totals: Array<{ measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }> } } };

export type AnalysisSignalsQueryVariables = Exact<{
  county: string;
  month: string;
  filter?: MeasureFilter | null | undefined;
}>;


export type AnalysisSignalsQuery = { departmentOverlap: Array<{ town: string | null, name: string, households: number, two: number, three: number }>, analysis: { overlap: { now: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, pairs: Array<{ code: string, departments: Array<string>, households: number, before: number | null }> }, massRisks: { least: number | null, reason: string | null, why: string | null, signals: Array<{ month: string, town: string, townName: string, village: string, villageName: string, risk: string, riskName: string, households: number, before: number | null, alerts: number }> }, missed: { months: number | null, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, reasons: Array<{ why: MissedWhy, name: string, households: number }>, rows: Array<{ case: string, household: string, townName: string, villageName: string, risks: Array<string>, foundOn: string, registeredOn: string, traces: Array<{ why: MissedWhy, whyName: string, rule: string, ruleName: string, title: string, department: string, months: Array<string>, says: string | null }> }> } } };

export type ApplyPlaceQueryVariables = Exact<{
  village: string;
}>;


export type ApplyPlaceQuery = { applyPlace: { village: string, name: string, open: boolean, hardships: Array<{ code: string, name: string }> } | null };

export type ApplyMutationVariables = Exact<{
  input: ApplyInput;
}>;


export type ApplyMutation = { apply: { receipt: string | null, problems: Array<{ field: string, message: string }> } };

export type ApplicationStateQueryVariables = Exact<{
  receipt: string;
}>;


export type ApplicationStateQuery = { application: { state: ApplicationState, stateName: string } };

export type AssignmentLineFragment = { id: string, number: number, householdId: string | null, kind: AssignmentKind, channel: Channel, channelName: string, state: AssignmentState, stateName: string, month: string, departments: Array<string>, risks: Array<string>, amount: string | null, assignedOn: string | null, dueOn: string | null, verdict: Verdict | null, closedOn: string | null, verifier: string | null, moves: Array<AssignmentMove>, version: number, household: { id: string, kind: string, size: number, head: { name: string } | null } | null, town: { code: string, name: string } | null, village: { code: string, name: string } | null, clock: { day: string, text: string, overdueDays: number, workingDaysLeft: number | null, countyLateDays: number | null, holder: Holder, stopped: boolean } };

export type ClueReviewQueryVariables = Exact<{
  county: string;
  month: string;
  filter?: ReviewFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ClueReviewQuery = { sendingForecast: { feedbackOn: string | null, lateDays: number | null, verifyWorkingDays: number | null, dueOn: string | null, visitsPerDay: number | null, workingDays: number | null, reasons: Array<string>, placeless: number, labels: Array<{ label: ReviewLabel, labelName: string, count: number, suggested: number }>, towns: Array<{ open: number, queued: number, fresh: number, verifiers: number, capacity: number | null, perVerifier: string | null, excess: number, division: { code: string, name: string } | null }> }, clueReview: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { householdId: string, label: ReviewLabel, labelName: string, reason: string, suggested: boolean, since: string, departments: Array<string>, risks: Array<string>, newWarnings: number, amount: string, household: { id: string, kind: string, size: number, monitoredType: string | null, head: { name: string } | null } | null, town: { code: string, name: string } | null, village: { code: string, name: string } | null, warnings: Array<{ id: string, department: string, finding: string }> } }> } };

export type AssignmentTotalsQueryVariables = Exact<{
  county: string;
  filter?: AssignmentFilter | null | undefined;
}>;


export type AssignmentTotalsQuery = { assignmentTotals: { waiting: number, received: number, open: number, closed: number, overdue: number, dueToday: number, dueSoon: number, withdrawn: number, states: Array<{ state: AssignmentState, stateName: string, count: number }>, towns: Array<{ waiting: number, received: number, open: number, closed: number, overdue: number, division: { code: string, name: string } | null }> } };

export type AssignmentsQueryVariables = Exact<{
  county: string;
  filter?: AssignmentFilter | null | undefined;
  sort?: AssignmentSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AssignmentsQuery = { assignments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, number: number, householdId: string | null, kind: AssignmentKind, channel: Channel, channelName: string, state: AssignmentState, stateName: string, month: string, departments: Array<string>, risks: Array<string>, amount: string | null, assignedOn: string | null, dueOn: string | null, verdict: Verdict | null, closedOn: string | null, verifier: string | null, moves: Array<AssignmentMove>, version: number, household: { id: string, kind: string, size: number, head: { name: string } | null } | null, town: { code: string, name: string } | null, village: { code: string, name: string } | null, clock: { day: string, text: string, overdueDays: number, workingDaysLeft: number | null, countyLateDays: number | null, holder: Holder, stopped: boolean } } }> } };

export type AssignmentHandsQueryVariables = Exact<{
  county: string;
  town: string;
}>;


export type AssignmentHandsQuery = { verifiers: Array<{ name: string, displayName: string, division: string, open: number }>, divisions: Array<{ code: string, name: string }> };

export type SendCluesMutationVariables = Exact<{
  county: string;
  month: string;
  households?: Array<string | number> | string | number | null | undefined;
  over: boolean;
}>;


export type SendCluesMutation = { sendClues: { left: number, sent: Array<{ id: string }>, queued: Array<{ id: string }>, appended: Array<{ id: string }> } };

export type SendQueuedMutationVariables = Exact<{
  county: string;
  ids?: Array<string | number> | string | number | null | undefined;
  over: boolean;
}>;


export type SendQueuedMutation = { sendQueued: { left: number, sent: Array<{ id: string }>, queued: Array<{ id: string }>, appended: Array<{ id: string }> } };

export type ReceiveAssignmentsMutationVariables = Exact<{
  county: string;
  assignments: Array<SeenAssignment> | SeenAssignment;
}>;


export type ReceiveAssignmentsMutation = { receiveAssignments: Array<{ id: string }> };

export type DecomposeAssignmentsMutationVariables = Exact<{
  county: string;
  assignments: Array<SeenAssignment> | SeenAssignment;
  village?: string | null | undefined;
  verifier?: string | null | undefined;
}>;


export type DecomposeAssignmentsMutation = { decomposeAssignments: Array<{ id: string }> };

export type HandOverAssignmentsMutationVariables = Exact<{
  county: string;
  assignments: Array<SeenAssignment> | SeenAssignment;
  town: string;
  reason: string;
}>;


export type HandOverAssignmentsMutation = { handOverAssignments: Array<{ id: string }> };

export type WithdrawAssignmentsMutationVariables = Exact<{
  county: string;
  assignments: Array<SeenAssignment> | SeenAssignment;
  reason: string;
}>;


export type WithdrawAssignmentsMutation = { withdrawAssignments: Array<{ id: string }> };

export type ReturnVerdictsMutationVariables = Exact<{
  county: string;
  assignments: Array<SeenAssignment> | SeenAssignment;
  reason: string;
}>;


export type ReturnVerdictsMutation = { returnVerdicts: Array<{ id: string }> };

export type CloseManyMutationVariables = Exact<{
  county: string;
  assignments: Array<SeenAssignment> | SeenAssignment;
}>;


export type CloseManyMutation = { closeAssignments: { closed: Array<{ id: string }>, refused: Array<{ id: string, number: number | null, reason: string }> } };

export type AssignmentVerifiersQueryVariables = Exact<{
  county: string;
}>;


export type AssignmentVerifiersQuery = { verifiers: Array<{ division: string }> };

export type BacklogQueryVariables = Exact<{
  county: string;
  before: string;
}>;


export type BacklogQuery = { backlog: number };

export type CloseBacklogMutationVariables = Exact<{
  county: string;
  before: string;
  reason: string;
}>;


export type CloseBacklogMutation = { closeBacklog: number };

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

export type CasesQueryVariables = Exact<{
  county: string;
  filter?: CaseFilter | null | undefined;
  sort?: CaseSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CasesQuery = { cases: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, number: number, householdId: string, state: CaseState, stateName: string, monitoredType: string | null, origin: CaseOrigin, green: boolean, foundOn: string, limitOn: string | null, late: boolean, days: number, registeredOn: string | null, eliminatedOn: string | null, flags: Array<string>, household: { id: string, kind: string, size: number, head: { name: string } | null } | null, town: { name: string } | null, village: { name: string } | null, risks: Array<{ code: string, name: string, aided: boolean }>, next: { id: string, label: string, by: string, mine: boolean, endsOn: string | null, nextFrom: string | null } | null } }> } };

export type CaseTotalsQueryVariables = Exact<{
  county: string;
  town?: string | null | undefined;
}>;


export type CaseTotalsQuery = { hasSweep: boolean, caseTotals: Array<{ state: CaseState, stateName: string, total: number, late: number }> };

export type CaseStepTotalsQueryVariables = Exact<{
  county: string;
  states: Array<CaseState> | CaseState;
  town?: string | null | undefined;
}>;


export type CaseStepTotalsQuery = { caseStepTotals: Array<{ id: string, label: string, by: string, total: number }> };

export type HouseholdsToAdoptQueryVariables = Exact<{
  county: string;
  town?: string | null | undefined;
  village?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HouseholdsToAdoptQuery = { householdsToAdopt: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, kind: string, size: number, monitoredType: string | null, head: { name: string } | null, town: { name: string } | null, village: { name: string } | null } }> } };

export type RisksWithoutAidQueryVariables = Exact<{
  county: string;
}>;


export type RisksWithoutAidQuery = { risksWithoutAid: Array<{ department: string | null, risk: string, riskName: string, total: number, cases: Array<{ id: string, number: number, householdId: string, household: { id: string, head: { name: string } | null } | null, town: { name: string } | null, village: { name: string } | null }> }> };

export type CasePageQueryVariables = Exact<{
  county: string;
  id: string | number;
}>;


export type CasePageQuery = { case: { id: string, number: number, householdId: string, assignmentId: string | null, state: CaseState, stateName: string, monitoredType: string | null, origin: CaseOrigin, persons: number | null, green: boolean, foundOn: string, openedOn: string, limitOn: string | null, late: boolean, day: string, days: number, registeredOn: string | null, since: string | null, eliminatedOn: string | null, endedOn: string | null, version: number, moves: Array<CaseMove>, flags: Array<string>, household: { id: string, kind: string, size: number, labourers: number, group: string | null, town: { code: string, name: string } | null, village: { code: string, name: string } | null, head: { name: string } | null } | null, town: { code: string, name: string } | null, village: { code: string, name: string } | null, risks: Array<{ code: string, name: string, aided: boolean }>, otherRisks: Array<{ code: string, name: string }>, steps: Array<{ id: string, act: string, label: string, by: string, exit: boolean, days: number | null, reason: string | null, state: CaseStepState, doneOn: string | null, doneBy: string | null, ground: string | null, note: string | null, postedOn: string | null, endsOn: string | null, nextFrom: string | null, mine: boolean, clause: { policy: string, documentNo: string, article: string, quote: string } | null }>, conditions: Array<{ id: ExitConditionId, label: string, state: ExitConditionState, says: string, grounds: string }>, aids: Array<{ id: string, kind: AidKind, kindName: string, risk: string | null, riskName: string | null, department: string | null, responsible: string | null, what: string | null, from: string, until: string | null, endedOn: string | null, active: boolean, version: number }>, visits: Array<{ day: string, finding: TrackingFinding, findingName: string, note: string | null, by: string | null }>, story: Array<{ day: string, at: string, what: string, by: string | null, ground: string | null, note: string | null }> }, departments: Array<{ id: string, name: string }> };

export type CaseStepMutationVariables = Exact<{
  county: string;
  case: SeenVersion;
  step: string | number;
  input?: CaseStepInput | null | undefined;
}>;


export type CaseStepMutation = { doStep: { id: string, version: number } };

export type CaseObjectionMutationVariables = Exact<{
  county: string;
  case: SeenVersion;
  input: CaseObjectionInput;
}>;


export type CaseObjectionMutation = { objectToPublicity: { id: string, version: number } };

export type CaseReturnMutationVariables = Exact<{
  county: string;
  case: SeenVersion;
  to?: string | number | null | undefined;
  reason: string;
}>;


export type CaseReturnMutation = { returnStep: { id: string, version: number } };

export type CaseRejectMutationVariables = Exact<{
  county: string;
  case: SeenVersion;
  reason: string;
}>;


export type CaseRejectMutation = { rejectCase: { id: string, version: number } };

export type CaseGreenMutationVariables = Exact<{
  county: string;
  case: SeenVersion;
  reason: string;
}>;


export type CaseGreenMutation = { openGreenChannel: { id: string, version: number } };

export type CaseAidMutationVariables = Exact<{
  county: string;
  case: SeenVersion;
  aid: AidInput;
}>;


export type CaseAidMutation = { addAid: { id: string, version: number } };

export type CaseEndAidMutationVariables = Exact<{
  county: string;
  aid: SeenVersion;
  reason: string;
  day?: string | null | undefined;
}>;


export type CaseEndAidMutation = { endAid: { id: string, version: number } };

export type CaseTrackMutationVariables = Exact<{
  county: string;
  case: SeenVersion;
  visit: TrackingInput;
}>;


export type CaseTrackMutation = { trackCase: { id: string, version: number } };

export type CaseProposeExitMutationVariables = Exact<{
  county: string;
  case: SeenVersion;
  reason: string;
}>;


export type CaseProposeExitMutation = { proposeExit: { id: string, version: number } };

export type CaseReflagMutationVariables = Exact<{
  county: string;
  case: SeenVersion;
  risks: Array<string | number> | string | number;
  reason: string;
}>;


export type CaseReflagMutation = { reflagCase: { id: string, version: number } };

export type CaseRollBackMutationVariables = Exact<{
  county: string;
  case: SeenVersion;
  reason: string;
}>;


export type CaseRollBackMutation = { rollBackCase: { id: string, version: number } };

export type CaseEndMutationVariables = Exact<{
  county: string;
  case: SeenVersion;
  reason: string;
}>;


export type CaseEndMutation = { endCaseNaturally: { id: string, version: number } };

export type CaseAdoptMutationVariables = Exact<{
  county: string;
  households: Array<string | number> | string | number;
}>;


export type CaseAdoptMutation = { adoptMonitored: Array<{ id: string }> };

export type CaseMoveMutationVariables = Exact<{
  county: string;
  case: SeenVersion;
  reason: string;
}>;


export type CaseMoveMutation = { moveCase: { id: string, version: number } };

export type SweepPageQueryVariables = Exact<{
  county: string;
  town?: string | null | undefined;
  village?: string | null | undefined;
}>;


export type SweepPageQuery = { sweep: { month: string, mine: boolean, reason: string | null, clause: { policy: string, documentNo: string, article: string, quote: string } | null, groups: Array<{ id: string, label: string, total: number | null, reason: string | null }>, villages: Array<{ code: string | null, total: number, visited: number, risk: number, division: { code: string, name: string } | null }>, households: Array<{ householdId: string, groups: Array<string>, visitedOn: string | null, finding: SweepFinding | null, note: string | null, household: { id: string, kind: string, size: number, group: string | null, head: { name: string } | null } | null }> } };

export type VisitInSweepMutationVariables = Exact<{
  county: string;
  household: string | number;
  visit: SweepVisitInput;
}>;


export type VisitInSweepMutation = { visitInSweep: boolean };

export type CluesQueryVariables = Exact<{
  county: string;
  month: string;
  filter?: ClueFilter | null | undefined;
  sort?: ClueSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CluesQuery = { clues: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, state: string, since: string, priority: number, departments: Array<string>, riskCodes: Array<string>, risks: Array<string>, newWarnings: number, amount: string, assignment: { id: string, number: number } | null, household: { id: string, kind: string, monitoredType: string | null, size: number, labourers: number, head: { name: string } | null }, town: { code: string, name: string } | null, village: { code: string, name: string } | null } }> } };

export type MeasureChoiceFragment = { group: string, dimensions: Array<MeasureDimension>, code: string, name: string, unit: string, definition: string, formula: string, numerator: string | null, denominator: string | null, owner: string, source: string, note: string | null, handedIn: boolean, good: string | null };

export type ViewPartsFragment = { id: string, name: string, owner: string, mine: boolean, shared: boolean, question: string, version: number };

export type ValuePartsFragment = { code: string, name: string };

export type ExploreChoicesQueryVariables = Exact<{
  county: string;
}>;


export type ExploreChoicesQuery = { measureCatalog: Array<{ group: string, dimensions: Array<MeasureDimension>, code: string, name: string, unit: string, definition: string, formula: string, numerator: string | null, denominator: string | null, owner: string, source: string, note: string | null, handedIn: boolean, good: string | null }>, savedViews: Array<{ id: string, name: string, owner: string, mine: boolean, shared: boolean, question: string, version: number }>, towns: Array<{ code: string, name: string }>, departments: Array<{ code: string, name: string }>, extracts: Array<{ code: string, name: string }>, rules: Array<{ code: string, name: string }>, channels: Array<{ code: string, name: string }>, risks: Array<{ code: string, name: string }>, types: Array<{ code: string, name: string }>, kinds: Array<{ code: string, name: string }> };

export type ExploreQueryVariables = Exact<{
  county: string;
  measures: Array<string> | string;
  from: string;
  to: string;
  grain: Grain;
  by: Array<MeasureDimension> | MeasureDimension;
  filter?: MeasureFilter | null | undefined;
  asOf?: string | null | undefined;
  compare?: Compare | null | undefined;
  compareAsOf?: string | null | undefined;
}>;


export type ExploreQuery = { measure: { asOf: string, fingerprint: string, measures: Array<{ code: string, name: string, unit: string, definition: string, formula: string, numerator: string | null, denominator: string | null, owner: string, source: string, note: string | null, handedIn: boolean, good: string | null }>, spans: Array<{ key: string, name: string, from: string, to: string, until: string, complete: boolean, why: string | null }>, cells: Array<{ measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }>, totals: Array<{ measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }> } };

export type ExploreFileQueryVariables = Exact<{
  county: string;
  measures: Array<string> | string;
  from: string;
  to: string;
  grain: Grain;
  by: Array<MeasureDimension> | MeasureDimension;
  filter?: MeasureFilter | null | undefined;
  asOf?: string | null | undefined;
  compare?: Compare | null | undefined;
  compareAsOf?: string | null | undefined;
  title?: string | null | undefined;
}>;


export type ExploreFileQuery = { measureFile: { name: string, content: string, fingerprint: string } };

export type SaveViewMutationVariables = Exact<{
  county: string;
  input: ViewInput;
}>;


export type SaveViewMutation = { saveView: { id: string, name: string, owner: string, mine: boolean, shared: boolean, question: string, version: number } };

export type ChangeViewMutationVariables = Exact<{
  county: string;
  id: string | number;
  version: number;
  input: ViewInput;
}>;


export type ChangeViewMutation = { changeView: { id: string, name: string, owner: string, mine: boolean, shared: boolean, question: string, version: number } };

export type DeleteViewMutationVariables = Exact<{
  county: string;
  id: string | number;
  version: number;
}>;


export type DeleteViewMutation = { deleteView: boolean };

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


export type HouseholdQuery = { household: { id: string, group: string | null, kind: string, monitoredType: string | null, size: number, labourers: number, snapshot: string, notUsed: Array<string>, case: { id: string, number: number, stateName: string } | null, head: { id: string, name: string } | null, town: { code: string, name: string } | null, village: { code: string, name: string } | null, members: Array<{ id: string, name: string, idNoMasked: string, phoneMasked: string | null, relation: string | null, birthYear: number | null, labour: string | null, schooling: string | null, insured: string | null, change: string | null }>, warnings: Array<{ id: string, month: string, department: string, eventDate: string, amount: string | null, why: string, finding: string, again: boolean, history: boolean, risks: Array<string>, rule: { id: string, name: string, clause: { policy: string, documentNo: string, title: string, article: string, quote: string } }, person: { id: string, name: string } | null, evidence: Array<{ batch: string, file: number, fileName: string, sheet: string, row: number, month: string, extract: string }> }>, clue: { id: string, state: string, since: string, priority: number, departments: Array<string>, risks: Array<string>, newWarnings: number, amount: string } | null, timeline: Array<{ date: string, month: string, kind: TimelineKind, text: string, who: string | null, reason: string | null, assignment: string | null, department: string | null, extract: string | null, evidence: { batch: string, file: number, fileName: string, sheet: string, row: number } | null }>, incomes: Array<{ year: number, perCapita: string | null, line: string | null, rigid: string | null, missing: Array<string> }> } | null };

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

export type IntakesQueryVariables = Exact<{
  county: string;
  filter?: IntakeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type IntakesQuery = { applySetting: { open: boolean, address: string | null }, intakes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, version: number, channel: Channel, channelName: string, fromName: string, sourceNo: string | null, receivedOn: string, by: string, name: string, idNoMasked: string | null, phoneMasked: string | null, headName: string | null, said: string, risks: Array<string>, link: IntakeLink, linkName: string, householdId: string | null, clueNumber: number, state: AssignmentState, stateName: string, joined: boolean, town: { name: string } | null, village: { name: string } | null, household: { id: string, head: { name: string } | null } | null, assignment: { id: string } | null } }> } };

export type IntakePlacesQueryVariables = Exact<{
  own: string;
}>;


export type IntakePlacesQuery = { division: { code: string, name: string, level: DivisionLevel, children: Array<{ code: string, name: string, level: DivisionLevel, children: Array<{ code: string, name: string, level: DivisionLevel }> }> } | null };

export type IntakeCodesQueryVariables = Exact<{
  county: string;
  town: string;
}>;


export type IntakeCodesQuery = { applySetting: { open: boolean, address: string | null }, division: { code: string, name: string, children: Array<{ code: string, name: string }> } | null };

export type EnterIntakeMutationVariables = Exact<{
  county: string;
  input: IntakeInput;
}>;


export type EnterIntakeMutation = { enterIntake: { receipt: string | null, intake: { id: string, clueNumber: number, joined: boolean, link: IntakeLink, linkName: string } } };

export type LinkIntakeMutationVariables = Exact<{
  county: string;
  intake: string | number;
  version: number;
  household: string | number;
}>;


export type LinkIntakeMutation = { linkIntake: { id: string, clueNumber: number, link: IntakeLink } };

export type RevealIntakeMutationVariables = Exact<{
  county: string;
  intake: string | number;
  purpose: string;
}>;


export type RevealIntakeMutation = { revealIntake: { name: string, idNo: string, phone: string | null } };

export type SetApplyMutationVariables = Exact<{
  county: string;
  open: boolean;
  address?: string | null | undefined;
}>;


export type SetApplyMutation = { setApply: { open: boolean, address: string | null } };

export type LedgersQueryVariables = Exact<{
  county: string;
}>;


export type LedgersQuery = { ledgers: Array<{ id: string, annex: string, title: string, newest: string }> };

export type LedgerQueryVariables = Exact<{
  county: string;
  id: string | number;
  month: string;
  town?: string | null | undefined;
  day?: string | null | undefined;
}>;


export type LedgerQuery = { ledger: { id: string, annex: string, title: string, month: string, day: string, unit: string, due: string | null, stamp: string | null, notes: Array<string>, reason: string | null, columns: Array<{ header: string, group: string | null, field: string, reason: string | null }>, rows: Array<{ id: string, household: string | null, assignment: string | null, cells: Array<string> }>, balance: { carried: number, received: number, closed: number, open: number } | null, clause: { policy: string, documentNo: string, article: string, quote: string } | null } };

export type LedgerFileQueryVariables = Exact<{
  county: string;
  id: string | number;
  month: string;
  town?: string | null | undefined;
  day?: string | null | undefined;
}>;


export type LedgerFileQuery = { ledgerFile: { name: string, content: string, rows: number } };

export type ExportLedgerMutationVariables = Exact<{
  county: string;
  id: string | number;
  month: string;
  purpose: string;
  town?: string | null | undefined;
  day?: string | null | undefined;
}>;


export type ExportLedgerMutation = { exportLedger: { name: string, content: string, rows: number, number: string | null } };

export type StandingLineFragment = { key: string, name: string, waiting: number, received: number, closed: number, open: number, answered: number, overdue: number, dueToday: number, yes: number, no: number, already: number, shares: Array<{ code: string, name: string, numerator: number, denominator: number, percent: string | null }> };

export type StandingQueryVariables = Exact<{
  county: string;
  day?: string | null | undefined;
  town?: string | null | undefined;
}>;


export type StandingQuery = { standing: { day: string, whole: { key: string, name: string, waiting: number, received: number, closed: number, open: number, answered: number, overdue: number, dueToday: number, yes: number, no: number, already: number, shares: Array<{ code: string, name: string, numerator: number, denominator: number, percent: string | null }> }, byTown: Array<{ key: string, name: string, waiting: number, received: number, closed: number, open: number, answered: number, overdue: number, dueToday: number, yes: number, no: number, already: number, shares: Array<{ code: string, name: string, numerator: number, denominator: number, percent: string | null }> }>, byChannel: Array<{ key: string, name: string, waiting: number, received: number, closed: number, open: number, answered: number, overdue: number, dueToday: number, yes: number, no: number, already: number, shares: Array<{ code: string, name: string, numerator: number, denominator: number, percent: string | null }> }> } };

export type WorkChangesQueryVariables = Exact<{
  county: string;
  town?: string | null | undefined;
}>;


export type WorkChangesQuery = { workChanges: Array<{ kind: WorkChangeKind, household: string, assignment: string | null, case: string | null, month: string, act: WorkChangeAct | null, text: string, person: { id: string, name: string } | null }> };

export type SettleWorkChangeMutationVariables = Exact<{
  county: string;
  household: string | number;
  act: WorkChangeAct;
  reason: string;
}>;


export type SettleWorkChangeMutation = { settleWorkChange: { assignment: { id: string } | null, case: { id: string } | null } };

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

export type MeasurePartsFragment = { code: string, name: string, unit: string, definition: string, formula: string, numerator: string | null, denominator: string | null, owner: string, source: string, note: string | null, handedIn: boolean, good: string | null };

export type FigurePartsFragment = { value: string | null, numerator: number | null, denominator: number | null, why: string | null };

export type SpanPartsFragment = { key: string, name: string, from: string, to: string, until: string, complete: boolean, why: string | null };

export type CellPartsFragment = { measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null };

export type FigureRowsQueryVariables = Exact<{
  county: string;
  measure: string;
  from: string;
  to: string;
  part: FigurePart;
  filter?: MeasureFilter | null | undefined;
  asOf?: string | null | undefined;
  first: number;
  skip: number;
}>;


export type FigureRowsQuery = { measure: { asOf: string, fingerprint: string, measures: Array<{ code: string, name: string, unit: string, definition: string, formula: string, numerator: string | null, denominator: string | null, owner: string, source: string, note: string | null, handedIn: boolean, good: string | null }>, spans: Array<{ key: string, name: string, from: string, to: string, until: string, complete: boolean, why: string | null }>, totals: Array<{ measure: string, span: string, change: string | null, changePercent: string | null, keys: Array<{ dimension: MeasureDimension, code: string, name: string }>, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, before: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }> }, measureRows: { kind: string, totalCount: number, sum: string, columns: Array<{ code: string, name: string }>, rows: Array<{ id: string, adds: number, cells: Array<string> }> } };

export type OpenMeetingMutationVariables = Exact<{
  place: string;
  kind: string | number;
  month: string;
}>;


export type OpenMeetingMutation = { openMeeting: { id: string } };

export type PrepareMeetingMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: MeetingInput;
}>;


export type PrepareMeetingMutation = { prepareMeeting: { id: string } };

export type FreezePackMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type FreezePackMutation = { freezePack: { id: string } };

export type HoldMeetingMutationVariables = Exact<{
  id: string | number;
  version: number;
  heldOn?: string | null | undefined;
}>;


export type HoldMeetingMutation = { holdMeeting: { id: string } };

export type AddDecisionMutationVariables = Exact<{
  meeting: string | number;
  input: DecisionInput;
}>;


export type AddDecisionMutation = { addDecision: { id: string } };

export type CloseDecisionMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: CloseDecisionInput;
}>;


export type CloseDecisionMutation = { closeDecision: { id: string } };

export type MeetingsQueryVariables = Exact<{
  place: string;
  year: number;
}>;


export type MeetingsQuery = { meetings: { place: string, name: string, years: Array<number>, convenes: boolean, meetings: Array<{ kind: string, title: string, month: string, period: string, standing: MeetingStanding, convener: string | null, attendees: string | null, reason: string | null, id: string | null, heldOn: string | null, decisions: number, openDecisions: number, clause: { documentNo: string, article: string, quote: string } | null, frozen: { id: string, number: number, frozenAt: string, fingerprint: string } | null }> } };

export type DecisionPartsFragment = { id: string, number: number, meeting: string, text: string, owner: string, dueOn: string, state: DecisionState, broken: boolean, done: string | null, doneOn: string | null, version: number, effect: { measure: string, name: string, unit: string, change: string | null, better: boolean | null, base: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, now: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } } | null };

export type MeetingQueryVariables = Exact<{
  id: string | number;
  county: string;
}>;


export type MeetingQuery = { measureCatalog: Array<{ code: string, name: string, unit: string, definition: string, formula: string, numerator: string | null, denominator: string | null, owner: string, source: string, note: string | null, handedIn: boolean, good: string | null }>, meeting: { id: string, place: string, name: string, kind: string, title: string, period: string, from: string, to: string, asOf: string, cutOff: boolean, standing: MeetingStanding, heldOn: string | null, convener: string | null, attendees: string | null, agenda: Array<string>, toWrite: Array<string>, reason: string | null, minCountiesVisited: number | null, visited: Array<string>, convenes: boolean, whole: boolean, version: number, told: PackPartsFragment | null, clause: { documentNo: string, article: string, quote: string } | null, counties: Array<{ code: string, name: string }>, notes: Array<{ heading: string, county: string | null, text: string }>, owners: Array<{ kind: OwnerKind, code: string, name: string }>, frozen: Array<{ id: string, number: number, frozenAt: string, frozenBy: string, asOf: string, fingerprint: string }>, decisions: Array<{ id: string, number: number, meeting: string, text: string, owner: string, dueOn: string, state: DecisionState, broken: boolean, done: string | null, doneOn: string | null, version: number, effect: { measure: string, name: string, unit: string, change: string | null, better: boolean | null, base: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, now: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } } | null }>, earlier: Array<{ id: string, number: number, meeting: string, text: string, owner: string, dueOn: string, state: DecisionState, broken: boolean, done: string | null, doneOn: string | null, version: number, effect: { measure: string, name: string, unit: string, change: string | null, better: boolean | null, base: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, now: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } } | null }>, pack: { title: string, place: string, meeting: string, period: string, asOf: string, source: string, frozenAt: string | null, fingerprint: string, complete: boolean, why: string | null, pages: Array<{ id: string, title: string, agenda: string | null, findings: Array<string>, figures: Array<{ id: string, name: string, unit: string, value: string | null, numerator: number | null, denominator: number | null, why: string | null, lead: boolean, before: { name: string, value: string | null, change: string | null } | null, question: { county: string, measure: string, from: string, to: string, asOf: string, filter: Array<{ dimension: MeasureDimension, values: Array<string> }> } | null }>, tables: Array<{ id: string, title: string, total: boolean, note: string | null, columns: Array<{ name: string, number: boolean, unit: string | null }>, rows: Array<{ cells: Array<{ text: string, figure: string | null }> }> }>, charts: Array<{ id: string, title: string, kind: PackChartKind, unit: string, categories: Array<string>, series: Array<{ name: string, values: Array<number | null> }> }>, duties: Array<{ who: string, text: string, clause: string }> }> } | null } };

export type ReconciliationQueryVariables = Exact<{
  pack: string | number;
  asOf?: string | null | undefined;
}>;


export type ReconciliationQuery = { reconciliation: { pack: string, meeting: string, place: string, title: string, frozenAt: string, asOf: string, until: string, unchanged: number, unread: Array<string>, figures: Array<{ id: string, county: string, kind: string, page: string, name: string, unit: string, told: string, now: string, parts: Array<{ part: FigurePart, told: number, vanished: number, appeared: number, changed: number, now: number, totalCount: number, rows: Array<{ id: string, label: string, town: string | null, change: ReconciledChange, told: number | null, now: number | null, why: string }> }> }> } };

export type CityQueryVariables = Exact<{ [key: string]: never; }>;


export type CityQuery = { me: { id: string, displayName: string, role: Role, roleName: string, mustChangePassword: boolean, division: { code: string, name: string } | null } | null, counties: Array<{ code: string, name: string }> };

export type OverviewQueryVariables = Exact<{
  county: string;
  month: string;
  filter?: OverviewFilter | null | undefined;
}>;


export type OverviewQuery = { overview: { month: string, complete: boolean, owed: number, handedIn: number, finding: Array<string>, missing: Array<{ department: string, extract: string, title: string, due: string | null, state: HandInState }>, tiles: Array<{ code: string, name: string, value: string | null, unit: string, numerator: number | null, denominator: number | null, previous: string | null, change: string | null, definition: string, formula: string, clause: string | null, why: string | null, trend: Array<string | null>, link: string | null }>, byDepartment: Array<{ code: string, name: string, warnings: number, households: number, previous: number | null }>, byRisk: Array<{ code: string, name: string, warnings: number, households: number, previous: number | null }>, trend: Array<{ month: string, complete: boolean, warnings: number | null, households: number | null, byDepartment: Array<{ code: string, name: string, warnings: number, households: number, previous: number | null }> }>, byTown: Array<{ code: string, name: string, warnings: number, households: number, clues: number, perThousand: string | null, previous: number | null }>, departmentByTown: Array<{ town: string, department: string, warnings: number }>, multi: Array<{ id: string, departments: Array<string>, risks: Array<string>, newWarnings: number, amount: string, since: string, household: { id: string, kind: string, monitoredType: string | null, size: number, head: { name: string } | null }, town: { name: string } | null, village: { name: string } | null }>, alerts: Array<{ id: string, eventDate: string, finding: string, why: string, town: { code: string, name: string } | null, village: { code: string, name: string } | null, rule: { name: string }, evidence: Array<{ batch: string, file: number, sheet: string, row: number }> }> }, standing: { whole: { overdue: number, dueToday: number } }, handInStatus: Array<{ department: string, extract: string, title: string, due: string | null, state: HandInState, batch: string | null, nil: boolean, submittedAt: string | null, late: boolean, returned: number, received: number | null, loaded: number | null, quarantined: number | null, duplicates: number | null, warnings: number | null }> };

export type PackSlidesQueryVariables = Exact<{
  id: string | number;
}>;


export type PackSlidesQuery = { meeting: { id: string, place: string, title: string, told: PackPartsFragment | null, pack: { title: string, place: string, meeting: string, period: string, asOf: string, source: string, frozenAt: string | null, fingerprint: string, complete: boolean, why: string | null, pages: Array<{ id: string, title: string, agenda: string | null, findings: Array<string>, figures: Array<{ id: string, name: string, unit: string, value: string | null, numerator: number | null, denominator: number | null, why: string | null, lead: boolean, before: { name: string, value: string | null, change: string | null } | null, question: { county: string, measure: string, from: string, to: string, asOf: string, filter: Array<{ dimension: MeasureDimension, values: Array<string> }> } | null }>, tables: Array<{ id: string, title: string, total: boolean, note: string | null, columns: Array<{ name: string, number: boolean, unit: string | null }>, rows: Array<{ cells: Array<{ text: string, figure: string | null }> }> }>, charts: Array<{ id: string, title: string, kind: PackChartKind, unit: string, categories: Array<string>, series: Array<{ name: string, values: Array<number | null> }> }>, duties: Array<{ who: string, text: string, clause: string }> }> } | null } };

export type PackFigurePartsFragment = { id: string, name: string, unit: string, value: string | null, numerator: number | null, denominator: number | null, why: string | null, lead: boolean, before: { name: string, value: string | null, change: string | null } | null, question: { county: string, measure: string, from: string, to: string, asOf: string, filter: Array<{ dimension: MeasureDimension, values: Array<string> }> } | null };

export type PackPagePartsFragment = { id: string, title: string, agenda: string | null, findings: Array<string>, figures: Array<{ id: string, name: string, unit: string, value: string | null, numerator: number | null, denominator: number | null, why: string | null, lead: boolean, before: { name: string, value: string | null, change: string | null } | null, question: { county: string, measure: string, from: string, to: string, asOf: string, filter: Array<{ dimension: MeasureDimension, values: Array<string> }> } | null }>, tables: Array<{ id: string, title: string, total: boolean, note: string | null, columns: Array<{ name: string, number: boolean, unit: string | null }>, rows: Array<{ cells: Array<{ text: string, figure: string | null }> }> }>, charts: Array<{ id: string, title: string, kind: PackChartKind, unit: string, categories: Array<string>, series: Array<{ name: string, values: Array<number | null> }> }>, duties: Array<{ who: string, text: string, clause: string }> };

export type PackPartsFragment = { title: string, place: string, meeting: string, period: string, asOf: string, source: string, frozenAt: string | null, fingerprint: string, complete: boolean, why: string | null, pages: Array<{ id: string, title: string, agenda: string | null, findings: Array<string>, figures: Array<{ id: string, name: string, unit: string, value: string | null, numerator: number | null, denominator: number | null, why: string | null, lead: boolean, before: { name: string, value: string | null, change: string | null } | null, question: { county: string, measure: string, from: string, to: string, asOf: string, filter: Array<{ dimension: MeasureDimension, values: Array<string> }> } | null }>, tables: Array<{ id: string, title: string, total: boolean, note: string | null, columns: Array<{ name: string, number: boolean, unit: string | null }>, rows: Array<{ cells: Array<{ text: string, figure: string | null }> }> }>, charts: Array<{ id: string, title: string, kind: PackChartKind, unit: string, categories: Array<string>, series: Array<{ name: string, values: Array<number | null> }> }>, duties: Array<{ who: string, text: string, clause: string }> }> };

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

export type RankingFigurePartsFragment = { measure: string, small: boolean, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, raw: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null };

export type RankingRowPartsFragment = { code: string, name: string, own: boolean, rank: number | null, tied: boolean, composite: string | null, why: string | null, lateClues: number, lateDays: number, change: number | null, history: Array<number | null>, figures: Array<{ measure: string, small: boolean, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, raw: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }>, steps: Array<{ measure: string, count: number, text: string, rank: number, tied: boolean }> };

export type RankingPartsFragment = { who: RankingUnit, from: string, to: string, period: string, asOf: string, complete: boolean, why: string | null, findings: Array<string>, fingerprint: string, measures: Array<{ code: string, name: string, wanting: string | null, smallBelow: number | null, smallReason: string | null, compared: { code: string, name: string, unit: string, definition: string, formula: string, numerator: string | null, denominator: string | null, owner: string, source: string, note: string | null, handedIn: boolean, good: string | null } }>, leftOut: Array<{ code: string, name: string, why: string }>, rows: Array<{ code: string, name: string, own: boolean, rank: number | null, tied: boolean, composite: string | null, why: string | null, lateClues: number, lateDays: number, change: number | null, history: Array<number | null>, figures: Array<{ measure: string, small: boolean, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, raw: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }>, steps: Array<{ measure: string, count: number, text: string, rank: number, tied: boolean }> }>, spans: Array<{ name: string, until: string }> };

export type RankingPublicationPartsFragment = { id: string, who: RankingUnit, from: string, to: string, period: string, asOf: string, state: RankingState, objectUntil: string, madeAt: string, publishedAt: string | null, endedAt: string | null, reason: string | null, replaces: string | null, correction: string | null, objections: number, unanswered: number, fingerprint: string, version: number, mayObject: boolean, notYet: string | null };

export type RankingQueryVariables = Exact<{
  county: string;
  who: RankingUnit;
  from: string;
  to: string;
  asOf?: string | null | undefined;
  spans: number;
}>;


export type RankingQuery = { ranking: { who: RankingUnit, from: string, to: string, period: string, asOf: string, complete: boolean, why: string | null, findings: Array<string>, fingerprint: string, measures: Array<{ code: string, name: string, wanting: string | null, smallBelow: number | null, smallReason: string | null, compared: { code: string, name: string, unit: string, definition: string, formula: string, numerator: string | null, denominator: string | null, owner: string, source: string, note: string | null, handedIn: boolean, good: string | null } }>, leftOut: Array<{ code: string, name: string, why: string }>, rows: Array<{ code: string, name: string, own: boolean, rank: number | null, tied: boolean, composite: string | null, why: string | null, lateClues: number, lateDays: number, change: number | null, history: Array<number | null>, figures: Array<{ measure: string, small: boolean, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, raw: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }>, steps: Array<{ measure: string, count: number, text: string, rank: number, tied: boolean }> }>, spans: Array<{ name: string, until: string }> } };

export type RankingPublicationsQueryVariables = Exact<{
  county: string;
  who?: RankingUnit | null | undefined;
}>;


export type RankingPublicationsQuery = { rankingPublications: Array<{ id: string, who: RankingUnit, from: string, to: string, period: string, asOf: string, state: RankingState, objectUntil: string, madeAt: string, publishedAt: string | null, endedAt: string | null, reason: string | null, replaces: string | null, correction: string | null, objections: number, unanswered: number, fingerprint: string, version: number, mayObject: boolean, notYet: string | null }> };

export type RankingPublicationQueryVariables = Exact<{
  county: string;
  id: string | number;
}>;


export type RankingPublicationQuery = { rankingPublication: { id: string, who: RankingUnit, from: string, to: string, period: string, asOf: string, state: RankingState, objectUntil: string, madeAt: string, publishedAt: string | null, endedAt: string | null, reason: string | null, replaces: string | null, correction: string | null, objections: number, unanswered: number, fingerprint: string, version: number, mayObject: boolean, notYet: string | null, ranking: { who: RankingUnit, from: string, to: string, period: string, asOf: string, complete: boolean, why: string | null, findings: Array<string>, fingerprint: string, measures: Array<{ code: string, name: string, wanting: string | null, smallBelow: number | null, smallReason: string | null, compared: { code: string, name: string, unit: string, definition: string, formula: string, numerator: string | null, denominator: string | null, owner: string, source: string, note: string | null, handedIn: boolean, good: string | null } }>, leftOut: Array<{ code: string, name: string, why: string }>, rows: Array<{ code: string, name: string, own: boolean, rank: number | null, tied: boolean, composite: string | null, why: string | null, lateClues: number, lateDays: number, change: number | null, history: Array<number | null>, figures: Array<{ measure: string, small: boolean, figure: { value: string | null, numerator: number | null, denominator: number | null, why: string | null }, raw: { value: string | null, numerator: number | null, denominator: number | null, why: string | null } | null }>, steps: Array<{ measure: string, count: number, text: string, rank: number, tied: boolean }> }>, spans: Array<{ name: string, until: string }> }, list: Array<{ id: string, unit: string, unitName: string, at: string, by: string, text: string, state: RankingObjectionState, answer: string | null, answeredAt: string | null, version: number }> } };

export type PreviewRankingMutationVariables = Exact<{
  county: string;
  who: RankingUnit;
  from: string;
  to: string;
  asOf?: string | null | undefined;
  reason?: string | null | undefined;
}>;


export type PreviewRankingMutation = { previewRanking: { id: string } };

export type ObjectToRankingMutationVariables = Exact<{
  county: string;
  publication: string | number;
  text: string;
}>;


export type ObjectToRankingMutation = { objectToRanking: { id: string } };

export type AnswerRankingObjectionMutationVariables = Exact<{
  county: string;
  objection: string | number;
  version: number;
  upheld: boolean;
  text: string;
}>;


export type AnswerRankingObjectionMutation = { answerRankingObjection: { id: string } };

export type PublishRankingMutationVariables = Exact<{
  county: string;
  publication: string | number;
  version: number;
}>;


export type PublishRankingMutation = { publishRanking: { id: string } };

export type WithdrawRankingMutationVariables = Exact<{
  county: string;
  publication: string | number;
  version: number;
  reason: string;
}>;


export type WithdrawRankingMutation = { withdrawRanking: { id: string } };

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

export type ScreenQueryVariables = Exact<{
  county: string;
  month: string;
  handIns: boolean;
}>;


export type ScreenQuery = { overview: { month: string, complete: boolean, owed: number, handedIn: number, tiles: Array<{ code: string, name: string, value: string | null, unit: string, numerator: number | null, denominator: number | null, previous: string | null, change: string | null, why: string | null }>, trend: Array<{ month: string, complete: boolean, warnings: number | null, byDepartment: Array<{ code: string, name: string, warnings: number }> }> }, standing: { day: string, whole: { open: number, overdue: number, dueToday: number, waiting: number }, byTown: Array<{ key: string, name: string, open: number, overdue: number }> }, handInStatus?: Array<{ due: string | null, state: HandInState }> };

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

export type VisitPageQueryVariables = Exact<{
  county: string;
  id: string | number;
}>;


export type VisitPageQuery = { assignment: { id: string, number: number, householdId: string | null, kind: AssignmentKind, channel: Channel, channelName: string, state: AssignmentState, stateName: string, month: string, departments: Array<string>, risks: Array<string>, amount: string | null, takenOn: string, assignedOn: string | null, dueOn: string | null, receivedOn: string | null, revisitOn: string | null, verdict: Verdict | null, verdictOn: string | null, noReasonName: string | null, toldOn: string | null, closedOn: string | null, owesAnswer: boolean, yesRefused: string | null, version: number, moves: Array<AssignmentMove>, verifier: string | null, case: { id: string, number: number, stateName: string } | null, town: { code: string, name: string } | null, village: { code: string, name: string } | null, household: { id: string, kind: string, monitoredType: string | null, size: number, labourers: number, group: string | null, head: { id: string, name: string, phoneMasked: string | null } | null } | null, clock: { day: string, due: string | null, workingDaysLeft: number | null, overdueDays: number, holder: Holder, countyLateDays: number | null, stopped: boolean, text: string }, intakes: Array<{ id: string, channelName: string, fromName: string, name: string, said: string, receivedOn: string, risks: Array<string> }>, warnings: Array<{ id: string, month: string, department: string, rule: string, eventDate: string, amount: string | null, finding: string, why: string, endedOn: string | null }>, verifications: Array<{ id: string, visitedOn: string, verdict: VisitVerdict, verdictName: string, reason: string | null, revisitOn: string | null, visitors: Array<string>, note: string | null, doubt: string | null, at: string, by: string, findings: Array<{ guarantee: Guarantee, name: string, standing: GuaranteeStanding, standingName: string }> }>, attachments: Array<{ id: string, name: string, type: string, bytes: number, at: string, by: string }>, notices: Array<{ number: string, toldOn: string, wayName: string, by: string }>, events: Array<{ id: string, at: string, kind: string, what: string, toStateName: string, by: string, role: string | null, reason: string | null }> } };

export type DecomposeChoicesQueryVariables = Exact<{
  county: string;
  town: string;
}>;


export type DecomposeChoicesQuery = { verifiers: Array<{ name: string, displayName: string, division: string, open: number }>, division: { children: Array<{ code: string, name: string }> } | null };

export type NoticeLetterQueryVariables = Exact<{
  county: string;
  assignment: string | number;
}>;


export type NoticeLetterQuery = { noticeLetter: { title: string, number: string | null, addressee: string | null, idNoMasked: string | null, place: string, paragraphs: Array<string>, signer: string, day: string, dayText: string } };

export type VerifyMutationVariables = Exact<{
  county: string;
  assignment: string | number;
  version: number;
  input: VerifyInput;
}>;


export type VerifyMutation = { verify: { counted: boolean, notices: Array<string>, assignment: { id: string, state: AssignmentState, version: number } } };

export type TellApplicantMutationVariables = Exact<{
  county: string;
  assignment: string | number;
  version: number;
  input: TellInput;
}>;


export type TellApplicantMutation = { tellApplicant: { id: string, version: number } };

export type CloseOneMutationVariables = Exact<{
  county: string;
  assignments: Array<SeenAssignment> | SeenAssignment;
}>;


export type CloseOneMutation = { closeAssignments: { closed: Array<{ id: string }>, refused: Array<{ id: string, reason: string }> } };

export type ReceiveOneMutationVariables = Exact<{
  county: string;
  assignments: Array<SeenAssignment> | SeenAssignment;
}>;


export type ReceiveOneMutation = { receiveAssignments: Array<{ id: string }> };

export type DecomposeOneMutationVariables = Exact<{
  county: string;
  assignments: Array<SeenAssignment> | SeenAssignment;
  village?: string | null | undefined;
  verifier?: string | null | undefined;
}>;


export type DecomposeOneMutation = { decomposeAssignments: Array<{ id: string }> };

export type HandOverOneMutationVariables = Exact<{
  county: string;
  assignments: Array<SeenAssignment> | SeenAssignment;
  town: string;
  reason: string;
}>;


export type HandOverOneMutation = { handOverAssignments: Array<{ id: string }> };

export type ReturnOneMutationVariables = Exact<{
  county: string;
  assignments: Array<SeenAssignment> | SeenAssignment;
  reason: string;
}>;


export type ReturnOneMutation = { returnVerdicts: Array<{ id: string }> };

export type NoticeFileMutationVariables = Exact<{
  county: string;
  assignment: string | number;
}>;


export type NoticeFileMutation = { noticeFile: { name: string, content: string } };

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
export const MeasurePartsFragmentDoc = new TypedDocumentString(`
    fragment MeasureParts on MeasureInfo {
  code
  name
  unit
  definition
  formula
  numerator
  denominator
  owner
  source
  note
  handedIn
  good
}
    `, {"fragmentName":"MeasureParts"}) as unknown as TypedDocumentString<MeasurePartsFragment, unknown>;
export const SpanPartsFragmentDoc = new TypedDocumentString(`
    fragment SpanParts on MeasureSpan {
  key
  name
  from
  to
  until
  complete
  why
}
    `, {"fragmentName":"SpanParts"}) as unknown as TypedDocumentString<SpanPartsFragment, unknown>;
export const FigurePartsFragmentDoc = new TypedDocumentString(`
    fragment FigureParts on Figure {
  value
  numerator
  denominator
  why
}
    `, {"fragmentName":"FigureParts"}) as unknown as TypedDocumentString<FigurePartsFragment, unknown>;
export const CellPartsFragmentDoc = new TypedDocumentString(`
    fragment CellParts on MeasureCell {
  measure
  span
  keys {
    dimension
    code
    name
  }
  figure {
    ...FigureParts
  }
  before {
    ...FigureParts
  }
  change
  changePercent
}
    fragment FigureParts on Figure {
  value
  numerator
  denominator
  why
}`, {"fragmentName":"CellParts"}) as unknown as TypedDocumentString<CellPartsFragment, unknown>;
export const TablePartsFragmentDoc = new TypedDocumentString(`
    fragment TableParts on MeasureAnswer {
  asOf
  fingerprint
  measures {
    ...MeasureParts
  }
  spans {
    ...SpanParts
  }
  cells {
    ...CellParts
  }
  totals {
    ...CellParts
  }
}
    fragment MeasureParts on MeasureInfo {
  code
  name
  unit
  definition
  formula
  numerator
  denominator
  owner
  source
  note
  handedIn
  good
}
fragment FigureParts on Figure {
  value
  numerator
  denominator
  why
}
fragment SpanParts on MeasureSpan {
  key
  name
  from
  to
  until
  complete
  why
}
fragment CellParts on MeasureCell {
  measure
  span
  keys {
    dimension
    code
    name
  }
  figure {
    ...FigureParts
  }
  before {
    ...FigureParts
  }
  change
  changePercent
}`, {"fragmentName":"TableParts"}) as unknown as TypedDocumentString<TablePartsFragment, unknown>;
export const ContributionPartsFragmentDoc = new TypedDocumentString(`
    fragment ContributionParts on Contribution {
  dimension
  now {
    ...FigureParts
  }
  before {
    ...FigureParts
  }
  change
  changePercent
  repeated
  parts {
    code
    name
    now
    before
    change
    share
    why
  }
}
    fragment FigureParts on Figure {
  value
  numerator
  denominator
  why
}`, {"fragmentName":"ContributionParts"}) as unknown as TypedDocumentString<ContributionPartsFragment, unknown>;
export const AssignmentLineFragmentDoc = new TypedDocumentString(`
    fragment AssignmentLine on Assignment {
  id
  number
  householdId
  kind
  channel
  channelName
  state
  stateName
  month
  departments
  risks
  amount
  assignedOn
  dueOn
  verdict
  closedOn
  verifier
  moves
  version
  household {
    id
    kind
    size
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
  clock {
    day
    text
    overdueDays
    workingDaysLeft
    countyLateDays
    holder
    stopped
  }
}
    `, {"fragmentName":"AssignmentLine"}) as unknown as TypedDocumentString<AssignmentLineFragment, unknown>;
export const MeasureChoiceFragmentDoc = new TypedDocumentString(`
    fragment MeasureChoice on MeasureInfo {
  ...MeasureParts
  group
  dimensions
}
    fragment MeasureParts on MeasureInfo {
  code
  name
  unit
  definition
  formula
  numerator
  denominator
  owner
  source
  note
  handedIn
  good
}`, {"fragmentName":"MeasureChoice"}) as unknown as TypedDocumentString<MeasureChoiceFragment, unknown>;
export const ViewPartsFragmentDoc = new TypedDocumentString(`
    fragment ViewParts on SavedView {
  id
  name
  owner
  mine
  shared
  question
  version
}
    `, {"fragmentName":"ViewParts"}) as unknown as TypedDocumentString<ViewPartsFragment, unknown>;
export const ValuePartsFragmentDoc = new TypedDocumentString(`
    fragment ValueParts on MeasureKey {
  code
  name
}
    `, {"fragmentName":"ValueParts"}) as unknown as TypedDocumentString<ValuePartsFragment, unknown>;
export const StandingLineFragmentDoc = new TypedDocumentString(`
    fragment StandingLine on StandingFigures {
  key
  name
  waiting
  received
  closed
  open
  answered
  overdue
  dueToday
  yes
  no
  already
  shares {
    code
    name
    numerator
    denominator
    percent
  }
}
    `, {"fragmentName":"StandingLine"}) as unknown as TypedDocumentString<StandingLineFragment, unknown>;
export const DecisionPartsFragmentDoc = new TypedDocumentString(`
    fragment DecisionParts on Decision {
  id
  number
  meeting
  text
  owner
  dueOn
  state
  broken
  done
  doneOn
  effect {
    measure
    name
    unit
    base {
      value
      numerator
      denominator
      why
    }
    now {
      value
      numerator
      denominator
      why
    }
    change
    better
  }
  version
}
    `, {"fragmentName":"DecisionParts"}) as unknown as TypedDocumentString<DecisionPartsFragment, unknown>;
export const PackFigurePartsFragmentDoc = new TypedDocumentString(`
    fragment PackFigureParts on PackFigure {
  id
  name
  unit
  value
  numerator
  denominator
  why
  lead
  before {
    name
    value
    change
  }
  question {
    county
    measure
    from
    to
    asOf
    filter {
      dimension
      values
    }
  }
}
    `, {"fragmentName":"PackFigureParts"}) as unknown as TypedDocumentString<PackFigurePartsFragment, unknown>;
export const PackPagePartsFragmentDoc = new TypedDocumentString(`
    fragment PackPageParts on PackPage {
  id
  title
  agenda
  findings
  figures {
    ...PackFigureParts
  }
  tables {
    id
    title
    columns {
      name
      number
      unit
    }
    rows {
      cells {
        text
        figure
      }
    }
    total
    note
  }
  charts {
    id
    title
    kind
    unit
    categories
    series {
      name
      values
    }
  }
  duties {
    who
    text
    clause
  }
}
    fragment PackFigureParts on PackFigure {
  id
  name
  unit
  value
  numerator
  denominator
  why
  lead
  before {
    name
    value
    change
  }
  question {
    county
    measure
    from
    to
    asOf
    filter {
      dimension
      values
    }
  }
}`, {"fragmentName":"PackPageParts"}) as unknown as TypedDocumentString<PackPagePartsFragment, unknown>;
export const PackPartsFragmentDoc = new TypedDocumentString(`
    fragment PackParts on Pack {
  title
  place
  meeting
  period
  asOf
  source
  frozenAt
  fingerprint
  complete
  why
  pages {
    ...PackPageParts
  }
}
    fragment PackFigureParts on PackFigure {
  id
  name
  unit
  value
  numerator
  denominator
  why
  lead
  before {
    name
    value
    change
  }
  question {
    county
    measure
    from
    to
    asOf
    filter {
      dimension
      values
    }
  }
}
fragment PackPageParts on PackPage {
  id
  title
  agenda
  findings
  figures {
    ...PackFigureParts
  }
  tables {
    id
    title
    columns {
      name
      number
      unit
    }
    rows {
      cells {
        text
        figure
      }
    }
    total
    note
  }
  charts {
    id
    title
    kind
    unit
    categories
    series {
      name
      values
    }
  }
  duties {
    who
    text
    clause
  }
}`, {"fragmentName":"PackParts"}) as unknown as TypedDocumentString<PackPartsFragment, unknown>;
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
export const RankingFigurePartsFragmentDoc = new TypedDocumentString(`
    fragment RankingFigureParts on RankingFigure {
  measure
  small
  figure {
    ...FigureParts
  }
  raw {
    ...FigureParts
  }
}
    fragment FigureParts on Figure {
  value
  numerator
  denominator
  why
}`, {"fragmentName":"RankingFigureParts"}) as unknown as TypedDocumentString<RankingFigurePartsFragment, unknown>;
export const RankingRowPartsFragmentDoc = new TypedDocumentString(`
    fragment RankingRowParts on RankingRow {
  code
  name
  own
  rank
  tied
  composite
  why
  lateClues
  lateDays
  change
  history
  figures {
    ...RankingFigureParts
  }
  steps {
    measure
    count
    text
    rank
    tied
  }
}
    fragment FigureParts on Figure {
  value
  numerator
  denominator
  why
}
fragment RankingFigureParts on RankingFigure {
  measure
  small
  figure {
    ...FigureParts
  }
  raw {
    ...FigureParts
  }
}`, {"fragmentName":"RankingRowParts"}) as unknown as TypedDocumentString<RankingRowPartsFragment, unknown>;
export const RankingPartsFragmentDoc = new TypedDocumentString(`
    fragment RankingParts on Ranking {
  who
  from
  to
  period
  asOf
  complete
  why
  measures {
    code
    name
    wanting
    smallBelow
    smallReason
    compared {
      ...MeasureParts
    }
  }
  leftOut {
    code
    name
    why
  }
  rows {
    ...RankingRowParts
  }
  spans {
    name
    until
  }
  findings
  fingerprint
}
    fragment MeasureParts on MeasureInfo {
  code
  name
  unit
  definition
  formula
  numerator
  denominator
  owner
  source
  note
  handedIn
  good
}
fragment FigureParts on Figure {
  value
  numerator
  denominator
  why
}
fragment RankingFigureParts on RankingFigure {
  measure
  small
  figure {
    ...FigureParts
  }
  raw {
    ...FigureParts
  }
}
fragment RankingRowParts on RankingRow {
  code
  name
  own
  rank
  tied
  composite
  why
  lateClues
  lateDays
  change
  history
  figures {
    ...RankingFigureParts
  }
  steps {
    measure
    count
    text
    rank
    tied
  }
}`, {"fragmentName":"RankingParts"}) as unknown as TypedDocumentString<RankingPartsFragment, unknown>;
export const RankingPublicationPartsFragmentDoc = new TypedDocumentString(`
    fragment RankingPublicationParts on RankingPublication {
  id
  who
  from
  to
  period
  asOf
  state
  objectUntil
  madeAt
  publishedAt
  endedAt
  reason
  replaces
  correction
  objections
  unanswered
  fingerprint
  version
  mayObject
  notYet
}
    `, {"fragmentName":"RankingPublicationParts"}) as unknown as TypedDocumentString<RankingPublicationPartsFragment, unknown>;
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
export const AnalysisHeadDocument = new TypedDocumentString(`
    query AnalysisHead($county: DivisionCode!, $month: Month!, $filter: MeasureFilter) {
  analysis(county: $county, month: $month, filter: $filter) {
    finding
    summary {
      ...TableParts
    }
  }
}
    fragment TableParts on MeasureAnswer {
  asOf
  fingerprint
  measures {
    ...MeasureParts
  }
  spans {
    ...SpanParts
  }
  cells {
    ...CellParts
  }
  totals {
    ...CellParts
  }
}
fragment MeasureParts on MeasureInfo {
  code
  name
  unit
  definition
  formula
  numerator
  denominator
  owner
  source
  note
  handedIn
  good
}
fragment FigureParts on Figure {
  value
  numerator
  denominator
  why
}
fragment SpanParts on MeasureSpan {
  key
  name
  from
  to
  until
  complete
  why
}
fragment CellParts on MeasureCell {
  measure
  span
  keys {
    dimension
    code
    name
  }
  figure {
    ...FigureParts
  }
  before {
    ...FigureParts
  }
  change
  changePercent
}`) as unknown as TypedDocumentString<AnalysisHeadQuery, AnalysisHeadQueryVariables>;
export const AnalysisMovedDocument = new TypedDocumentString(`
    query AnalysisMoved($county: DivisionCode!, $month: Month!, $filter: MeasureFilter, $by: MeasureDimension!) {
  analysis(county: $county, month: $month, filter: $filter) {
    byDepartment: contribution(by: DEPARTMENT) {
      ...ContributionParts
    }
    byRisk: contribution(by: RISK) {
      ...ContributionParts
    }
    byTown: contribution(by: TOWN) {
      ...ContributionParts
    }
    rows: contribution(by: $by) {
      ...ContributionParts
    }
    crossed(by: $by) {
      cells {
        keys {
          code
        }
        figure {
          numerator
        }
        before {
          numerator
        }
      }
    }
  }
}
    fragment ContributionParts on Contribution {
  dimension
  now {
    ...FigureParts
  }
  before {
    ...FigureParts
  }
  change
  changePercent
  repeated
  parts {
    code
    name
    now
    before
    change
    share
    why
  }
}
fragment FigureParts on Figure {
  value
  numerator
  denominator
  why
}`) as unknown as TypedDocumentString<AnalysisMovedQuery, AnalysisMovedQueryVariables>;
export const AnalysisWorkDocument = new TypedDocumentString(`
    query AnalysisWork($county: DivisionCode!, $month: Month!, $filter: MeasureFilter) {
  analysis(county: $county, month: $month, filter: $filter) {
    submissions {
      ...TableParts
    }
    risks {
      ...TableParts
    }
    work {
      ...TableParts
    }
    yieldByDepartment: yield(by: DEPARTMENT) {
      ...TableParts
    }
    yieldByRule: yield(by: RULE) {
      ...TableParts
    }
  }
}
    fragment TableParts on MeasureAnswer {
  asOf
  fingerprint
  measures {
    ...MeasureParts
  }
  spans {
    ...SpanParts
  }
  cells {
    ...CellParts
  }
  totals {
    ...CellParts
  }
}
fragment MeasureParts on MeasureInfo {
  code
  name
  unit
  definition
  formula
  numerator
  denominator
  owner
  source
  note
  handedIn
  good
}
fragment FigureParts on Figure {
  value
  numerator
  denominator
  why
}
fragment SpanParts on MeasureSpan {
  key
  name
  from
  to
  until
  complete
  why
}
fragment CellParts on MeasureCell {
  measure
  span
  keys {
    dimension
    code
    name
  }
  figure {
    ...FigureParts
  }
  before {
    ...FigureParts
  }
  change
  changePercent
}`) as unknown as TypedDocumentString<AnalysisWorkQuery, AnalysisWorkQueryVariables>;
export const AnalysisSignalsDocument = new TypedDocumentString(`
    query AnalysisSignals($county: DivisionCode!, $month: Month!, $filter: MeasureFilter) {
  departmentOverlap(county: $county, month: $month) {
    town
    name
    households
    two
    three
  }
  analysis(county: $county, month: $month, filter: $filter) {
    overlap {
      now {
        ...FigureParts
      }
      before {
        ...FigureParts
      }
      pairs {
        code
        departments
        households
        before
      }
    }
    massRisks {
      least
      reason
      why
      signals {
        month
        town
        townName
        village
        villageName
        risk
        riskName
        households
        before
        alerts
      }
    }
    missed {
      figure {
        ...FigureParts
      }
      months
      reasons {
        why
        name
        households
      }
      rows {
        case
        household
        townName
        villageName
        risks
        foundOn
        registeredOn
        traces {
          why
          whyName
          rule
          ruleName
          title
          department
          months
          says
        }
      }
    }
  }
}
    fragment FigureParts on Figure {
  value
  numerator
  denominator
  why
}`) as unknown as TypedDocumentString<AnalysisSignalsQuery, AnalysisSignalsQueryVariables>;
export const ApplyPlaceDocument = new TypedDocumentString(`
    query ApplyPlace($village: DivisionCode!) {
  applyPlace(village: $village) {
    village
    name
    open
    hardships {
      code
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ApplyPlaceQuery, ApplyPlaceQueryVariables>;
export const ApplyDocument = new TypedDocumentString(`
    mutation Apply($input: ApplyInput!) {
  apply(input: $input) {
    receipt
    problems {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ApplyMutation, ApplyMutationVariables>;
export const ApplicationStateDocument = new TypedDocumentString(`
    query ApplicationState($receipt: String!) {
  application(receipt: $receipt) {
    state
    stateName
  }
}
    `) as unknown as TypedDocumentString<ApplicationStateQuery, ApplicationStateQueryVariables>;
export const ClueReviewDocument = new TypedDocumentString(`
    query ClueReview($county: DivisionCode!, $month: Month!, $filter: ReviewFilter, $first: Int, $after: String) {
  sendingForecast(county: $county, month: $month) {
    feedbackOn
    lateDays
    verifyWorkingDays
    dueOn
    visitsPerDay
    workingDays
    reasons
    placeless
    labels {
      label
      labelName
      count
      suggested
    }
    towns {
      division {
        code
        name
      }
      open
      queued
      fresh
      verifiers
      capacity
      perVerifier
      excess
    }
  }
  clueReview(
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
        householdId
        label
        labelName
        reason
        suggested
        since
        departments
        risks
        newWarnings
        amount
        household {
          id
          kind
          size
          monitoredType
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
        warnings {
          id
          department
          finding
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClueReviewQuery, ClueReviewQueryVariables>;
export const AssignmentTotalsDocument = new TypedDocumentString(`
    query AssignmentTotals($county: DivisionCode!, $filter: AssignmentFilter) {
  assignmentTotals(county: $county, filter: $filter) {
    waiting
    received
    open
    closed
    overdue
    dueToday
    dueSoon
    withdrawn
    states {
      state
      stateName
      count
    }
    towns {
      waiting
      received
      open
      closed
      overdue
      division {
        code
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AssignmentTotalsQuery, AssignmentTotalsQueryVariables>;
export const AssignmentsDocument = new TypedDocumentString(`
    query Assignments($county: DivisionCode!, $filter: AssignmentFilter, $sort: AssignmentSort, $first: Int, $after: String) {
  assignments(
    county: $county
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
        ...AssignmentLine
      }
    }
  }
}
    fragment AssignmentLine on Assignment {
  id
  number
  householdId
  kind
  channel
  channelName
  state
  stateName
  month
  departments
  risks
  amount
  assignedOn
  dueOn
  verdict
  closedOn
  verifier
  moves
  version
  household {
    id
    kind
    size
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
  clock {
    day
    text
    overdueDays
    workingDaysLeft
    countyLateDays
    holder
    stopped
  }
}`) as unknown as TypedDocumentString<AssignmentsQuery, AssignmentsQueryVariables>;
export const AssignmentHandsDocument = new TypedDocumentString(`
    query AssignmentHands($county: DivisionCode!, $town: DivisionCode!) {
  verifiers(county: $county) {
    name
    displayName
    division
    open
  }
  divisions(parent: $town) {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<AssignmentHandsQuery, AssignmentHandsQueryVariables>;
export const SendCluesDocument = new TypedDocumentString(`
    mutation SendClues($county: DivisionCode!, $month: Month!, $households: [ID!], $over: Boolean!) {
  sendClues(county: $county, month: $month, households: $households, over: $over) {
    left
    sent {
      id
    }
    queued {
      id
    }
    appended {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SendCluesMutation, SendCluesMutationVariables>;
export const SendQueuedDocument = new TypedDocumentString(`
    mutation SendQueued($county: DivisionCode!, $ids: [ID!], $over: Boolean!) {
  sendQueued(county: $county, ids: $ids, over: $over) {
    left
    sent {
      id
    }
    queued {
      id
    }
    appended {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SendQueuedMutation, SendQueuedMutationVariables>;
export const ReceiveAssignmentsDocument = new TypedDocumentString(`
    mutation ReceiveAssignments($county: DivisionCode!, $assignments: [SeenAssignment!]!) {
  receiveAssignments(county: $county, assignments: $assignments) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReceiveAssignmentsMutation, ReceiveAssignmentsMutationVariables>;
export const DecomposeAssignmentsDocument = new TypedDocumentString(`
    mutation DecomposeAssignments($county: DivisionCode!, $assignments: [SeenAssignment!]!, $village: DivisionCode, $verifier: String) {
  decomposeAssignments(
    county: $county
    assignments: $assignments
    village: $village
    verifier: $verifier
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<DecomposeAssignmentsMutation, DecomposeAssignmentsMutationVariables>;
export const HandOverAssignmentsDocument = new TypedDocumentString(`
    mutation HandOverAssignments($county: DivisionCode!, $assignments: [SeenAssignment!]!, $town: DivisionCode!, $reason: String!) {
  handOverAssignments(
    county: $county
    assignments: $assignments
    town: $town
    reason: $reason
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<HandOverAssignmentsMutation, HandOverAssignmentsMutationVariables>;
export const WithdrawAssignmentsDocument = new TypedDocumentString(`
    mutation WithdrawAssignments($county: DivisionCode!, $assignments: [SeenAssignment!]!, $reason: String!) {
  withdrawAssignments(county: $county, assignments: $assignments, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<WithdrawAssignmentsMutation, WithdrawAssignmentsMutationVariables>;
export const ReturnVerdictsDocument = new TypedDocumentString(`
    mutation ReturnVerdicts($county: DivisionCode!, $assignments: [SeenAssignment!]!, $reason: String!) {
  returnVerdicts(county: $county, assignments: $assignments, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReturnVerdictsMutation, ReturnVerdictsMutationVariables>;
export const CloseManyDocument = new TypedDocumentString(`
    mutation CloseMany($county: DivisionCode!, $assignments: [SeenAssignment!]!) {
  closeAssignments(county: $county, assignments: $assignments) {
    closed {
      id
    }
    refused {
      id
      number
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<CloseManyMutation, CloseManyMutationVariables>;
export const AssignmentVerifiersDocument = new TypedDocumentString(`
    query AssignmentVerifiers($county: DivisionCode!) {
  verifiers(county: $county) {
    division
  }
}
    `) as unknown as TypedDocumentString<AssignmentVerifiersQuery, AssignmentVerifiersQueryVariables>;
export const BacklogDocument = new TypedDocumentString(`
    query Backlog($county: DivisionCode!, $before: Month!) {
  backlog(county: $county, before: $before)
}
    `) as unknown as TypedDocumentString<BacklogQuery, BacklogQueryVariables>;
export const CloseBacklogDocument = new TypedDocumentString(`
    mutation CloseBacklog($county: DivisionCode!, $before: Month!, $reason: String!) {
  closeBacklog(county: $county, before: $before, reason: $reason)
}
    `) as unknown as TypedDocumentString<CloseBacklogMutation, CloseBacklogMutationVariables>;
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
export const CasesDocument = new TypedDocumentString(`
    query Cases($county: DivisionCode!, $filter: CaseFilter, $sort: CaseSort, $first: Int, $after: String) {
  cases(
    county: $county
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
        number
        householdId
        state
        stateName
        monitoredType
        origin
        green
        foundOn
        limitOn
        late
        days
        registeredOn
        eliminatedOn
        flags
        household {
          id
          kind
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
        risks {
          code
          name
          aided
        }
        next {
          id
          label
          by
          mine
          endsOn
          nextFrom
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CasesQuery, CasesQueryVariables>;
export const CaseTotalsDocument = new TypedDocumentString(`
    query CaseTotals($county: DivisionCode!, $town: DivisionCode) {
  hasSweep(county: $county)
  caseTotals(county: $county, town: $town) {
    state
    stateName
    total
    late
  }
}
    `) as unknown as TypedDocumentString<CaseTotalsQuery, CaseTotalsQueryVariables>;
export const CaseStepTotalsDocument = new TypedDocumentString(`
    query CaseStepTotals($county: DivisionCode!, $states: [CaseState!]!, $town: DivisionCode) {
  caseStepTotals(county: $county, states: $states, town: $town) {
    id
    label
    by
    total
  }
}
    `) as unknown as TypedDocumentString<CaseStepTotalsQuery, CaseStepTotalsQueryVariables>;
export const HouseholdsToAdoptDocument = new TypedDocumentString(`
    query HouseholdsToAdopt($county: DivisionCode!, $town: DivisionCode, $village: DivisionCode, $first: Int, $after: String) {
  householdsToAdopt(
    county: $county
    town: $town
    village: $village
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
        kind
        size
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
    }
  }
}
    `) as unknown as TypedDocumentString<HouseholdsToAdoptQuery, HouseholdsToAdoptQueryVariables>;
export const RisksWithoutAidDocument = new TypedDocumentString(`
    query RisksWithoutAid($county: DivisionCode!) {
  risksWithoutAid(county: $county) {
    department
    risk
    riskName
    total
    cases {
      id
      number
      householdId
      household {
        id
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
  }
}
    `) as unknown as TypedDocumentString<RisksWithoutAidQuery, RisksWithoutAidQueryVariables>;
export const CasePageDocument = new TypedDocumentString(`
    query CasePage($county: DivisionCode!, $id: ID!) {
  case(county: $county, id: $id) {
    id
    number
    householdId
    assignmentId
    state
    stateName
    monitoredType
    origin
    persons
    green
    foundOn
    openedOn
    limitOn
    late
    day
    days
    registeredOn
    since
    eliminatedOn
    endedOn
    version
    moves
    flags
    household {
      id
      kind
      size
      labourers
      group
      town {
        code
        name
      }
      village {
        code
        name
      }
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
    risks {
      code
      name
      aided
    }
    otherRisks {
      code
      name
    }
    steps {
      id
      act
      label
      by
      exit
      days
      clause {
        policy
        documentNo
        article
        quote
      }
      reason
      state
      doneOn
      doneBy
      ground
      note
      postedOn
      endsOn
      nextFrom
      mine
    }
    conditions {
      id
      label
      state
      says
      grounds
    }
    aids {
      id
      kind
      kindName
      risk
      riskName
      department
      responsible
      what
      from
      until
      endedOn
      active
      version
    }
    visits {
      day
      finding
      findingName
      note
      by
    }
    story {
      day
      at
      what
      by
      ground
      note
    }
  }
  departments(county: $county) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<CasePageQuery, CasePageQueryVariables>;
export const CaseStepDocument = new TypedDocumentString(`
    mutation CaseStep($county: DivisionCode!, $case: SeenVersion!, $step: ID!, $input: CaseStepInput) {
  doStep(county: $county, case: $case, step: $step, input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CaseStepMutation, CaseStepMutationVariables>;
export const CaseObjectionDocument = new TypedDocumentString(`
    mutation CaseObjection($county: DivisionCode!, $case: SeenVersion!, $input: CaseObjectionInput!) {
  objectToPublicity(county: $county, case: $case, input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CaseObjectionMutation, CaseObjectionMutationVariables>;
export const CaseReturnDocument = new TypedDocumentString(`
    mutation CaseReturn($county: DivisionCode!, $case: SeenVersion!, $to: ID, $reason: String!) {
  returnStep(county: $county, case: $case, to: $to, reason: $reason) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CaseReturnMutation, CaseReturnMutationVariables>;
export const CaseRejectDocument = new TypedDocumentString(`
    mutation CaseReject($county: DivisionCode!, $case: SeenVersion!, $reason: String!) {
  rejectCase(county: $county, case: $case, reason: $reason) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CaseRejectMutation, CaseRejectMutationVariables>;
export const CaseGreenDocument = new TypedDocumentString(`
    mutation CaseGreen($county: DivisionCode!, $case: SeenVersion!, $reason: String!) {
  openGreenChannel(county: $county, case: $case, reason: $reason) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CaseGreenMutation, CaseGreenMutationVariables>;
export const CaseAidDocument = new TypedDocumentString(`
    mutation CaseAid($county: DivisionCode!, $case: SeenVersion!, $aid: AidInput!) {
  addAid(county: $county, case: $case, aid: $aid) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CaseAidMutation, CaseAidMutationVariables>;
export const CaseEndAidDocument = new TypedDocumentString(`
    mutation CaseEndAid($county: DivisionCode!, $aid: SeenVersion!, $reason: String!, $day: Date) {
  endAid(county: $county, aid: $aid, reason: $reason, day: $day) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CaseEndAidMutation, CaseEndAidMutationVariables>;
export const CaseTrackDocument = new TypedDocumentString(`
    mutation CaseTrack($county: DivisionCode!, $case: SeenVersion!, $visit: TrackingInput!) {
  trackCase(county: $county, case: $case, visit: $visit) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CaseTrackMutation, CaseTrackMutationVariables>;
export const CaseProposeExitDocument = new TypedDocumentString(`
    mutation CaseProposeExit($county: DivisionCode!, $case: SeenVersion!, $reason: String!) {
  proposeExit(county: $county, case: $case, reason: $reason) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CaseProposeExitMutation, CaseProposeExitMutationVariables>;
export const CaseReflagDocument = new TypedDocumentString(`
    mutation CaseReflag($county: DivisionCode!, $case: SeenVersion!, $risks: [ID!]!, $reason: String!) {
  reflagCase(county: $county, case: $case, risks: $risks, reason: $reason) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CaseReflagMutation, CaseReflagMutationVariables>;
export const CaseRollBackDocument = new TypedDocumentString(`
    mutation CaseRollBack($county: DivisionCode!, $case: SeenVersion!, $reason: String!) {
  rollBackCase(county: $county, case: $case, reason: $reason) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CaseRollBackMutation, CaseRollBackMutationVariables>;
export const CaseEndDocument = new TypedDocumentString(`
    mutation CaseEnd($county: DivisionCode!, $case: SeenVersion!, $reason: String!) {
  endCaseNaturally(county: $county, case: $case, reason: $reason) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CaseEndMutation, CaseEndMutationVariables>;
export const CaseAdoptDocument = new TypedDocumentString(`
    mutation CaseAdopt($county: DivisionCode!, $households: [ID!]!) {
  adoptMonitored(county: $county, households: $households) {
    id
  }
}
    `) as unknown as TypedDocumentString<CaseAdoptMutation, CaseAdoptMutationVariables>;
export const CaseMoveDocument = new TypedDocumentString(`
    mutation CaseMove($county: DivisionCode!, $case: SeenVersion!, $reason: String!) {
  moveCase(county: $county, case: $case, reason: $reason) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CaseMoveMutation, CaseMoveMutationVariables>;
export const SweepPageDocument = new TypedDocumentString(`
    query SweepPage($county: DivisionCode!, $town: DivisionCode, $village: DivisionCode) {
  sweep(county: $county, town: $town, village: $village) {
    month
    mine
    clause {
      policy
      documentNo
      article
      quote
    }
    reason
    groups {
      id
      label
      total
      reason
    }
    villages {
      code
      total
      visited
      risk
      division {
        code
        name
      }
    }
    households {
      householdId
      groups
      visitedOn
      finding
      note
      household {
        id
        kind
        size
        group
        head {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SweepPageQuery, SweepPageQueryVariables>;
export const VisitInSweepDocument = new TypedDocumentString(`
    mutation VisitInSweep($county: DivisionCode!, $household: ID!, $visit: SweepVisitInput!) {
  visitInSweep(county: $county, household: $household, visit: $visit)
}
    `) as unknown as TypedDocumentString<VisitInSweepMutation, VisitInSweepMutationVariables>;
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
        assignment {
          id
          number
        }
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
export const ExploreChoicesDocument = new TypedDocumentString(`
    query ExploreChoices($county: DivisionCode!) {
  measureCatalog(county: $county) {
    ...MeasureChoice
  }
  savedViews(county: $county) {
    ...ViewParts
  }
  towns: measureValues(county: $county, dimension: TOWN) {
    ...ValueParts
  }
  departments: measureValues(county: $county, dimension: DEPARTMENT) {
    ...ValueParts
  }
  extracts: measureValues(county: $county, dimension: EXTRACT) {
    ...ValueParts
  }
  rules: measureValues(county: $county, dimension: RULE) {
    ...ValueParts
  }
  channels: measureValues(county: $county, dimension: CHANNEL) {
    ...ValueParts
  }
  risks: measureValues(county: $county, dimension: RISK) {
    ...ValueParts
  }
  types: measureValues(county: $county, dimension: TYPE) {
    ...ValueParts
  }
  kinds: measureValues(county: $county, dimension: KIND) {
    ...ValueParts
  }
}
    fragment MeasureChoice on MeasureInfo {
  ...MeasureParts
  group
  dimensions
}
fragment ViewParts on SavedView {
  id
  name
  owner
  mine
  shared
  question
  version
}
fragment ValueParts on MeasureKey {
  code
  name
}
fragment MeasureParts on MeasureInfo {
  code
  name
  unit
  definition
  formula
  numerator
  denominator
  owner
  source
  note
  handedIn
  good
}`) as unknown as TypedDocumentString<ExploreChoicesQuery, ExploreChoicesQueryVariables>;
export const ExploreDocument = new TypedDocumentString(`
    query Explore($county: DivisionCode!, $measures: [String!]!, $from: Month!, $to: Month!, $grain: Grain!, $by: [MeasureDimension!]!, $filter: MeasureFilter, $asOf: Date, $compare: Compare, $compareAsOf: Date) {
  measure(
    county: $county
    measures: $measures
    from: $from
    to: $to
    grain: $grain
    by: $by
    filter: $filter
    asOf: $asOf
    compare: $compare
    compareAsOf: $compareAsOf
  ) {
    asOf
    fingerprint
    measures {
      ...MeasureParts
    }
    spans {
      ...SpanParts
    }
    cells {
      ...CellParts
    }
    totals {
      ...CellParts
    }
  }
}
    fragment MeasureParts on MeasureInfo {
  code
  name
  unit
  definition
  formula
  numerator
  denominator
  owner
  source
  note
  handedIn
  good
}
fragment FigureParts on Figure {
  value
  numerator
  denominator
  why
}
fragment SpanParts on MeasureSpan {
  key
  name
  from
  to
  until
  complete
  why
}
fragment CellParts on MeasureCell {
  measure
  span
  keys {
    dimension
    code
    name
  }
  figure {
    ...FigureParts
  }
  before {
    ...FigureParts
  }
  change
  changePercent
}`) as unknown as TypedDocumentString<ExploreQuery, ExploreQueryVariables>;
export const ExploreFileDocument = new TypedDocumentString(`
    query ExploreFile($county: DivisionCode!, $measures: [String!]!, $from: Month!, $to: Month!, $grain: Grain!, $by: [MeasureDimension!]!, $filter: MeasureFilter, $asOf: Date, $compare: Compare, $compareAsOf: Date, $title: String) {
  measureFile(
    county: $county
    measures: $measures
    from: $from
    to: $to
    grain: $grain
    by: $by
    filter: $filter
    asOf: $asOf
    compare: $compare
    compareAsOf: $compareAsOf
    title: $title
  ) {
    name
    content
    fingerprint
  }
}
    `) as unknown as TypedDocumentString<ExploreFileQuery, ExploreFileQueryVariables>;
export const SaveViewDocument = new TypedDocumentString(`
    mutation SaveView($county: DivisionCode!, $input: ViewInput!) {
  saveView(county: $county, input: $input) {
    ...ViewParts
  }
}
    fragment ViewParts on SavedView {
  id
  name
  owner
  mine
  shared
  question
  version
}`) as unknown as TypedDocumentString<SaveViewMutation, SaveViewMutationVariables>;
export const ChangeViewDocument = new TypedDocumentString(`
    mutation ChangeView($county: DivisionCode!, $id: ID!, $version: Int!, $input: ViewInput!) {
  changeView(county: $county, id: $id, version: $version, input: $input) {
    ...ViewParts
  }
}
    fragment ViewParts on SavedView {
  id
  name
  owner
  mine
  shared
  question
  version
}`) as unknown as TypedDocumentString<ChangeViewMutation, ChangeViewMutationVariables>;
export const DeleteViewDocument = new TypedDocumentString(`
    mutation DeleteView($county: DivisionCode!, $id: ID!, $version: Int!) {
  deleteView(county: $county, id: $id, version: $version)
}
    `) as unknown as TypedDocumentString<DeleteViewMutation, DeleteViewMutationVariables>;
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
    case {
      id
      number
      stateName
    }
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
      who
      reason
      assignment
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
export const IntakesDocument = new TypedDocumentString(`
    query Intakes($county: DivisionCode!, $filter: IntakeFilter, $first: Int, $after: String) {
  applySetting(county: $county) {
    open
    address
  }
  intakes(county: $county, filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        version
        channel
        channelName
        fromName
        sourceNo
        receivedOn
        by
        name
        idNoMasked
        phoneMasked
        headName
        said
        risks
        link
        linkName
        householdId
        clueNumber
        state
        stateName
        joined
        town {
          name
        }
        village {
          name
        }
        household {
          id
          head {
            name
          }
        }
        assignment {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IntakesQuery, IntakesQueryVariables>;
export const IntakePlacesDocument = new TypedDocumentString(`
    query IntakePlaces($own: DivisionCode!) {
  division(code: $own) {
    code
    name
    level
    children {
      code
      name
      level
      children {
        code
        name
        level
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IntakePlacesQuery, IntakePlacesQueryVariables>;
export const IntakeCodesDocument = new TypedDocumentString(`
    query IntakeCodes($county: DivisionCode!, $town: DivisionCode!) {
  applySetting(county: $county) {
    open
    address
  }
  division(code: $town) {
    code
    name
    children {
      code
      name
    }
  }
}
    `) as unknown as TypedDocumentString<IntakeCodesQuery, IntakeCodesQueryVariables>;
export const EnterIntakeDocument = new TypedDocumentString(`
    mutation EnterIntake($county: DivisionCode!, $input: IntakeInput!) {
  enterIntake(county: $county, input: $input) {
    receipt
    intake {
      id
      clueNumber
      joined
      link
      linkName
    }
  }
}
    `) as unknown as TypedDocumentString<EnterIntakeMutation, EnterIntakeMutationVariables>;
export const LinkIntakeDocument = new TypedDocumentString(`
    mutation LinkIntake($county: DivisionCode!, $intake: ID!, $version: Int!, $household: ID!) {
  linkIntake(
    county: $county
    intake: $intake
    version: $version
    household: $household
  ) {
    id
    clueNumber
    link
  }
}
    `) as unknown as TypedDocumentString<LinkIntakeMutation, LinkIntakeMutationVariables>;
export const RevealIntakeDocument = new TypedDocumentString(`
    mutation RevealIntake($county: DivisionCode!, $intake: ID!, $purpose: String!) {
  revealIntake(county: $county, intake: $intake, purpose: $purpose) {
    name
    idNo
    phone
  }
}
    `) as unknown as TypedDocumentString<RevealIntakeMutation, RevealIntakeMutationVariables>;
export const SetApplyDocument = new TypedDocumentString(`
    mutation SetApply($county: DivisionCode!, $open: Boolean!, $address: String) {
  setApply(county: $county, open: $open, address: $address) {
    open
    address
  }
}
    `) as unknown as TypedDocumentString<SetApplyMutation, SetApplyMutationVariables>;
export const LedgersDocument = new TypedDocumentString(`
    query Ledgers($county: DivisionCode!) {
  ledgers(county: $county) {
    id
    annex
    title
    newest
  }
}
    `) as unknown as TypedDocumentString<LedgersQuery, LedgersQueryVariables>;
export const LedgerDocument = new TypedDocumentString(`
    query Ledger($county: DivisionCode!, $id: ID!, $month: Month!, $town: DivisionCode, $day: Date) {
  ledger(county: $county, id: $id, month: $month, town: $town, day: $day) {
    id
    annex
    title
    month
    day
    unit
    due
    columns {
      header
      group
      field
      reason
    }
    rows {
      id
      household
      assignment
      cells
    }
    balance {
      carried
      received
      closed
      open
    }
    stamp
    notes
    clause {
      policy
      documentNo
      article
      quote
    }
    reason
  }
}
    `) as unknown as TypedDocumentString<LedgerQuery, LedgerQueryVariables>;
export const LedgerFileDocument = new TypedDocumentString(`
    query LedgerFile($county: DivisionCode!, $id: ID!, $month: Month!, $town: DivisionCode, $day: Date) {
  ledgerFile(county: $county, id: $id, month: $month, town: $town, day: $day) {
    name
    content
    rows
  }
}
    `) as unknown as TypedDocumentString<LedgerFileQuery, LedgerFileQueryVariables>;
export const ExportLedgerDocument = new TypedDocumentString(`
    mutation ExportLedger($county: DivisionCode!, $id: ID!, $month: Month!, $purpose: String!, $town: DivisionCode, $day: Date) {
  exportLedger(
    county: $county
    id: $id
    month: $month
    purpose: $purpose
    town: $town
    day: $day
  ) {
    name
    content
    rows
    number
  }
}
    `) as unknown as TypedDocumentString<ExportLedgerMutation, ExportLedgerMutationVariables>;
export const StandingDocument = new TypedDocumentString(`
    query Standing($county: DivisionCode!, $day: Date, $town: DivisionCode) {
  standing(county: $county, day: $day, town: $town) {
    day
    whole {
      ...StandingLine
    }
    byTown {
      ...StandingLine
    }
    byChannel {
      ...StandingLine
    }
  }
}
    fragment StandingLine on StandingFigures {
  key
  name
  waiting
  received
  closed
  open
  answered
  overdue
  dueToday
  yes
  no
  already
  shares {
    code
    name
    numerator
    denominator
    percent
  }
}`) as unknown as TypedDocumentString<StandingQuery, StandingQueryVariables>;
export const WorkChangesDocument = new TypedDocumentString(`
    query WorkChanges($county: DivisionCode!, $town: DivisionCode) {
  workChanges(county: $county, town: $town) {
    kind
    household
    assignment
    case
    month
    act
    text
    person {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<WorkChangesQuery, WorkChangesQueryVariables>;
export const SettleWorkChangeDocument = new TypedDocumentString(`
    mutation SettleWorkChange($county: DivisionCode!, $household: ID!, $act: WorkChangeAct!, $reason: String!) {
  settleWorkChange(
    county: $county
    household: $household
    act: $act
    reason: $reason
  ) {
    assignment {
      id
    }
    case {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SettleWorkChangeMutation, SettleWorkChangeMutationVariables>;
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
export const FigureRowsDocument = new TypedDocumentString(`
    query FigureRows($county: DivisionCode!, $measure: String!, $from: Month!, $to: Month!, $part: FigurePart!, $filter: MeasureFilter, $asOf: Date, $first: Int!, $skip: Int!) {
  measure(
    county: $county
    measures: [$measure]
    from: $from
    to: $to
    grain: WHOLE
    filter: $filter
    asOf: $asOf
  ) {
    asOf
    fingerprint
    measures {
      ...MeasureParts
    }
    spans {
      ...SpanParts
    }
    totals {
      ...CellParts
    }
  }
  measureRows(
    county: $county
    measure: $measure
    from: $from
    to: $to
    part: $part
    filter: $filter
    asOf: $asOf
    first: $first
    skip: $skip
  ) {
    kind
    columns {
      code
      name
    }
    rows {
      id
      adds
      cells
    }
    totalCount
    sum
  }
}
    fragment MeasureParts on MeasureInfo {
  code
  name
  unit
  definition
  formula
  numerator
  denominator
  owner
  source
  note
  handedIn
  good
}
fragment FigureParts on Figure {
  value
  numerator
  denominator
  why
}
fragment SpanParts on MeasureSpan {
  key
  name
  from
  to
  until
  complete
  why
}
fragment CellParts on MeasureCell {
  measure
  span
  keys {
    dimension
    code
    name
  }
  figure {
    ...FigureParts
  }
  before {
    ...FigureParts
  }
  change
  changePercent
}`) as unknown as TypedDocumentString<FigureRowsQuery, FigureRowsQueryVariables>;
export const OpenMeetingDocument = new TypedDocumentString(`
    mutation OpenMeeting($place: DivisionCode!, $kind: ID!, $month: Month!) {
  openMeeting(place: $place, kind: $kind, month: $month) {
    id
  }
}
    `) as unknown as TypedDocumentString<OpenMeetingMutation, OpenMeetingMutationVariables>;
export const PrepareMeetingDocument = new TypedDocumentString(`
    mutation PrepareMeeting($id: ID!, $version: Int!, $input: MeetingInput!) {
  prepareMeeting(id: $id, version: $version, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<PrepareMeetingMutation, PrepareMeetingMutationVariables>;
export const FreezePackDocument = new TypedDocumentString(`
    mutation FreezePack($id: ID!, $version: Int!) {
  freezePack(id: $id, version: $version) {
    id
  }
}
    `) as unknown as TypedDocumentString<FreezePackMutation, FreezePackMutationVariables>;
export const HoldMeetingDocument = new TypedDocumentString(`
    mutation HoldMeeting($id: ID!, $version: Int!, $heldOn: Date) {
  holdMeeting(id: $id, version: $version, heldOn: $heldOn) {
    id
  }
}
    `) as unknown as TypedDocumentString<HoldMeetingMutation, HoldMeetingMutationVariables>;
export const AddDecisionDocument = new TypedDocumentString(`
    mutation AddDecision($meeting: ID!, $input: DecisionInput!) {
  addDecision(meeting: $meeting, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddDecisionMutation, AddDecisionMutationVariables>;
export const CloseDecisionDocument = new TypedDocumentString(`
    mutation CloseDecision($id: ID!, $version: Int!, $input: CloseDecisionInput!) {
  closeDecision(id: $id, version: $version, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CloseDecisionMutation, CloseDecisionMutationVariables>;
export const MeetingsDocument = new TypedDocumentString(`
    query Meetings($place: DivisionCode!, $year: Int!) {
  meetings(place: $place, year: $year) {
    place
    name
    years
    convenes
    meetings {
      kind
      title
      month
      period
      standing
      convener
      attendees
      clause {
        documentNo
        article
        quote
      }
      reason
      id
      heldOn
      frozen {
        id
        number
        frozenAt
        fingerprint
      }
      decisions
      openDecisions
    }
  }
}
    `) as unknown as TypedDocumentString<MeetingsQuery, MeetingsQueryVariables>;
export const MeetingDocument = new TypedDocumentString(`
    query Meeting($id: ID!, $county: DivisionCode!) {
  measureCatalog(county: $county) {
    ...MeasureParts
  }
  meeting(id: $id) {
    id
    place
    name
    kind
    title
    period
    from
    to
    asOf
    cutOff
    standing
    heldOn
    convener
    attendees
    agenda
    toWrite
    clause {
      documentNo
      article
      quote
    }
    reason
    counties {
      code
      name
    }
    minCountiesVisited
    visited
    notes {
      heading
      county
      text
    }
    owners {
      kind
      code
      name
    }
    convenes
    whole
    frozen {
      id
      number
      frozenAt
      frozenBy
      asOf
      fingerprint
    }
    decisions {
      ...DecisionParts
    }
    earlier {
      ...DecisionParts
    }
    version
    told
    pack(unlessFrozen: true) {
      ...PackParts
    }
  }
}
    fragment MeasureParts on MeasureInfo {
  code
  name
  unit
  definition
  formula
  numerator
  denominator
  owner
  source
  note
  handedIn
  good
}
fragment DecisionParts on Decision {
  id
  number
  meeting
  text
  owner
  dueOn
  state
  broken
  done
  doneOn
  effect {
    measure
    name
    unit
    base {
      value
      numerator
      denominator
      why
    }
    now {
      value
      numerator
      denominator
      why
    }
    change
    better
  }
  version
}
fragment PackFigureParts on PackFigure {
  id
  name
  unit
  value
  numerator
  denominator
  why
  lead
  before {
    name
    value
    change
  }
  question {
    county
    measure
    from
    to
    asOf
    filter {
      dimension
      values
    }
  }
}
fragment PackPageParts on PackPage {
  id
  title
  agenda
  findings
  figures {
    ...PackFigureParts
  }
  tables {
    id
    title
    columns {
      name
      number
      unit
    }
    rows {
      cells {
        text
        figure
      }
    }
    total
    note
  }
  charts {
    id
    title
    kind
    unit
    categories
    series {
      name
      values
    }
  }
  duties {
    who
    text
    clause
  }
}
fragment PackParts on Pack {
  title
  place
  meeting
  period
  asOf
  source
  frozenAt
  fingerprint
  complete
  why
  pages {
    ...PackPageParts
  }
}`) as unknown as TypedDocumentString<MeetingQuery, MeetingQueryVariables>;
export const ReconciliationDocument = new TypedDocumentString(`
    query Reconciliation($pack: ID!, $asOf: Date) {
  reconciliation(pack: $pack, asOf: $asOf) {
    pack
    meeting
    place
    title
    frozenAt
    asOf
    until
    unchanged
    unread
    figures {
      id
      county
      kind
      page
      name
      unit
      told
      now
      parts {
        part
        told
        vanished
        appeared
        changed
        now
        totalCount
        rows {
          id
          label
          town
          change
          told
          now
          why
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReconciliationQuery, ReconciliationQueryVariables>;
export const CityDocument = new TypedDocumentString(`
    query City {
  me {
    id
    displayName
    role
    roleName
    mustChangePassword
    division {
      code
      name
    }
  }
  counties {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<CityQuery, CityQueryVariables>;
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
  standing(county: $county) {
    whole {
      overdue
      dueToday
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
export const PackSlidesDocument = new TypedDocumentString(`
    query PackSlides($id: ID!) {
  meeting(id: $id) {
    id
    place
    title
    told
    pack(unlessFrozen: true) {
      ...PackParts
    }
  }
}
    fragment PackFigureParts on PackFigure {
  id
  name
  unit
  value
  numerator
  denominator
  why
  lead
  before {
    name
    value
    change
  }
  question {
    county
    measure
    from
    to
    asOf
    filter {
      dimension
      values
    }
  }
}
fragment PackPageParts on PackPage {
  id
  title
  agenda
  findings
  figures {
    ...PackFigureParts
  }
  tables {
    id
    title
    columns {
      name
      number
      unit
    }
    rows {
      cells {
        text
        figure
      }
    }
    total
    note
  }
  charts {
    id
    title
    kind
    unit
    categories
    series {
      name
      values
    }
  }
  duties {
    who
    text
    clause
  }
}
fragment PackParts on Pack {
  title
  place
  meeting
  period
  asOf
  source
  frozenAt
  fingerprint
  complete
  why
  pages {
    ...PackPageParts
  }
}`) as unknown as TypedDocumentString<PackSlidesQuery, PackSlidesQueryVariables>;
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
export const RankingDocument = new TypedDocumentString(`
    query Ranking($county: DivisionCode!, $who: RankingUnit!, $from: Month!, $to: Month!, $asOf: Date, $spans: Int!) {
  ranking(
    county: $county
    who: $who
    from: $from
    to: $to
    asOf: $asOf
    spans: $spans
  ) {
    ...RankingParts
  }
}
    fragment MeasureParts on MeasureInfo {
  code
  name
  unit
  definition
  formula
  numerator
  denominator
  owner
  source
  note
  handedIn
  good
}
fragment FigureParts on Figure {
  value
  numerator
  denominator
  why
}
fragment RankingFigureParts on RankingFigure {
  measure
  small
  figure {
    ...FigureParts
  }
  raw {
    ...FigureParts
  }
}
fragment RankingRowParts on RankingRow {
  code
  name
  own
  rank
  tied
  composite
  why
  lateClues
  lateDays
  change
  history
  figures {
    ...RankingFigureParts
  }
  steps {
    measure
    count
    text
    rank
    tied
  }
}
fragment RankingParts on Ranking {
  who
  from
  to
  period
  asOf
  complete
  why
  measures {
    code
    name
    wanting
    smallBelow
    smallReason
    compared {
      ...MeasureParts
    }
  }
  leftOut {
    code
    name
    why
  }
  rows {
    ...RankingRowParts
  }
  spans {
    name
    until
  }
  findings
  fingerprint
}`) as unknown as TypedDocumentString<RankingQuery, RankingQueryVariables>;
export const RankingPublicationsDocument = new TypedDocumentString(`
    query RankingPublications($county: DivisionCode!, $who: RankingUnit) {
  rankingPublications(county: $county, who: $who) {
    ...RankingPublicationParts
  }
}
    fragment RankingPublicationParts on RankingPublication {
  id
  who
  from
  to
  period
  asOf
  state
  objectUntil
  madeAt
  publishedAt
  endedAt
  reason
  replaces
  correction
  objections
  unanswered
  fingerprint
  version
  mayObject
  notYet
}`) as unknown as TypedDocumentString<RankingPublicationsQuery, RankingPublicationsQueryVariables>;
export const RankingPublicationDocument = new TypedDocumentString(`
    query RankingPublication($county: DivisionCode!, $id: ID!) {
  rankingPublication(county: $county, id: $id) {
    ...RankingPublicationParts
    ranking {
      ...RankingParts
    }
    list {
      id
      unit
      unitName
      at
      by
      text
      state
      answer
      answeredAt
      version
    }
  }
}
    fragment MeasureParts on MeasureInfo {
  code
  name
  unit
  definition
  formula
  numerator
  denominator
  owner
  source
  note
  handedIn
  good
}
fragment FigureParts on Figure {
  value
  numerator
  denominator
  why
}
fragment RankingFigureParts on RankingFigure {
  measure
  small
  figure {
    ...FigureParts
  }
  raw {
    ...FigureParts
  }
}
fragment RankingRowParts on RankingRow {
  code
  name
  own
  rank
  tied
  composite
  why
  lateClues
  lateDays
  change
  history
  figures {
    ...RankingFigureParts
  }
  steps {
    measure
    count
    text
    rank
    tied
  }
}
fragment RankingParts on Ranking {
  who
  from
  to
  period
  asOf
  complete
  why
  measures {
    code
    name
    wanting
    smallBelow
    smallReason
    compared {
      ...MeasureParts
    }
  }
  leftOut {
    code
    name
    why
  }
  rows {
    ...RankingRowParts
  }
  spans {
    name
    until
  }
  findings
  fingerprint
}
fragment RankingPublicationParts on RankingPublication {
  id
  who
  from
  to
  period
  asOf
  state
  objectUntil
  madeAt
  publishedAt
  endedAt
  reason
  replaces
  correction
  objections
  unanswered
  fingerprint
  version
  mayObject
  notYet
}`) as unknown as TypedDocumentString<RankingPublicationQuery, RankingPublicationQueryVariables>;
export const PreviewRankingDocument = new TypedDocumentString(`
    mutation PreviewRanking($county: DivisionCode!, $who: RankingUnit!, $from: Month!, $to: Month!, $asOf: Date, $reason: String) {
  previewRanking(
    county: $county
    who: $who
    from: $from
    to: $to
    asOf: $asOf
    reason: $reason
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<PreviewRankingMutation, PreviewRankingMutationVariables>;
export const ObjectToRankingDocument = new TypedDocumentString(`
    mutation ObjectToRanking($county: DivisionCode!, $publication: ID!, $text: String!) {
  objectToRanking(county: $county, publication: $publication, text: $text) {
    id
  }
}
    `) as unknown as TypedDocumentString<ObjectToRankingMutation, ObjectToRankingMutationVariables>;
export const AnswerRankingObjectionDocument = new TypedDocumentString(`
    mutation AnswerRankingObjection($county: DivisionCode!, $objection: ID!, $version: Int!, $upheld: Boolean!, $text: String!) {
  answerRankingObjection(
    county: $county
    objection: $objection
    version: $version
    upheld: $upheld
    text: $text
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnswerRankingObjectionMutation, AnswerRankingObjectionMutationVariables>;
export const PublishRankingDocument = new TypedDocumentString(`
    mutation PublishRanking($county: DivisionCode!, $publication: ID!, $version: Int!) {
  publishRanking(county: $county, publication: $publication, version: $version) {
    id
  }
}
    `) as unknown as TypedDocumentString<PublishRankingMutation, PublishRankingMutationVariables>;
export const WithdrawRankingDocument = new TypedDocumentString(`
    mutation WithdrawRanking($county: DivisionCode!, $publication: ID!, $version: Int!, $reason: String!) {
  withdrawRanking(
    county: $county
    publication: $publication
    version: $version
    reason: $reason
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<WithdrawRankingMutation, WithdrawRankingMutationVariables>;
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
export const ScreenDocument = new TypedDocumentString(`
    query Screen($county: DivisionCode!, $month: Month!, $handIns: Boolean!) {
  overview(county: $county, month: $month) {
    month
    complete
    owed
    handedIn
    tiles {
      code
      name
      value
      unit
      numerator
      denominator
      previous
      change
      why
    }
    trend {
      month
      complete
      warnings
      byDepartment {
        code
        name
        warnings
      }
    }
  }
  standing(county: $county) {
    day
    whole {
      open
      overdue
      dueToday
      waiting
    }
    byTown {
      key
      name
      open
      overdue
    }
  }
  handInStatus(county: $county, month: $month) @include(if: $handIns) {
    due
    state
  }
}
    `) as unknown as TypedDocumentString<ScreenQuery, ScreenQueryVariables>;
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
export const VisitPageDocument = new TypedDocumentString(`
    query VisitPage($county: DivisionCode!, $id: ID!) {
  assignment(county: $county, id: $id) {
    id
    number
    householdId
    case {
      id
      number
      stateName
    }
    kind
    channel
    channelName
    state
    stateName
    month
    departments
    risks
    amount
    takenOn
    assignedOn
    dueOn
    receivedOn
    revisitOn
    verdict
    verdictOn
    noReasonName
    toldOn
    closedOn
    owesAnswer
    yesRefused
    version
    moves
    verifier
    town {
      code
      name
    }
    village {
      code
      name
    }
    household {
      id
      kind
      monitoredType
      size
      labourers
      group
      head {
        id
        name
        phoneMasked
      }
    }
    clock {
      day
      due
      workingDaysLeft
      overdueDays
      holder
      countyLateDays
      stopped
      text
    }
    intakes {
      id
      channelName
      fromName
      name
      said
      receivedOn
      risks
    }
    warnings {
      id
      month
      department
      rule
      eventDate
      amount
      finding
      why
      endedOn
    }
    verifications {
      id
      visitedOn
      verdict
      verdictName
      reason
      revisitOn
      findings {
        guarantee
        name
        standing
        standingName
      }
      visitors
      note
      doubt
      at
      by
    }
    attachments {
      id
      name
      type
      bytes
      at
      by
    }
    notices {
      number
      toldOn
      wayName
      by
    }
    events {
      id
      at
      kind
      what
      toStateName
      by
      role
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<VisitPageQuery, VisitPageQueryVariables>;
export const DecomposeChoicesDocument = new TypedDocumentString(`
    query DecomposeChoices($county: DivisionCode!, $town: DivisionCode!) {
  verifiers(county: $county) {
    name
    displayName
    division
    open
  }
  division(code: $town) {
    children {
      code
      name
    }
  }
}
    `) as unknown as TypedDocumentString<DecomposeChoicesQuery, DecomposeChoicesQueryVariables>;
export const NoticeLetterDocument = new TypedDocumentString(`
    query NoticeLetter($county: DivisionCode!, $assignment: ID!) {
  noticeLetter(county: $county, assignment: $assignment) {
    title
    number
    addressee
    idNoMasked
    place
    paragraphs
    signer
    day
    dayText
  }
}
    `) as unknown as TypedDocumentString<NoticeLetterQuery, NoticeLetterQueryVariables>;
export const VerifyDocument = new TypedDocumentString(`
    mutation Verify($county: DivisionCode!, $assignment: ID!, $version: Int!, $input: VerifyInput!) {
  verify(
    county: $county
    assignment: $assignment
    version: $version
    input: $input
  ) {
    counted
    notices
    assignment {
      id
      state
      version
    }
  }
}
    `) as unknown as TypedDocumentString<VerifyMutation, VerifyMutationVariables>;
export const TellApplicantDocument = new TypedDocumentString(`
    mutation TellApplicant($county: DivisionCode!, $assignment: ID!, $version: Int!, $input: TellInput!) {
  tellApplicant(
    county: $county
    assignment: $assignment
    version: $version
    input: $input
  ) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<TellApplicantMutation, TellApplicantMutationVariables>;
export const CloseOneDocument = new TypedDocumentString(`
    mutation CloseOne($county: DivisionCode!, $assignments: [SeenAssignment!]!) {
  closeAssignments(county: $county, assignments: $assignments) {
    closed {
      id
    }
    refused {
      id
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<CloseOneMutation, CloseOneMutationVariables>;
export const ReceiveOneDocument = new TypedDocumentString(`
    mutation ReceiveOne($county: DivisionCode!, $assignments: [SeenAssignment!]!) {
  receiveAssignments(county: $county, assignments: $assignments) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReceiveOneMutation, ReceiveOneMutationVariables>;
export const DecomposeOneDocument = new TypedDocumentString(`
    mutation DecomposeOne($county: DivisionCode!, $assignments: [SeenAssignment!]!, $village: DivisionCode, $verifier: String) {
  decomposeAssignments(
    county: $county
    assignments: $assignments
    village: $village
    verifier: $verifier
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<DecomposeOneMutation, DecomposeOneMutationVariables>;
export const HandOverOneDocument = new TypedDocumentString(`
    mutation HandOverOne($county: DivisionCode!, $assignments: [SeenAssignment!]!, $town: DivisionCode!, $reason: String!) {
  handOverAssignments(
    county: $county
    assignments: $assignments
    town: $town
    reason: $reason
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<HandOverOneMutation, HandOverOneMutationVariables>;
export const ReturnOneDocument = new TypedDocumentString(`
    mutation ReturnOne($county: DivisionCode!, $assignments: [SeenAssignment!]!, $reason: String!) {
  returnVerdicts(county: $county, assignments: $assignments, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReturnOneMutation, ReturnOneMutationVariables>;
export const NoticeFileDocument = new TypedDocumentString(`
    mutation NoticeFile($county: DivisionCode!, $assignment: ID!) {
  noticeFile(county: $county, assignment: $assignment) {
    name
    content
  }
}
    `) as unknown as TypedDocumentString<NoticeFileMutation, NoticeFileMutationVariables>;
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