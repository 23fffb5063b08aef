import type { Citation, Due } from './types.ts';

/** Where the document says so, or why it is so where it does not. */
export interface Grounds {
  clause?: Citation;
  reason?: string;
}

/** Which days a period covers, where it is not its natural month. */
export interface Coverage extends Grounds {
  /** Day of the month before; the period ends on the day before it. */
  fromDay: number;
}

/** A question to a department about a list of candidates. The answer is handed in as the extract of the same id. */
export interface Match {
  id: string;
  title: string;
  department: string;
  /** What is compared, in the document's words. */
  asks: string;
  /** The value is answered as a band only. */
  bandOnly?: boolean;
  /** Days within which the answer is due. */
  dueDays?: number;
  clause: Citation | null;
  reason?: string;
}

/** Who is not compared again. */
export interface MatchSkip extends Grounds {
  /** 救助类别 as the contracts write it */
  aidClasses: string[];
}

export interface Meeting extends Grounds {
  id: string;
  title: string;
  rhythm: 'monthly' | 'bimonthly' | 'quarterly';
  /** Months of the year; absent: every first, second or third one. */
  months?: number[];
  level: 'county' | 'city' | 'town' | 'village';
  convener?: string;
  attendees?: string;
  agenda?: string[];
  minCountiesVisited?: number;
  /** What its pack tells, page by page; absent: it has none. */
  pages?: MeetingPage[];
}

/** Pages that a pack can have. What each shows is api/src/modules/pack/pages. */
export type MeetingPageId =
  | 'decisions'
  | 'balance'
  | 'warnings'
  | 'overlap'
  | 'departments'
  | 'late'
  | 'carried'
  | 'missed'
  | 'mass_risk'
  | 'delivery'
  | 'identification'
  | 'ranking'
  | 'next'
  | 'notes'
  | 'work'
  | 'monitoring'
  | 'visits'
  | 'rectification';

export interface MeetingPage {
  id: MeetingPageId;
  /** The item of the agenda that it serves. */
  agenda?: string;
}

/** A list that the receiver of the extracts sends out. */
export interface OutboundList extends Grounds {
  id: string;
  title: string;
  rhythm: 'monthly' | 'ad_hoc';
  day: number | null;
  month: Due['month'];
  /** Departments; `*` is all of them. */
  to: string[];
}

export interface Calendar {
  /** County → townships. */
  feedback?: Due;
  /** Townships → county. */
  ledger?: Due;
  meetings: Meeting[];
  outbound: OutboundList[];
}

/** What a step is to the hub; policy.schema.json says each in Chinese. */
export type StepAct =
  | 'BEFORE'
  | 'REVIEW'
  | 'MATCH'
  | 'PUBLICITY'
  | 'TOWN_REVIEW'
  | 'COUNTY_REVIEW'
  | 'COUNTY_APPROVAL'
  | 'ANNOUNCE'
  | 'REGISTER'
  | 'PLAN'
  | 'AID'
  | 'AID_PUBLICITY'
  | 'TRACK'
  | 'ONGOING'
  | 'EXIT_CHECK'
  | 'EXIT_REVIEW'
  | 'EXIT_PUBLICITY'
  | 'EXIT_TOWN'
  | 'EXIT_APPROVAL'
  | 'ELIMINATE';

/** Who does a step. */
export type StepLevel = 'village' | 'town' | 'county';

export interface ProcedureStep extends Grounds {
  /** e.g. verify, democratic_review, match, publicity, register */
  id: string;
  act: StepAct;
  by: StepLevel;
  label: string;
  days?: number;
  workingDays?: number;
}

/** A number of days. */
export interface DayLimit extends Grounds {
  number: number;
  /** false: passing it warns and blocks nothing */
  binding?: boolean;
}

export interface Provision extends Grounds {
  text: string;
}

/** What has to be kept in writing, and by which forms of the folder ledgers. */
export interface LedgerProvision extends Provision {
  forms?: string[];
}

/** Words as the contracts write them. */
export interface WordList extends Grounds {
  list: string[];
}

/** What must hold before the end of a risk is noted. Absent: not asked. */
export interface ExitConditions {
  /** Months since identification, at least. */
  months?: DayLimit;
  /** Aids that were given, at least. */
  aids?: DayLimit;
  income?: Provision;
  /** That the newest visit found no risk any more. */
  risk?: Provision;
  /** Labour abilities that count as none: a household all of whose members have one of these is kept. */
  withoutLabour?: WordList;
}

/** What is pointed out and blocks nothing. */
export interface ProcedureFlags {
  /** Months within which an elimination is early. */
  earlyMonths?: DayLimit;
  /** Months without any aid. */
  noAidMonths?: DayLimit;
}

/** A group that is to be looked after; without any of the marks no list tells who belongs to it. */
export interface SweepGroup {
  id: string;
  label: string;
  /** 救助类别 as the contracts write it */
  aidClasses?: string[];
  /** On a list of serious diseases. */
  diseases?: boolean;
  disabilityLevels?: number[];
  /** Members with a disability, at least. */
  disabledMembers?: number;
  reason?: string;
}

/** Households that are not monitored and are to be seen every month. */
export interface Sweep extends Grounds {
  groups: SweepGroup[];
}

/** How a finding is worked on, from verification to the end of a risk. */
export interface Procedure {
  steps: ProcedureStep[];
  exit: ProcedureStep[];
  verifyWorkingDays?: DayLimit;
  publicityDays?: DayLimit;
  totalDays?: DayLimit;
  approver?: Provision;
  skipMatching?: MatchSkip[];
  greenChannel?: Provision;
  writtenAnswer?: Provision;
  noLabour?: Provision;
  exitConditions?: ExitConditions;
  flags?: ProcedureFlags;
  maxRisks?: DayLimit;
  sweep?: Sweep;
  ledger?: LedgerProvision;
  sanction?: Provision;
}
