import type { Meeting, Span } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import type { Law } from '../policy/law.ts';
import type { Numbers, PackPlace } from './numbers.ts';
import type { PackPage } from './pack.ts';

/** A decision as a pack tells it. */
export interface ToldDecision {
  id: string;
  number: number;
  /** e.g. 2025年5月至6月双月调度 */
  meeting: string;
  text: string;
  owner: string;
  dueOn: string;
  state: 'OPEN' | 'DONE' | 'DROPPED';
  /** What was done. */
  done: string | null;
  doneOn: string | null;
  /** Past due and still open at the cut-off. */
  broken: boolean;
  effect: ToldEffect | null;
  version: number;
}

/** What a decision was to change: then, at the decision, and now. */
export interface ToldEffect {
  measure: string;
  name: string;
  unit: string;
  base: { value: string | null; numerator: number | null; denominator: number | null; why: string | null };
  now: { value: string | null; numerator: number | null; denominator: number | null; why: string | null };
  county: string;
  filter: Readonly<Record<string, readonly string[]>>;
  /** Whether it went the good way; null where neither way is good, or a figure is missing. */
  better: boolean | null;
}

export interface TypedNote {
  heading: string;
  /** County it is about, where a meeting is about several. */
  county: string | null;
  text: string;
}

/** What pages are written from. */
export interface PackAsk {
  ctx: Context;
  law: Law;
  meeting: Meeting;
  places: readonly PackPlace[];
  /** Townships of the county, or counties of the city. */
  units: readonly { code: string; name: string }[];
  unitName: string;
  numbers: Numbers;
  span: Span;
  earlier: Span;
  asOf: string;
  /** Of earlier meetings of the same kind: those of the last one, and older ones still open. */
  back: readonly ToldDecision[];
  /** Of this meeting. */
  own: readonly ToldDecision[];
  notes: readonly TypedNote[];
  /** Counties visited. */
  visited: readonly string[];
}

/** Writes the pages of one id; most write one. `page`: its id in the pack; `agenda`: the item it serves. */
export type PageBuilder = (
  ask: PackAsk,
  page: { id: string; agenda: string | null },
) => Promise<PackPage[]> | PackPage[];
