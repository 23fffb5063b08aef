import { type Keyring, month, raw, settled, sql, uuid, type Warehouse } from '@dixian/warehouse';
import type { Received } from './1-receive.ts';
import type { CheckedFile } from './3-check.ts';
import { type BatchFile, insertGood, insertIdentities, insertQuarantine } from './check/rows.ts';
import { giveBack, undisturbed } from './check/scratch.ts';
import { drop } from './check/stage.ts';
import { placeOf } from './compile.ts';
import type { Contract } from './contract.ts';
import type { Problem } from './problems.ts';

export interface LedgerFile {
  name: string;
  sha256: string;
  bytes: number;
}

/** How a header of a file was read: `column` is empty where it was not, `why` where nobody knew it. */
export interface LedgerColumn {
  /** From 1. */
  file_no: number;
  sheet: string;
  header: string;
  column: string;
  why: string;
}

/** The newest accepted submission of an extract and month. */
export interface Current {
  batchId: string;
  nil: boolean;
  files: LedgerFile[];
  columns: LedgerColumn[];
  received: number;
  loaded: number;
  quarantined: number;
  duplicates: number;
  /** Milliseconds since 1970. */
  publishedAt: number;
}

/** A row of the ledger; what is left out is empty. */
export interface LedgerEntry {
  county: string;
  extract: string;
  /** First day of the month. */
  from: string;
  batchId: string;
  status: 'ACCEPTED' | 'RETURNED' | 'REFUSED';
  nil?: boolean;
  mode?: 'replace' | 'amend';
  parent?: string | null;
  files: LedgerFile[];
  columns?: LedgerColumn[];
  received?: number;
  loaded?: number;
  quarantined?: number;
  duplicates?: number;
  reason?: string;
  contractVersion?: string;
  by: string;
  submittedAt: Date;
  publishedAt: Date;
}

interface CurrentRow {
  batch_id: string;
  nil: boolean;
  files: LedgerFile[];
  columns: LedgerColumn[];
  received: number;
  loaded: number;
  quarantined: number;
  duplicates: number;
  published: string;
}

/** What holds for an extract and month at this moment; null when nothing was accepted yet. */
export async function currentOf(
  warehouse: Warehouse,
  county: string,
  extract: string,
  from: string,
): Promise<Current | null> {
  const [row] = await warehouse.ask<CurrentRow>(
    sql`select batch_id, nil, files, columns, received, loaded, quarantined, duplicates, toUnixTimestamp64Milli(published_at) as published
      from submission where county = ${county} and extract = ${extract} and period = ${month(from)} and status = 'ACCEPTED'
      order by published_at desc, batch_id desc limit 1`,
    { name: 'current submission' },
  );
  if (!row) return null;
  const { batch_id: batchId, published, files, ...rest } = row;
  const bytes = files.map((file) => ({ ...file, bytes: Number(file.bytes) }));
  return { ...rest, batchId, files: bytes, publishedAt: Number(published) };
}

/** Writes one row of the ledger: the moment at which a month becomes another. */
export async function enter(warehouse: Warehouse, entry: LedgerEntry): Promise<void> {
  const row = {
    county: entry.county,
    extract: entry.extract,
    period: entry.from,
    batch_id: entry.batchId,
    status: entry.status,
    nil: entry.nil ?? false,
    mode: entry.mode ?? 'replace',
    parent: entry.parent ?? null,
    files: entry.files,
    columns: entry.columns ?? [],
    received: entry.received ?? 0,
    loaded: entry.loaded ?? 0,
    quarantined: entry.quarantined ?? 0,
    duplicates: entry.duplicates ?? 0,
    reason: entry.reason ?? '',
    contract_version: entry.contractVersion ?? '',
    submitted_by: entry.by,
    submitted_at: entry.submittedAt.toISOString(),
    published_at: entry.publishedAt.toISOString(),
  };
  await warehouse.put('submission', [row], { name: 'ledger', settings: { date_time_input_format: 'best_effort' } });
}

export interface PublishRequest {
  warehouse: Warehouse;
  keyring: Keyring;
  contract: Contract;
  county: string;
  from: string;
  batchId: string;
  files: { received: Received; checked: CheckedFile }[];
  /** Sent back as a whole: every row goes into quarantine. */
  returned: boolean;
  /** The batch whose rows are taken over, and how many files it has. */
  parent: { batchId: string; files: number } | null;
}

/** Headers by place: blank ones get their place, a second one of the same text too. */
function distinct(header: readonly string[]): string[] {
  return header.map((text, at) => (text && header.indexOf(text) === at ? text : `${text || '列'}${at + 1}`));
}

