/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** DELIVERED 已报；NIL 零报告；MISSING 逾期未报；NOT_DUE 未到期；NOT_OWED 本月不须报 */
export type HandInState =
  | 'DELIVERED'
  | 'MISSING'
  | 'NIL'
  | 'NOT_DUE'
  | 'NOT_OWED';

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

export type OverviewFilter = {
  department?: string | null | undefined;
  /** 风险代码 */
  risk?: string | null | undefined;
  town?: string | null | undefined;
};

/** ERROR 该行被隔离；NOTICE 该行已入库，请留意 */
export type ProblemLevel =
  | 'ERROR'
  | 'NOTICE';

export type Role =
  | 'ADMINISTRATOR'
  | 'ANALYST'
  | 'AUDITOR'
  | 'COUNTY_LEADER'
  | 'COUNTY_OFFICE'
  | 'DEPARTMENT_LIAISON'
  | 'SERVICE'
  | 'TOWNSHIP_HEAD'
  | 'TOWNSHIP_VERIFIER';

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

export type CluesQueryVariables = Exact<{
  county: string;
  month: string;
  filter?: ClueFilter | null | undefined;
  sort?: ClueSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CluesQuery = { clues: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, state: string, since: string, priority: number, departments: Array<string>, riskCodes: Array<string>, risks: Array<string>, newWarnings: number, amount: string, household: { id: string, kind: string, monitoredType: string | null, size: number, labourers: number, head: { name: string } | null }, town: { code: string, name: string } | null, village: { code: string, name: string } | null } }> } };

export type HouseholdQueryVariables = Exact<{
  county: string;
  id: string | number;
}>;


export type HouseholdQuery = { household: { id: string, group: string | null, kind: string, monitoredType: string | null, size: number, labourers: number, snapshot: string, notUsed: Array<string>, head: { id: string, name: string } | null, town: { code: string, name: string } | null, village: { code: string, name: string } | null, members: Array<{ id: string, name: string, idNoMasked: string, phoneMasked: string | null, relation: string | null, birthYear: number | null, labour: string | null, schooling: string | null, insured: string | null, change: string | null }>, warnings: Array<{ id: string, month: string, department: string, eventDate: string, amount: string | null, why: string, finding: string, again: boolean, history: boolean, risks: Array<string>, rule: { id: string, name: string, clause: { documentNo: string, title: string, article: string, quote: string } }, person: { id: string, name: string } | null, evidence: Array<{ batch: string, file: number, fileName: string, sheet: string, row: number, month: string, extract: string }> }>, clue: { id: string, state: string, since: string, priority: number, departments: Array<string>, risks: Array<string>, newWarnings: number, amount: string } | null, timeline: Array<{ date: string, month: string, kind: TimelineKind, text: string, department: string | null, extract: string | null, evidence: { batch: string, file: number, fileName: string, sheet: string, row: number } | null }>, incomes: Array<{ year: number, perCapita: string | null, line: string | null, rigid: string | null, missing: Array<string> }> } | null };

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

export type OverviewQueryVariables = Exact<{
  county: string;
  month: string;
  filter?: OverviewFilter | null | undefined;
}>;


export type OverviewQuery = { overview: { month: string, complete: boolean, owed: number, handedIn: number, finding: Array<string>, missing: Array<{ department: string, extract: string, title: string, due: string | null, state: HandInState }>, tiles: Array<{ code: string, name: string, value: string | null, unit: string, numerator: number | null, denominator: number | null, previous: string | null, change: string | null, definition: string, formula: string, clause: string | null, why: string | null, trend: Array<string | null>, link: string | null }>, byDepartment: Array<{ code: string, name: string, warnings: number, households: number, previous: number | null }>, byRisk: Array<{ code: string, name: string, warnings: number, households: number, previous: number | null }>, trend: Array<{ month: string, complete: boolean, warnings: number | null, households: number | null, byDepartment: Array<{ code: string, name: string, warnings: number, households: number, previous: number | null }> }>, byTown: Array<{ code: string, name: string, warnings: number, households: number, clues: number, perThousand: string | null, previous: number | null }>, departmentByTown: Array<{ town: string, department: string, warnings: number }>, multi: Array<{ id: string, departments: Array<string>, risks: Array<string>, newWarnings: number, amount: string, since: string, household: { id: string, kind: string, monitoredType: string | null, size: number, head: { name: string } | null }, town: { name: string } | null, village: { name: string } | null }>, alerts: Array<{ id: string, eventDate: string, finding: string, why: string, town: { code: string, name: string } | null, village: { code: string, name: string } | null, rule: { name: string }, evidence: Array<{ batch: string, file: number, sheet: string, row: number }> }> }, handInStatus: Array<{ department: string, extract: string, title: string, due: string | null, state: HandInState, batch: string | null, nil: boolean, submittedAt: string | null, late: boolean, returned: number, received: number | null, loaded: number | null, quarantined: number | null, duplicates: number | null, warnings: number | null }> };

