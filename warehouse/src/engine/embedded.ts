import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type ClickHouseClient,
  type ClickHouseClientConfigOptions,
  createClient,
  parseError,
} from '@clickhouse/client';
import { Session } from 'chdb';
import { StoreBusy } from './store-busy.ts';

type Connection = NonNullable<ClickHouseClientConfigOptions['connection']>;
type QueryParams = Parameters<Connection['query']>[0];
type InsertParams = Parameters<Connection['insert']>[0];
type ExecParams = Parameters<Connection['exec']>[0];

/** Columns a JSON answer must not lose digits of; the data folder's engine is told once, when it opens. */
const CONNECTION_ARGS = ['--output_format_json_quote_64bit_integers=1', '--output_format_json_quote_decimals=1'];

/** Sessions running at once. More than the cores only adds memory; reads of a page still overlap. */
const PARALLEL = 8;

/**
 * A statement that carries its rows: refused. The engine looks for more of them in standard input, and takes what was
 * piped to the program for rows. To look, it makes the input of the whole process non-blocking, then blocking again: of
 * two such statements at once, one may wait for input for ever, past every time limit. Rows of a query come alone.
 */
const CARRIES_ROWS = /^\s*(\/\*.*?\*\/\s*)?insert\s+into\s+[^\s(]+\s*(\([^)]*\)\s*)?(values|format|from\s+infile)\b/is;

/** What an insert through the client ends with. */
const FORMAT = /\bformat\s+(\w+)\s*$/i;

/** Where an insert that makes its rows of the values reads them, with their columns. */
const INPUT = /\binput\('([^']*)'\)/;

/** A string literal for a statement: the only place where a value enters SQL text. */
function literal(value: unknown): string {
  return `'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** How ClickHouse's HTTP interface would spell a bound value: arrays as [..], null as \N. */
function spell(value: unknown, nested = false): string {
  if (value === null || value === undefined) return nested ? 'NULL' : '\\N';
  if (Array.isArray(value)) return `[${value.map((item) => spell(item, true)).join(',')}]`;
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string') {
    const escaped = value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');
    return nested ? `'${escaped.replaceAll("'", "\\'")}'` : escaped;
  }
  return String(value);
}

/** The same statement with its values read from a file. */
function reading(query: string, file: string): string {
  const [, format = ''] = FORMAT.exec(query) ?? [];
  const statement = query.replace(FORMAT, '');
  const from = [file, format].map(literal).join(', ');
  if (!INPUT.test(statement)) return `${statement} select * from file(${from})`;
  return statement.replace(INPUT, (_, columns: string) => `file(${from}, ${literal(columns)})`);
}

class Semaphore {
  private waiting: (() => void)[] = [];
  constructor(private free: number) {}
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}

/**
 * ClickHouse inside this process, spoken to through the ordinary client.
 * A session a call, so no setting leaks from one query to the next.
 */
class EmbeddedConnection implements Connection {
  private readonly gate = new Semaphore(PARALLEL);
  private readonly anchor: Session;
  private made: Promise<unknown> | undefined;

  constructor(
    private readonly path: string,
    private readonly database: string,
  ) {
    this.anchor = this.open();
    this.removeLeftovers();
  }

  /** Files of inserts that were interrupted: they hold plain ID numbers. The folder is ours alone once it is open. */
  private removeLeftovers(): void {
    const folder = join(this.path, 'tmp');
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder)) if (name.startsWith('insert-')) rmSync(join(folder, name), { force: true });
  }

  /** @throws StoreBusy when another process owns the folder. */
  private open(): Session {
    try {
      return new Session(this.path, { connectionArgs: CONNECTION_ARGS });
    } catch (error) {
      throw StoreBusy.from(error, this.path);
    }
  }

  async ping(): ReturnType<Connection['ping']> {
    try {
      await this.anchor.queryAsync('select 1');
      return { success: true };
    } catch (error) {
      return { success: false, error: error as Error };
    }
  }

  async query(params: QueryParams): ReturnType<Connection['query']> {
    const { id, bytes } = await this.run(params.query, params);
    return { query_id: id, stream: Readable.from([Buffer.from(bytes)], { objectMode: false }), response_headers: {} };
  }

  async command(params: QueryParams): ReturnType<Connection['command']> {
    const { id } = await this.run(params.query, params);
    return { query_id: id, response_headers: {} };
  }

  async exec(params: ExecParams): ReturnType<Connection['exec']> {
    if (params.values) {
      const { query_id } = await this.insert({ ...params, values: params.values });
      return { query_id, stream: Readable.from([]), response_headers: {} };
    }
    return this.query(params);
  }

  /** The values go through a file, read by a query as the table's own columns: nothing is escaped, defaults apply. */
  async insert(params: InsertParams): ReturnType<Connection['insert']> {
    const folder = join(this.path, 'tmp');
    await mkdir(folder, { recursive: true });
    const file = join(folder, `insert-${randomUUID()}`);
    try {
      const source = typeof params.values === 'string' ? Readable.from([params.values]) : params.values;
      const text = source.readableObjectMode ? Readable.from(source) : source;
      await pipeline(text, createWriteStream(file));
      const statement = reading(params.query, file);
      const settings = { ...params.clickhouse_settings, use_structure_from_insertion_table_in_table_functions: '1' };
      const { id } = await this.run(statement, { ...params, clickhouse_settings: settings });
      return { query_id: id, response_headers: {} };
    } finally {
      await rm(file, { force: true });
    }
  }

  async close(): Promise<void> {
    this.anchor.close();
  }

  private run(query: string, params: QueryParams): Promise<{ id: string; bytes: Uint8Array }> {
    return this.gate.run(async () => {
      params.abort_signal?.throwIfAborted();
      if (CARRIES_ROWS.test(query)) throw new Error('语句里不能带行：请用 put 写入，或写成 insert … select。');
      const id = params.query_id ?? randomUUID();
      const session = this.open();
      const stop = () => {
        // Ends the work itself: the engine knows the query by its tag alone.
        this.anchor
          .queryAsync(`kill query where Settings['log_comment'] = ${literal(id)} async`)
          .catch(() => undefined);
      };
      params.abort_signal?.addEventListener('abort', stop, { once: true });
      try {
        await this.prepare(session, id, params);
        const result = await session.queryAsync(query, { format: 'TSV' });
        params.abort_signal?.throwIfAborted();
        return { id, bytes: result.bytes() };
      } catch (error) {
        params.abort_signal?.throwIfAborted();
        throw parseError(error as Error);
      } finally {
        params.abort_signal?.removeEventListener('abort', stop);
        session.close();
      }
    });
  }

  private async prepare(session: Session, id: string, params: QueryParams): Promise<void> {
    this.made ??= this.anchor.queryAsync(`create database if not exists ${this.database} engine = Atomic`);
    await this.made;
    const settings: Record<string, unknown> = { ...params.clickhouse_settings, log_comment: id };
    for (const [name, value] of Object.entries(params.query_params ?? {})) {
      settings[`param_${name}`] = spell(value);
    }
    const sets = Object.entries(settings)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name} = ${literal(value)}`);
    // Both in one call: each costs a way through the thread pool.
    await session.queryAsync(`use ${this.database}; set ${sets.join(', ')}`);
  }
}

/** A client of the engine in this process. @throws StoreBusy */
export function embeddedClient(path: string, database: string): ClickHouseClient {
  return createClient({ connection: new EmbeddedConnection(path, database), database });
}