function problemRow(file: BatchFile, { row, sheet, column, code, level, reason }: Problem): object {
  const { county, contract, from, batchId, fileNo, sheets } = file;
  const where = { county, extract: contract.id, period: from, batch_id: batchId, file_no: fileNo };
  return { ...where, sheet: sheet ?? sheets[0] ?? '', row, column, code, level, reason };
}

/** An amendment starts as a copy of its parent, so the new batch is the complete month. */
async function takeOver({ warehouse, contract, from, batchId }: PublishRequest, parent: string): Promise<void> {
  for (const table of [`raw_${contract.shape}`, 'quarantine', 'problem'])
    await warehouse.tell(
      // The rows are chosen below: a replaced batch_id would hide the stored one from the condition.
      sql`insert into ${raw(table)} select * replace(${uuid(batchId)} as batch_id)
        from (select * from ${raw(table)} where period = ${month(from)} and batch_id = ${uuid(parent)})`,
      { name: 'amend' },
    );
}

/** Rows of a file whose cells, once they are in quarantine or judged, take too much memory to be kept. */
const LARGE = 1_000_000;

/** Writes the rows of a batch. Nobody sees them before its row of the ledger is written by `enter`. */
export async function publish(request: PublishRequest): Promise<void> {
  const { warehouse, keyring, contract, county, from, batchId, returned, parent } = request;
  if (parent) await takeOver(request, parent.batchId);
  for (const [at, { checked }] of request.files.entries()) {
    const { sheets, rows, staged, problems, bad, received, duplicates } = checked;
    const file: BatchFile = {
      ...{ contract, keyring, county, from, batchId, rows, staged, fileNo: (parent?.files ?? 0) + at + 1 },
      sheets: sheets.map(({ name }) => name),
      headers: sheets.map(({ header }) => distinct(header)),
      seats: sheets.map(({ header, order }) => header.map((_, at) => order.indexOf(at + 1) + 1)),
      given: (field) => sheets.some(({ places }) => (places[placeOf(contract, field) - 1] ?? 0) > 0),
    };
    const written = problems.map((problem) => problemRow(file, problem));
    const others = async () => {
      if (returned || bad > 0) await warehouse.tell(insertQuarantine(file, returned), { name: 'publish quarantine' });
      await warehouse.put('problem', written, { name: 'publish problems' });
      if (received > LARGE) await drop(warehouse, staged);
    };
    const good = async () => {
      const work = () => publishGood(warehouse, file, received);
      if (!returned && received > bad + duplicates) await (received > FEW ? undisturbed(warehouse, work) : work());
    };
    if (received > LARGE) {
      await others();
      await good();
    } else await settled([others(), good()]);
  }
}

/** Persons that are looked up and sealed in one go: those of a large file do not stand in memory all at once. */
const SHARE = 250_000;
/** Rows from which on memory is worth looking after. */
const FEW = 50_000;
/** Looking each person up costs as much as knowing so many of the vault. */
const KNOWN = 4;
/** A block is sorted as a whole: so many rows at once keep the memory of a large file within bounds. */
const BLOCKS = { min_insert_block_size_rows: '262144', min_insert_block_size_bytes: '0' };
/** Two statements at once, each on a core of its own. */
const BESIDE = { ...BLOCKS, max_threads: 1 };
/** Each person is there once already; where most of the vault is read anyway, working out which parts of it takes longer. */
const PERSONS = { ...BESIDE, optimize_on_insert: 0, use_index_for_in_with_subqueries_max_values: FEW };

/** Whether a file names so few that each is looked up by itself. */
async function areFew(warehouse: Warehouse, received: number): Promise<boolean> {
  if (received < FEW) return true;
  const [vault] = await warehouse.ask<{ rows: string }>('select count() as rows from identity', {
    name: 'size of the vault',
  });
  return received * KNOWN < Number(vault?.rows);
}

/** Rows, and persons share by share beside and after them; nobody sees either before the ledger says so. */
async function publishGood(warehouse: Warehouse, file: BatchFile, received: number): Promise<void> {
  if (received > FEW) await giveBack(warehouse);
  const of = Math.ceil(received / SHARE);
  const few = await areFew(warehouse, received);
  let next = 0;
  const persons = async () => {
    for (let part = next++; part < of; part = next++) {
      const identities = insertIdentities(file, { part, of, few });
      if (identities) await warehouse.tell(identities, { name: 'publish identities', settings: PERSONS });
    }
  };
  const rows = async () => {
    await warehouse.tell(insertGood(file), { name: `publish ${file.contract.id}`, settings: BESIDE });
    await persons();
  };
  await settled([rows(), persons()]);
}
