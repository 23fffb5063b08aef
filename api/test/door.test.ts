import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../src/cli/io.ts';
import { openDoor, throughDoor } from '../src/door.ts';

describe('the door of a running hub', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'door-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const listener = () => {
    const out: string[] = [];
    const err: string[] = [];
    const io: Io = { cwd: '/somewhere', terminal: true, out: (line) => out.push(line), err: (line) => err.push(line) };
    return { io, out, err };
  };

  it('carries a command out where the stores are open and brings back its lines and exit code', async () => {
    const door = await openDoor(folder, async (words, { cwd, out, err }) => {
      out(`${cwd} ${words.join('|')}`);
      err('说明');
      return 3;
    });
    const { io, out, err } = listener();
    expect(await throughDoor(folder, ['load', '7月 报表.xlsx'], io)).toBe(3);
    expect(out).toEqual(['/somewhere load|7月 报表.xlsx']);
    expect(err).toEqual(['说明']);
    await door.close();
  });

  it('lets in only who can read the data folder', async () => {
    const door = await openDoor(folder, async () => 0);
    const file = join(folder, 'door.json');
    expect((await stat(file)).mode & 0o077).toBe(0);
    const { port } = JSON.parse(await readFile(file, 'utf8')) as { port: number };
    expect((await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: '{"words":[],"cwd":"/"}' })).status).toBe(
      403,
    );
    await door.close();
  });

  it('carries out one command after another', async () => {
    let running = 0;
    let most = 0;
    const door = await openDoor(folder, async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
      return 0;
    });
    await Promise.all([1, 2, 3].map(() => throughDoor(folder, [], listener().io)));
    expect(most).toBe(1);
    await door.close();
  });

  it('is not there when no hub runs, also after one was killed and left its file', async () => {
    expect(await throughDoor(folder, [], listener().io)).toBeNull();
    await writeFile(join(folder, 'door.json'), JSON.stringify({ port: 1, token: 'x' }));
    expect(await throughDoor(folder, [], listener().io)).toBeNull();
  });
});
