import { randomUUID } from 'node:crypto';
import type { Division, Keyring, PolicyBook, Warehouse } from '@dixian/warehouse';
import type { Received } from './1-receive.ts';
import { enter, type LedgerEntry } from './4-publish.ts';
import type { Identified, NotTaken } from './check/identify.ts';
import type { SheetColumns } from './check/mapping.ts';
import type { Span } from './check/span.ts';
import type { Said, ToldOf } from './check/told.ts';
import type { ContractBook } from './contract.ts';
import type { Memory } from './memory.ts';
import type { Problem } from './problems.ts';

/** Where the files themselves are kept, by batch and number from 1. */
export interface KeepsOriginals {
  keep(place: { batchId: string; fileNo: number }, path: string): Promise<void>;
  /** The first `files` files of a batch also are those of another, which completes it. */
  carryOver(from: string, to: string, files: number): Promise<void>;
}

export interface HandInDeps {
  warehouse: Warehouse;
  keyring: Keyring;
  contracts: ContractBook;
  /** The law of the counties: which days a period covers. Without it, or for a county without law, the natural month. */
  policies?: PolicyBook;
  /** Towns and villages; the shipped ones unless given. */
  divisions?: readonly Division[];
  now?: () => Date;
  /** Without it the files are not kept. */
  originals?: KeepsOriginals;
}

export interface HandInRequest {
  /** Division code of 6 digits. */
  county: string;
  /** YYYY-MM. */
  period: string;
  /** Extract id; without it the file name or the header must tell. */
  extract?: string;
  files: { name: string; path: string }[];
  /** Headers of the files that are to be read as another column than by name. */
  columns?: readonly Said[];
  /** Whose remembered columns hold; without it those of the department whose extract it is. */
  department?: string;
  /** Check only: the same answers, nothing is published or entered into the ledger. */
  dryRun?: boolean;
  /** amend: the parent's rows stay and these are added. */
  mode?: 'replace' | 'amend';
  /** Batch that is amended; the current one when left out. */
  parent?: string;
  /** A file that stands is checked once more instead of being known again; of a dry run only. */
  again?: boolean;
  /** User or key id. */
  by: string;
  submittedAt?: Date;
  /** Folder for the workbooks that say what is wrong, cell by cell; without it none is written. */
  answerFolder?: string;
  progress?: (progress: { file: string; rows: number }) => void;
}

export interface HandInAnswer {
  file: string;
  extract: string | null;
  period: string;
  status: 'ACCEPTED' | 'RETURNED' | 'REFUSED' | 'DUPLICATE_FILE';
  nil: boolean;
  received: number;
  loaded: number;
  quarantined: number;
  duplicates: number;
  reason?: string;
  batchId?: string;
  /** Number of the file in the batch, from 1; an amendment's files come after those of its parent. */
  fileNo?: number;
  /** Paths of the answer workbooks, when they were asked for. */
  answers?: string[];
  problems: Problem[];
  /** How each header was read, by sheet; [] when the file was not read. */
  columns: SheetColumns[];
}

/** What all files of one call share. */
export interface Call {
  deps: HandInDeps;
  request: HandInRequest;
  span: Span;
  /** Table of division names, see `putNames`. */
  names: string;
  /** Extract id of the county's register, when it has one. */
  register: string | undefined;
  /** What is known of the headers beyond the contracts. */
  toldOf: ToldOf;
  memory: Memory;
}

/** A file whose extract is known, with its place among the files of the call. */
export interface Taken extends Identified {
  at: number;
  received: Received;
}

export interface Refused extends NotTaken {
  at: number;
  received: Received | null;
}

const blank = { nil: false, received: 0, loaded: 0, quarantined: 0, duplicates: 0, problems: [], columns: [] };

/** An answer without rows. */
export function answer(
  { request }: Call,
  file: string,
  given: Pick<HandInAnswer, 'status' | 'extract'> & Partial<HandInAnswer>,
): HandInAnswer {
  const { extract, status, ...more } = given;
  return { file, extract, period: request.period, status, ...blank, ...more };
}

/** Common part of a ledger row of this call. */
export function ledger(call: Call, extract: string): Omit<LedgerEntry, 'status' | 'files'> {
  const { deps, request, span } = call;
  const now = deps.now?.() ?? new Date();
  return {
    county: request.county,
    extract,
    from: span.from,
    batchId: randomUUID(),
    by: request.by,
    submittedAt: request.submittedAt ?? now,
    publishedAt: now,
  };
}

/** The moment of publication: never before or at the one it replaces, whatever the clock says. */
export const after = (now: Date, earlier: number | undefined): Date =>
  new Date(Math.max(now.getTime(), (earlier ?? 0) + 1));

/** Enters a refused file into the ledger, which holds who tried what. */
export async function refuse(call: Call, { at, received, extract, reason }: Refused): Promise<HandInAnswer> {
  const { deps, request } = call;
  const name = request.files[at]?.name ?? '';
  if (!request.dryRun) {
    const files = [{ name, sha256: received?.sha256 ?? '', bytes: received?.bytes ?? 0 }];
    await enter(deps.warehouse, { ...ledger(call, extract ?? ''), status: 'REFUSED', files, reason });
  }
  return answer(call, name, { status: 'REFUSED', extract, reason });
}
