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
  /** Folder and file: 360722/idle. */
  name: string;
  /** Whose document it is about: the folder. */
  jurisdiction: string;
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
  /** Why its sentences need a county without those of other files; absent: they do not. */
  apart?: string;
}

export interface ExtractShape {
  shape: string;
  delivery: 'snapshot' | 'increment';
}

const FOLDER = join(PRODUCT, 'scenarios');
const SHAPES = 'extracts.yaml';
const read = (...path: string[]): unknown => parse(readFileSync(join(FOLDER, ...path), 'utf8'));

const jurisdictions = (): string[] => readdirSync(FOLDER).filter((folder) => /^\d{6}$/.test(folder));

/** Of the extracts of every document: ids are of one document each, and the register is the same in all. */
export function extractShapes(): Record<string, ExtractShape> {
  return Object.assign({}, ...jurisdictions().map((folder) => read(folder, SHAPES))) as Record<string, ExtractShape>;
}

export function scenarioFiles(): ScenarioFile[] {
  return jurisdictions().flatMap((jurisdiction) =>
    readdirSync(join(FOLDER, jurisdiction))
      .filter((file) => file.endsWith('.yaml') && file !== SHAPES)
      .map((file) => ({
        ...(read(jurisdiction, file) as ScenarioFile),
        name: `${jurisdiction}/${file.replace('.yaml', '')}`,
        jurisdiction,
      })),
  );
}
