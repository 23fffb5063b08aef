import type { Channel, IntakeSource, IntakesQuery } from '../../gql/graphql.ts';

export type Intake = IntakesQuery['intakes']['edges'][number]['node'];

/** A town with its villages, as a choice. */
export interface Choice {
  label: string;
  options: { value: string; label: string }[];
}

export interface Hardship {
  code: string;
  name: string;
}

/** What can be entered: a channel with a source. `numbered`: whoever sent it on gave it a number. */
export const SOURCES = {
  VISIT: { channel: 'CADRE', from: 'VISIT', numbered: false },
  PAPER: { channel: 'SELF', from: 'PAPER', numbered: false },
  SELF_12317: { channel: 'SELF', from: 'LINE_12317', numbered: true },
  LETTERS: { channel: 'PETITION', from: 'LETTERS', numbered: true },
  LINE_12345: { channel: 'PETITION', from: 'LINE_12345', numbered: true },
  LINE_12317: { channel: 'PETITION', from: 'LINE_12317', numbered: true },
} as const satisfies Record<string, { channel: Channel; from: IntakeSource; numbered: boolean }>;
export type SourceKey = keyof typeof SOURCES;

/** What arrives in villages and townships, and what arrives at the county. */
export const VISITING: readonly SourceKey[] = ['VISIT', 'PAPER'];
export const AT_COUNTY: readonly SourceKey[] = ['LETTERS', 'LINE_12345', 'LINE_12317', 'SELF_12317', ...VISITING];

/** Which entries are shown: of a channel, or those without a household. */
export const VIEWS = ['CADRE', 'SELF', 'PETITION', 'UNLINKED'] as const;
export type View = (typeof VIEWS)[number];
