import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from './cli/io.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Made by `npm run build`: the dashboard with everything it needs. */
const SERVER = join(ROOT, 'web', '.next', 'standalone', 'web', 'server.js');

async function answers(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/sign-in`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/**
 * Starts the dashboard beside this process and waits until it answers.
 * It listens on this computer only, unless WEB_HOST says otherwise.
 */
export async function startDashboard(apiUrl: string, io: Io): Promise<{ url: string; close(): Promise<void> }> {
  if (!existsSync(SERVER)) throw new Error('还没有构建大屏：请先执行 npm run build（npm start 会自动执行）。');
  const port = process.env.WEB_PORT || '3000';
  const host = process.env.WEB_HOST || '127.0.0.1';
  const own = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORT: port, HOSTNAME: host, API_URL: apiUrl };
  const child = spawn(process.execPath, [SERVER], {
    env: { ...process.env, ...own },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => io.err(text.trimEnd()));
  const url = `http://localhost:${port}`;
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`大屏没有启动起来（退出码 ${code}）：端口 ${port} 可能被占用，请换一个 WEB_PORT 再试。`);
  });
  await Promise.race([answers(`http://127.0.0.1:${port}`), ended]);
  ended.catch(() => undefined);
  return {
    url,
    close: async () => {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
    },
  };
}