export type PolicyQueryVariables = Exact<{
  county: string;
}>;


export type PolicyQuery = { policy: { id: string, documentNo: string, title: string, issued: string, effectiveFrom: string, issuer: string, clauses: Array<{ article: string, text: string, department: string | null, rules: Array<{ id: string, name: string, kind: string, extract: string, department: string, subject: Subject, risk: string, parameters: Array<{ name: string, label: string, operator: string | null, value: string, unit: string | null, quote: string | null, reason: string | null, open: boolean, approvalRequired: boolean, approvalNo: string | null }> }> }>, open: Array<{ name: string, label: string, operator: string | null, value: string, unit: string | null, quote: string | null, reason: string | null, open: boolean, approvalRequired: boolean, approvalNo: string | null }>, incomeLines: Array<{ year: number, line: string, note: string }>, departments: Array<{ id: string, name: string, extracts: Array<{ id: string, title: string, delivery: string, due: string, months: Array<number> | null, clause: { article: string } | null }> }> } };

export type RiskNamesQueryVariables = Exact<{
  county: string;
  month: string;
}>;


export type RiskNamesQuery = { overview: { byRisk: Array<{ code: string, name: string }> } };

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


export type RowWarningQuery = { warning: { id: string, why: string, household: { id: string, head: { name: string } | null } | null, rule: { id: string, name: string, clause: { documentNo: string, title: string, article: string, quote: string }, parameters: Array<{ name: string, label: string, operator: string | null, value: string, unit: string | null, quote: string | null }> } } | null };

export type RowRulesQueryVariables = Exact<{
  county: string;
}>;


export type RowRulesQuery = { policy: { rules: Array<{ id: string, name: string, extract: string, clause: { documentNo: string, title: string, article: string, quote: string }, parameters: Array<{ name: string, label: string, operator: string | null, value: string, unit: string | null, quote: string | null }> }> } };

export type ShellQueryVariables = Exact<{
  county: string;
}>;


export type ShellQuery = { months: Array<string>, me: { id: string, displayName: string, role: Role, roleName: string, department: string | null, mustChangePassword: boolean, division: { code: string, name: string } | null, county: { code: string, name: string } | null } | null, counties: Array<{ code: string, name: string }>, division: { code: string, name: string, children: Array<{ code: string, name: string }> } | null, departments: Array<{ id: string, name: string, extracts: Array<{ id: string, title: string }> }> };

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


export type SubmissionQuery = { submission: { id: string, extract: string, title: string, department: string, month: string, status: SubmissionStatus, nil: boolean, current: boolean, files: Array<string>, received: number, loaded: number, quarantined: number, duplicates: number, reason: string | null, submittedBy: string, submittedAt: string, problems: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { file: number, sheet: string | null, row: number, column: string, code: string, level: ProblemLevel, reason: string } }> } } | null };

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
export const PolicyDocument = new TypedDocumentString(`
    query Policy($county: DivisionCode!) {
  policy(county: $county) {
    id
    documentNo
    title
    issued
    effectiveFrom
    issuer
    clauses {
      article
      text
      department
      rules {
        id
        name
        kind
        extract
        department
        subject
        risk
        parameters {
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
        }
      }
    }
    open {
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
        clause {
          article
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PolicyQuery, PolicyQueryVariables>;
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