import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Io } from './cli/io.ts';

/**
 * The way in for the command line while the hub runs: one process owns the stores, so a command is
 * carried out there and its lines come back. Only this computer, only who may read the data folder.
 */
interface DoorFile {
  port: number;
  token: string;
}

/** One line of an answer: to standard output, to standard error, or the exit code. */
type Line = { out: string } | { err: string } | { exit: number };

type Run = (words: string[], io: Io) => Promise<number>;

const place = (folder: string): string => join(folder, 'door.json');

async function body(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function admitted(message: IncomingMessage, token: string): boolean {
  const given = Buffer.from(message.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Opens the door of a data folder; commands are carried out one after another. */
export async function openDoor(folder: string, run: Run): Promise<{ close(): Promise<void> }> {
  const token = randomBytes(32).toString('hex');
  let queue: Promise<unknown> = Promise.resolve();
  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!admitted(message, token)) {
      response.writeHead(403).end();
      return;
    }
    const { words, cwd } = JSON.parse(await body(message)) as { words: string[]; cwd: string };
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    const say = (line: Line) => response.write(`${JSON.stringify(line)}\n`);
    const io: Io = { cwd, terminal: false, out: (line) => say({ out: line }), err: (line) => say({ err: line }) };
    const mine = queue.then(() => run(words, io));
    queue = mine.catch(() => undefined);
    say({ exit: await mine.catch(() => 1) });
    response.end();
  };
  const server = createServer((message, response) => {
    answer(message, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  writeFileSync(place(folder), JSON.stringify({ port, token } satisfies DoorFile), { mode: 0o600 });
  return {
    close: async () => {
      rmSync(place(folder), { force: true });
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function doorOf(folder: string): DoorFile | null {
  try {
    return JSON.parse(readFileSync(place(folder), 'utf8')) as DoorFile;
  } catch {
    return null;
  }
}

/** Has the running hub carry out a command. @returns its exit code, or null when no hub is running on this folder */
export function throughDoor(folder: string, words: string[], io: Io): Promise<number | null> {
  const door = doorOf(folder);
  if (!door) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port: door.port, method: 'POST', headers: { authorization: `Bearer ${door.token}` } },
      async (response) => {
        if (response.statusCode !== 200) return resolve(null);
        try {
          let rest = '';
          for await (const chunk of response.setEncoding('utf8')) {
            const lines = (rest + chunk).split('\n');
            rest = lines.pop() ?? '';
            for (const line of lines.map((text) => JSON.parse(text) as Line)) {
              if ('out' in line) io.out(line.out);
              else if ('err' in line) io.err(line.err);
              else resolve(line.exit);
            }
          }
          reject(new Error('正在运行的程序中途断开：请查看它的输出，确认后重试。'));
        } catch (error) {
          reject(error);
        }
      },
    );
    call.on('error', () => resolve(null));
    call.end(JSON.stringify({ words, cwd: io.cwd }));
  });
}
