import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { Sql } from '../sql.ts';
import { withoutValues } from '../without-values.ts';
import { embeddedClient } from './embedded.ts';
import { UnderWay } from './under-way.ts';

export const DATABASE = 'dixian';

/** Where the analytical store is: a folder (in this process) or the URL of a ClickHouse server. */
export type WarehousePlace = { folder: string } | { url: string };

/** A statement that fills a table from others, behind its name. */
const INSERT = /^\/\*.*?\*\/\s*insert\s+into\s+[\w.]+\s*(\([^)]*\))?\s*(select|with)\s/i;

/** How long an address may stay silent, ms: longer than any time limit of a query, which then speaks first. */
const SILENCE = 660_000;

/** Every query has a name, so that a slow one can be found in the log, and a time limit. */
export interface AskOptions {
  name: string;
  signal?: AbortSignal;
  seconds?: number;
  settings?: Record<string, string | number>;
}

/** A row a line, each caller's own. */
const rowsOf = <Row>(answer: string): Row[] =>
  answer
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

/** The analytical store: ask it for rows, tell it to do something, put rows into a table. */
export class Warehouse {
  private readonly underWay = new UnderWay();

  constructor(
    readonly client: ClickHouseClient,
    readonly embedded: boolean,
  ) {}

  /** Rows as JSON objects: 64-bit and larger integers, and decimals, arrive as strings. */
  async ask<Row>(query: Sql | string, options: AskOptions): Promise<Row[]> {
    const spoken = this.spoken(query, options);
    const work = () => this.client.query({ ...spoken, format: 'JSONEachRow' });
    return this.guarded(query, async () => {
      // What can be called off is its asker's alone; at a server others write too.
      if (!this.embedded || options.signal) return (await work()).json<Row>() as Promise<Row[]>;
      const { query: text, query_params: values, clickhouse_settings: settings } = spoken;
      return rowsOf(await this.underWay.answer([text, values, settings], async () => (await work()).text()));
    });
  }

  /** A statement without rows in its answer. */
  async tell(query: Sql | string, options: AskOptions): Promise<void> {
    await this.underWay.write(() => this.guarded(query, () => this.told(this.spoken(query, options))));
  }

  /** Rows into a table, by column name. */
  async put(table: string, rows: readonly object[], options: AskOptions): Promise<void> {
    if (rows.length === 0) return;
    const { query: _, ...rest } = this.spoken('', options);
    await this.underWay.write(() =>
      this.client.insert({ table, values: rows as object[], format: 'JSONEachRow', ...rest }),
    );
  }

  /**
   * An insert of rows that come with it, as text. In this process it may also make what it inserts of them, and reads them
   * from `input('<columns>')`; at a URL its bound values would stand in the address.
   */
  async feed(query: Sql | string, rows: { format: string; text: Readable }, options: AskOptions): Promise<void> {
    const { query: said, ...spoken } = this.spoken(query, options);
    const work = async () => {
      const { stream } = await this.client.exec({
        query: `${said} format ${rows.format}`,
        values: rows.text,
        ...spoken,
      });
      for await (const _ of stream);
    };
    await this.underWay.write(() => this.guarded(query, work));
  }

  async close(): Promise<void> {
    await this.client.close();
  }

  /** The engine quotes bound values in its errors; they stay out of every message and log. */
  private async guarded<T>(query: Sql | string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw withoutValues(error, query instanceof Sql ? query.values : {});
    }
  }

  /**
   * At a URL the client keeps the values of a query out of the address, but not those of a command. An insert may be
   * put as a query: it takes a format, and answers nothing.
   */
  private async told(spoken: ReturnType<Warehouse['spoken']>): Promise<void> {
    if (this.embedded || !INSERT.test(spoken.query)) await this.client.command(spoken);
    else await (await this.client.query({ ...spoken, format: 'JSONEachRow' })).text();
  }

  private spoken(query: Sql | string, { name, signal, seconds = 600, settings }: AskOptions) {
    const { text, values } = query instanceof Sql ? query : { text: query, values: {} };
    return {
      query: `/* ${name} */ ${text}`,
      query_params: values as Record<string, unknown>,
      ...(signal ? { abort_signal: signal } : {}),
      clickhouse_settings: {
        max_execution_time: seconds,
        join_use_nulls: 0 as const,
        ...settings,
      },
    };
  }
}

/**
 * Opens the analytical store.
 * @throws StoreBusy when another process owns the folder
 */
export function openWarehouse(place: WarehousePlace): Warehouse {
  if ('url' in place) {
    return new Warehouse(
      createClient({
        url: place.url,
        database: DATABASE,
        // In the body: an address ends up in the logs of every proxy on the way.
        use_multipart_params: true,
        request_timeout: SILENCE,
        log: { level: ClickHouseLogLevel.OFF },
        clickhouse_settings: { output_format_json_quote_64bit_integers: 1, output_format_json_quote_decimals: 1 },
      }),
      false,
    );
  }
  const folder = join(place.folder, 'clickhouse');
  mkdirSync(folder, { recursive: true });
  return new Warehouse(embeddedClient(folder, DATABASE), true);
}
