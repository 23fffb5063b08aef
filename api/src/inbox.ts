import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { impersonal } from './answer-error.ts';
import { Refusal } from './errors.ts';
import type { Desk } from './modules/hand-in/desk.ts';
import type { Given } from './modules/hand-in/given.ts';
import type { Giver } from './modules/hand-in/giver.ts';

/** Whoever may write into the folder hands in: the operator decides by the rights of the file system. */
const GIVER: Giver = { who: 'inbox', division: null, ip: null, department: null, mayHandIn: () => true };

/** How often the folder is looked at, in milliseconds: a file is taken when two looks find it unchanged. */
const EVERY = 4000;

const folders = async (path: string, name: RegExp): Promise<string[]> =>
  existsSync(path)
    ? (await readdir(path, { withFileTypes: true }))
        .filter((one) => one.isDirectory() && name.test(one.name))
        .map((one) => one.name)
    : [];

/** What is asked: to hand in, and where to say what went wrong. */
export interface InboxParts {
  folder: string;
  desk: Pick<Desk, 'handOver' | 'look'>;
  log: (line: string) => void;
}

/** A watched folder, `<inbox>/<county>/<period>/<file>`: files go to `done/` or `refused/` beside an answer as JSON. */
export class Inbox {
  /** Size and time of change of each file at the last look. */
  private seen = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly parts: InboxParts) {}

  start(): void {
    const again = () => {
      this.looking = this.look()
        .catch((error: unknown) => this.parts.log(`收件箱出错：${String(error)}`))
        .finally(() => {
          if (this.timer) this.timer = setTimeout(again, EVERY).unref();
        });
    };
    this.timer = setTimeout(again, EVERY).unref();
  }

  /** One look at the whole folder: what did not change since the last is handed in. */
  async look(): Promise<void> {
    const { folder } = this.parts;
    const now = new Map<string, string>();
    for (const county of await folders(folder, /^\d{6}$/))
      for (const period of await folders(join(folder, county), /^\d{4}-\d{2}$/)) await this.month(county, period, now);
    this.seen = now;
  }

  private async month(county: string, period: string, now: Map<string, string>): Promise<void> {
    const place = join(this.parts.folder, county, period);
    const names = (await readdir(place, { withFileTypes: true })).filter(
      (one) => one.isFile() && !/^[.~]/.test(one.name),
    );
    let stable = names.length > 0;
    for (const { name } of names) {
      const { size, mtimeMs } = await stat(join(place, name));
      const state = `${size} ${mtimeMs}`;
      now.set(join(place, name), state);
      if (this.seen.get(join(place, name)) !== state) stable = false;
    }
    // Files of one month go together, so that several of one extract are one submission.
    if (stable)
      await this.take(
        county,
        period,
        names.map(({ name }) => name),
      );
  }

  private async take(county: string, period: string, names: readonly string[]): Promise<void> {
    const place = join(this.parts.folder, county, period);
    const files = names.map((name) => ({ name, path: join(place, name) }));
    let answers: (Given | { status: string; reason: string })[];
    try {
      answers = await this.parts.desk.handOver(GIVER, { county, period, files });
    } catch (error) {
      if (!(error instanceof Refusal)) this.parts.log(`收件箱 ${county}/${period}：${impersonal(String(error))}`);
      const reason =
        error instanceof Refusal ? error.message : '系统出错了，没有报送：请放回原处重试；仍不行请联系管理员。';
      answers = names.map(() => ({ status: 'REFUSED', reason }));
    }
    for (const [at, name] of names.entries()) {
      const answer = answers[at];
      const good = answer?.status === 'ACCEPTED' || answer?.status === 'DUPLICATE_FILE';
      await this.move(place, name, good ? 'done' : 'refused', answer);
    }
  }

  /** Never over an earlier file of the same name. */
  private async move(place: string, name: string, to: 'done' | 'refused', answer: unknown): Promise<void> {
    await mkdir(join(place, to), { recursive: true });
    const free = existsSync(join(place, to, name)) ? `${Date.now()}-${name}` : name;
    await writeFile(join(place, to, `${free}.json`), `${JSON.stringify(answer, null, 1)}\n`);
    await rename(join(place, name), join(place, to, free));
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.looking;
  }
}
