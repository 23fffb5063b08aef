import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PRODUCT } from '../src/index.ts';
import type { Row } from './world.ts';

type ByMonth<T> = Record<string, T>;

/** One sentence: what was handed in, and what must come of it. Persons and households are its own. */
export interface Sentence {
  say: string;
  /** Register snapshots of its persons; absent: each stands in the file's registers. */
  register?: ByMonth<Row[]>;
  hand_ins?: ByMonth<Record<string, Row[]>>;
  /** Warnings by the month that raises them; a month not named raises none. */
  expect?: ByMonth<Row[]>;
  /** Judged unknown, by month. */
  unknown?: ByMonth<Row[]>;
  /** Rows without a household, by month. */
  unmatched?: ByMonth<Row[]>;
  clues?: ByMonth<Row[]>;
}

/** A small county: its sentences share months, policy and registers, never persons. */
export interface ScenarioFile {
  name: string;
  /** Phrases of the document. */
  quotes: string[];
  /** Months with a register snapshot. */
  registers: string[];
  lines?: Record<string, number>;
  nil?: ByMonth<string[]>;
  /** Columns of every row of an extract. */
  defaults?: Record<string, Row>;
  /** Columns of every register row. */
  household?: Row;
  sentences: Sentence[];
}

export interface ExtractShape {
  shape: string;
  delivery: 'snapshot' | 'increment';
}

const FOLDER = join(PRODUCT, 'scenarios', '360722');
const read = (file: string): unknown => parse(readFileSync(join(FOLDER, file), 'utf8'));

export function extractShapes(): Record<string, ExtractShape> {
  return read('extracts.yaml') as Record<string, ExtractShape>;
}

export function scenarioFiles(): ScenarioFile[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml') && file !== 'extracts.yaml')
    .map((file) => ({ ...(read(file) as ScenarioFile), name: file.replace('.yaml', '') }));
}
