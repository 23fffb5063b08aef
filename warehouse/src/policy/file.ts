import type {
  Cadence,
  Channel,
  Citation,
  Due,
  OneOff,
  Operator,
  PolicyClause,
  Purpose,
  Setting,
  Subject,
  Version,
} from './types.ts';

/** A policy file as it is written: what the JSON Schema has checked. */
export interface PolicyFile {
  id: string;
  documentNo: string;
  title: string;
  issuer: string;
  issued: string;
  effective_from: string;
  jurisdiction: string;
  parent?: string;
  sets?: SetEntry[];
  recipient?: string;
  departments?: DepartmentEntry[];
  clauses?: PolicyClause[];
  due?: Due;
  extracts?: ExtractEntry[];
  rules?: RuleEntry[];
  open?: {
    id: string;
    label: string;
    value: string;
    reason: string;
    clause?: Citation;
    overridable?: 'city' | 'county';
  }[];
  settings?: Setting[];
  income_lines?: { year: number; line: number; note: string }[];
  one_off?: OneOff[];
  coverage?: { from_day: number };
  matches?: { id: string; department: string }[];
  match_skips?: object[];
  calendar?: {
    meetings?: { id: string; agenda?: string[]; pages?: { agenda?: string }[] }[];
    outbound?: { id: string; to: string[] }[];
  };
  procedure?: { steps?: { id: string }[]; exit?: { id: string }[] };
}

export interface DepartmentEntry {
  id: string;
  name?: string;
  synonyms?: string[];
  from?: string;
  until?: string;
  was?: string[];
}

export interface ExtractEntry {
  id: string;
  title: string;
  department?: string;
  departments?: { from: string; id: string }[];
  from?: string;
  until?: string;
  due?: Due | null;
  cadence?: Cadence;
  purpose?: Purpose;
  channel?: Channel;
  months?: number[];
  clause: Citation | null;
  note?: string;
}

export interface RuleEntry {
  id: string;
  name: string;
  extract: string;
  kind: string;
  subject: Subject;
  risk: string[];
  clause: Citation;
  from?: string;
  until?: string;
  parameters?: Record<string, ParameterEntry>;
}

export interface ParameterEntry extends Omit<Version, 'from' | 'policy'> {
  label: string;
  versions?: Version[];
  words?: Record<string, string>;
  approval?: 'required';
  overridable?: 'city' | 'county';
}

export interface SetEntry extends Omit<Version, 'from' | 'policy'> {
  rule: string;
  parameter: string;
  from?: string;
  versions?: Version[];
  operator?: Operator;
}
