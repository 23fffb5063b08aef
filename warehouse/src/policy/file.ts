import type { Citation, Due, Operator, Setting, Subject, Version } from './types.ts';

/** A policy file as it is written: what the JSON Schema has checked. */
export interface PolicyFile {
  id: string;
  documentNo: string;
  title: string;
  issuer: string;
  issued: string;
  effective_from: string;
  jurisdiction: string;
  recipient: string;
  departments: { id: string; name?: string; synonyms?: string[] }[];
  clauses: { article: string; text: string; department?: string; frequency?: string }[];
  due?: Due;
  extracts: {
    id: string;
    title: string;
    department: string;
    due?: Due | null;
    months?: number[];
    clause: Citation | null;
    note?: string;
  }[];
  rules: RuleEntry[];
  open?: { id: string; label: string; value: string; reason: string; clause?: Citation }[];
  settings?: Setting[];
  income_lines?: { year: number; line: number; note: string }[];
  one_off?: { id: string; title: string; due: string; clause: Citation }[];
}

export interface RuleEntry {
  id: string;
  name: string;
  extract: string;
  kind: string;
  subject: Subject;
  risk: string[];
  clause: Citation;
  parameters?: Record<string, ParameterEntry>;
}

export interface ParameterEntry extends Omit<Version, 'from'> {
  label: string;
  versions?: Version[];
  words?: Record<string, string>;
  operator?: Operator;
  unit?: string;
  quote?: string;
  article?: string;
  reason?: string;
  approval?: 'required';
}
