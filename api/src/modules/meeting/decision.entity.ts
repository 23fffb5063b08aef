import type { Filter } from '@dixian/warehouse';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { FigureValue } from '../measure/figures.ts';

export enum DecisionState {
  OPEN = 'OPEN',
  DONE = 'DONE',
  DROPPED = 'DROPPED',
}

export enum OwnerKind {
  DEPARTMENT = 'DEPARTMENT',
  TOWN = 'TOWN',
  COUNTY = 'COUNTY',
}

/** What a decision is to change, and how it stood when it was made. */
export interface Effect {
  measure: string;
  county: string;
  filter: Filter;
  base: FigureValue;
}

export const DecisionEntity = defineEntity({
  name: 'Decision',
  tableName: 'decision',
  properties: {
    id: p.uuid().primary(),
    meetingId: p.uuid(),
    place: p.string(),
    kind: p.string(),
    /** 1, 2, 3 … in its meeting. */
    number: p.integer(),
    /** Sealed. */
    text: p.text(),
    ownerKind: p.enum(() => OwnerKind),
    /** Department as the policy writes it, or a division's code. */
    owner: p.string(),
    dueOn: p.string(),
    state: p.enum(() => DecisionState),
    /** Sealed: what was done, or why no longer. */
    done: p.text().nullable(),
    doneOn: p.string().nullable(),
    effect: p.json<Effect | null>().nullable(),
    madeAt: p.datetime(3),
    madeBy: p.string(),
    closedAt: p.datetime(3).nullable(),
    closedBy: p.string().nullable(),
    version: p.integer().version(),
  },
});
export type DecisionRow = InferEntity<typeof DecisionEntity>;
