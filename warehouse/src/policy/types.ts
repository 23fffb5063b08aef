/** A month as 'YYYY-MM'. */
export type Period = string;

export type Subject = 'person' | 'household' | 'village';
export type Operator = '>' | '>=' | '<' | '<=';

/** A paragraph of the document, word for word. `department` is absent where it speaks to all. */
export interface PolicyClause {
  /** e.g. 二（一） or 附件3 1 */
  article: string;
  text: string;
  department?: string;
  /** How often, where a list of the document has a column for it. */
  frequency?: string;
}

/** A phrase of a paragraph: always a substring of its text. */
export interface Citation {
  article: string;
  quote: string;
}

/** A department as the document names it. The id is its first name there, and what every table holds. */
export interface Department {
  id: string;
  name: string;
  synonyms: string[];
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
  department: string;
  /** null: handed in on occasion, owed never */
  due: Due | null;
  /** Months of the year for which it is owed; absent: every month. */
  months?: number[];
  /** null: the document does not ask for it, `note` says why it is needed */
  clause: Citation | null;
  note?: string;
}

/** One dated version of a parameter. A map refines a code by a word, e.g. the risk by the kind of event. */
export interface Version {
  from: Period;
  number?: number;
  list?: string[];
  flag?: boolean;
  map?: Record<string, string>;
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
}

/** Owed once, on a day, by every department. */
export interface OneOff {
  id: string;
  title: string;
  due: string;
  clause: Citation;
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

/** A document as data. */
export interface Policy {
  id: string;
  documentNo: string;
  title: string;
  issuer: string;
  /** YYYY-MM-DD */
  issued: string;
  /** First month that is owed and judged under it. */
  effectiveFrom: Period;
  /** County code. */
  jurisdiction: string;
  /** Who receives the extracts. */
  recipient: string;
  departments: Department[];
  clauses: PolicyClause[];
  extracts: PolicyExtract[];
  rules: PolicyRule[];
  open: OpenPoint[];
  settings: Setting[];
  incomeLines: IncomeLine[];
  oneOff: OneOff[];
}
