import type { Calendar, Coverage, Match, MatchSkip, Procedure } from './duties.ts';

export type * from './duties.ts';

/** A month as 'YYYY-MM'. */
export type Period = string;

/** Who issues a document, or enters a value: told by the division code. */
export type Level = 'county' | 'city' | 'province';

export type Subject = 'person' | 'household' | 'village';
export type Operator = '>' | '>=' | '<' | '<=';

/** How often an extract is owed; `ad_hoc` never, it is handed in on occasion. */
export type Cadence = 'monthly' | 'term' | 'school_year' | 'periodic' | 'ad_hoc';

/** What an extract is for: it raises warnings, is the register, answers a match, or shows who had a benefit. */
export type Purpose = 'warning' | 'register' | 'match' | 'benefit';

/** By which way a finding comes: handed in by a department, or a petition. */
export type Channel = 'DEPT' | 'PETITION';

/** A paragraph of a document, word for word. `department` is absent where it speaks to all. */
export interface PolicyClause {
  /** e.g. 二（一） or 附件3 1 */
  article: string;
  text: string;
  department?: string;
  /** How often, where a list of the document has a column for it. */
  frequency?: string;
  /** Id of the document it stands in. */
  policy?: string;
}

/** A phrase of a paragraph: always a substring of its text. */
export interface Citation {
  article: string;
  quote: string;
  /** Id of the document it stands in: one of the layers of a county's law. */
  policy?: string;
}

/** A department as the document names it. The id is its first name there, and what every table holds. */
export interface Department {
  id: string;
  name: string;
  synonyms: string[];
  /** First and last month under this name. */
  from?: Period;
  until?: Period;
  /** Names it had before. */
  was?: string[];
}

/** The due day of an extract, in the month after the data's month or in that month itself. */
export interface Due {
  /** Day of the month, inclusive; beyond the month's end it means the last day. */
  day: number;
  month: 'following' | 'same';
  clause?: Citation;
  /** Why this month, where the document does not say which it means. */
  reason?: string;
}

export interface PolicyExtract {
  id: string;
  title: string;
  /** Who hands it in now; `departments` says who did before. */
  department: string;
  /** Who hands it in, by first month, oldest first; absent: always the same. */
  departments?: { from: Period; id: string }[];
  /** First and last month for which it is owed and judged. */
  from?: Period;
  until?: Period;
  /** null: handed in on occasion, owed never */
  due: Due | null;
  cadence: Cadence;
  purpose: Purpose;
  channel: Channel;
  /** Months of the year for which it is owed; absent: every month. */
  months?: number[];
  /** null: the document does not ask for it, `note` says why it is needed */
  clause: Citation | null;
  note?: string;
  /** Id of the document that asks for it. */
  policy?: string;
}

/** One dated version of a parameter. A map refines a code by a word, e.g. the risk by the kind of event. */
export interface Version {
  from: Period;
  number?: number;
  list?: string[];
  flag?: boolean;
  map?: Record<string, string>;
  /** In place of the parameter's own, where this version says otherwise. */
  operator?: Operator;
  unit?: string;
  quote?: string;
  article?: string;
  reason?: string;
  /** Id of the lower document that set it; absent: the rule's own. */
  policy?: string;
}

/** A value that a rule compares with. Without a quote the document does not settle it, and `reason` says why it is so. */
export interface Parameter {
  name: string;
  /** Chinese words for the screen. */
  label: string;
  /** Versions, oldest first; a month before the first is judged by the first. */
  versions: Version[];
  /** Chinese words of the codes in a list. */
  words?: Record<string, string>;
  operator?: Operator;
  unit?: string;
  quote?: string;
  /** Where the quote stands; the rule's own article unless it says otherwise. */
  article?: string;
  reason?: string;
  /** The document leaves it open: the screen says so until an approval number is entered. */
  approval?: 'required';
  /** It was left open until a lower document set it. */
  wasOpen?: boolean;
  /** Who below may set it: the city only, or the city and the county. */
  overridable?: 'city' | 'county';
}

export interface PolicyRule {
  id: string;
  name: string;
  extract: string;
  department: string;
  /** Names the model in models/3_warning that judges it. */
  kind: string;
  subject: Subject;
  /** Risk codes: all of them hold. */
  risk: string[];
  clause: Citation;
  parameters: Parameter[];
  /** First and last month that it judges. */
  from?: Period;
  until?: Period;
  /** Id of the document it stands in. */
  policy?: string;
}

/** A value of a superior's rule, set by a lower document from a month on. */
export interface PolicySet {
  rule: string;
  parameter: string;
  /** Oldest first; each with its quote or reason. */
  versions: Version[];
}

/** What the document leaves open and the county has to approve: a parameter of a rule, or a reading of a phrase. */
export interface OpenPoint {
  /** `<rule id>.<parameter>`, or the point's own name. The approval is the entered value `approval:<id>`. */
  id: string;
  label: string;
  /** What holds until then, in words. */
  value: string;
  reason: string;
  clause?: Citation;
  rule?: string;
  /** Who may enter it; absent: any level. */
  overridable?: 'city' | 'county';
}

/** Owed once, on a day, by every department or those it names. */
export interface OneOff {
  id: string;
  title: string;
  due: string;
  clause: Citation;
  /** Who owes it, in words. */
  by?: string;
  level?: Level | 'village' | 'town';
  reason?: string;
}

/** 元 a person and year. */
export interface IncomeLine {
  year: number;
  line: string;
  note: string;
}

/** A choice of ours that a county may change, with its reason. */
export interface Setting {
  name: string;
  value: string | number | boolean;
  reason: string;
}

/** A document among those that make up a county's law. */
export interface Layer {
  id: string;
  documentNo: string;
  title: string;
  issuer: string;
  issued: string;
  /** Code of the province, city or county it speaks to. */
  jurisdiction: string;
  effectiveFrom: Period;
}

/** A document as data, or the documents of a county laid over each other. */
export interface Policy {
  id: string;
  documentNo: string;
  title: string;
  issuer: string;
  /** YYYY-MM-DD */
  issued: string;
  /** First month that is owed and judged under it. */
  effectiveFrom: Period;
  /** Code of the province, city or county; of a merged law, the county asked for. */
  jurisdiction: string;
  /** Documents that make it up, nearest last; of a document, itself alone. */
  layers: Layer[];
  /** Id of the document above, which this one completes. */
  parent?: string;
  /** Values of superiors' rules that this document sets. */
  sets: PolicySet[];
  /** Who receives the extracts. */
  recipient: string;
  /** The due day that its extracts share. */
  due: Due | null;
  departments: Department[];
  clauses: PolicyClause[];
  extracts: PolicyExtract[];
  rules: PolicyRule[];
  open: OpenPoint[];
  settings: Setting[];
  incomeLines: IncomeLine[];
  oneOff: OneOff[];
  /** Absent: a period is its natural month. */
  coverage?: Coverage;
  matches: Match[];
  matchSkips: MatchSkip[];
  calendar: Calendar;
  procedure: Procedure;
}
