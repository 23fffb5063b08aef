import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { Session } from 'chdb';

const OWN = new Set(['query', 'query_id', 'database', 'session_id', 'default_format']);
const INSERT = /^\s*(\/\*.*?\*\/\s*)?insert\b/i;
const literal = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** What stands in the address, and the statement; a form's fields are both. */
async function read(request: IncomingMessage): Promise<{ given: URLSearchParams; statement: string }> {
  const given = new URL(request.url ?? '/', 'http://relay').searchParams;
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) {
    const statement = [given.get('query'), await text(request)].filter(Boolean).join('\n');
    return { given, statement };
  }
  const form = await new Response(await buffer(request), { headers: { 'content-type': type } }).formData();
  for (const [name, value] of form) if (name !== 'query') given.append(name, String(value));
  return { given, statement: String(form.get('query')) };
}

export interface Relay {
  url: string;
  /** Addresses asked so far: what a proxy on the way would log. */
  addresses: string[];
  close(): Promise<void>;
}

/** ClickHouse's HTTP interface over the embedded engine: what the ordinary client speaks to at a URL. */
export async function openRelay(folder: string): Promise<Relay> {
  const args = ['--output_format_json_quote_64bit_integers=1', '--output_format_json_quote_decimals=1'];
  const anchor = new Session(folder, { connectionArgs: args });

  // A statement with rows makes the engine look into this process's standard input: of two at once, one waits for ever.
  let inserted: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = inserted.catch(() => undefined).then(work);
    inserted = mine;
    return mine;
  };

  async function run(request: IncomingMessage, response: ServerResponse): Promise<Uint8Array> {
    const { given, statement } = await read(request);
    const tag = randomUUID();
    const settings = [...given].filter(([name]) => !OWN.has(name)).concat([['log_comment', tag]]);
    const session = new Session(folder, { connectionArgs: args });
    const stop = () => {
      const kill = `kill query where Settings['log_comment'] = ${literal(tag)} async`;
      if (!response.writableEnded) anchor.queryAsync(kill).catch(() => undefined);
    };
    response.once('close', stop);
    try {
      const database = given.get('database') ?? 'default';
      await session.queryAsync(`create database if not exists ${database} engine = Atomic`);
      await session.queryAsync(`use ${database}`);
      await session.queryAsync(`set ${settings.map(([name, value]) => `${name} = ${literal(value)}`).join(', ')}`);
      const ask = () => session.queryAsync(statement, { format: 'TSV' });
      const answer = await (INSERT.test(statement) ? inTurn(ask) : ask());
      return answer.bytes();
    } finally {
      response.off('close', stop);
      session.close();
    }
  }

  const addresses: string[] = [];
  const server = createServer((request, response) => {
    addresses.push(decodeURIComponent(request.url ?? ''));
    if (request.url === '/ping') return response.end('Ok.\n');
    return run(request, response).then(
      (bytes) => response.end(bytes),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    addresses,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      anchor.close();
    },
  };
}
