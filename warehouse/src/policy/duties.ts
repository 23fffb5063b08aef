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

export interface ProcedureStep extends Grounds {
  /** e.g. verify, democratic_review, match, publicity, register */
  id: string;
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
  ledger?: Provision;
  sanction?: Provision;
}
