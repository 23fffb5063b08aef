import { type HandInAnswer, HandInUsage, handIn, handInNil, type Recognised, recognise } from '@dixian/etl';
import { build } from '@dixian/warehouse';
import { buildDeps } from '../../build.ts';
import type { Services } from '../../context.ts';
import { badInput, forbidden, Refusal } from '../../errors.ts';
import type { Audit } from '../audit/audit.ts';
import { type AnswerWorkbook, answerWorkbook } from './answer-workbook.ts';
import { type Given, given } from './given.ts';
import type { Giver } from './giver.ts';

export interface HandOver {
  /** Division code of 6 digits. */
  county: string;
  /** YYYY-MM. */
  period: string;
  extract?: string;
  files: { name: string; path: string }[];
  dryRun?: boolean;
  /** Batch that these rows complete. */
  amend?: string;
}

type Tools = Pick<Services, 'warehouse' | 'orm' | 'keyring' | 'contracts' | 'policies' | 'originals'>;

/** What the asker wrote wrongly is the asker's to correct. */
async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof HandInUsage ? badInput(error.message) : error;
  }
}

/**
 * Where all doors lead: permission, recognition, hand-in, audit, and the build of what changed. One hand-in at a time,
 * so that memory stays that of one file.
 */
export class Desk {
  private turn: Promise<unknown> = Promise.resolve();
  private builds: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly tools: Tools,
    private readonly audit: Audit,
    private readonly log: (line: string) => void,
  ) {}

  /** What a file is, before it is handed in. @throws BAD_USER_INPUT */
  look(county: string, file: { name: string; path: string }, extract?: string): Promise<Recognised> {
    return asked(() => recognise(this.tools.contracts, county, file, extract));
  }

  /** Hands in files, or only checks them. @throws FORBIDDEN, BAD_USER_INPUT; what is wrong with a file is in its answer */
  handOver(giver: Giver, request: HandOver): Promise<Given[]> {
    const { county, period, extract, files, dryRun = false, amend } = request;
    return this.answered(giver, request, files.map(({ name }) => name).join('、'), async () => {
      const seen = await Promise.all(files.map((file) => this.look(county, file, extract)));
      for (const one of [...seen.map((found) => found.extract), extract ?? null]) this.permit(giver, county, one);
      return this.inTurn(() =>
        handIn(this.tools, {
          ...{ county, period, files, dryRun, by: giver.who },
          ...(extract === undefined ? {} : { extract }),
          ...(amend === undefined ? {} : { mode: 'amend' as const, parent: amend }),
        }),
      );
    });
  }

  /** The workbook that marks what is wrong with a file. Nothing is handed in. @throws FORBIDDEN, BAD_USER_INPUT */
  workbook(giver: Giver, { county, period, extract, files }: HandOver): Promise<AnswerWorkbook> {
    return asked(async () => {
      const seen = await Promise.all(files.map((file) => this.look(county, file, extract)));
      for (const one of [...seen.map((found) => found.extract), extract ?? null]) this.permit(giver, county, one);
      const question = { county, period, files, by: giver.who, ...(extract === undefined ? {} : { extract }) };
      return this.inTurn(() => answerWorkbook(this.tools, question));
    });
  }

  /** 零报告. @throws FORBIDDEN, BAD_USER_INPUT */
  handOverNil(giver: Giver, request: { county: string; period: string; extract: string }): Promise<Given[]> {
    const { county, period, extract } = request;
    return this.answered(giver, { ...request, files: [] }, '零报告', async () => {
      this.permit(giver, county, extract);
      return this.inTurn(async () => [await handInNil(this.tools, { county, period, extract, by: giver.who })]);
    });
  }

  private permit(giver: Giver, county: string, extract: string | null): void {
    if (extract === null || giver.mayHandIn(extract)) return;
    const known = this.tools.contracts.forCounty(county).find(({ id }) => id === extract);
    if (known) throw forbidden(`“${known.title}”由${known.department}报送，您的账号不能报送：请换成本部门的报表。`);
  }

  /** Does it, writes the audit, and sees to the build. A dry run changes nothing and is not written down. */
  private async answered(giver: Giver, request: HandOver, what: string, work: () => Promise<HandInAnswer[]>) {
    const { county, period, extract, dryRun } = request;
    const { who, division, ip } = giver;
    const act = { who, division, ip, action: 'HAND_IN' };
    const subject = `${county}/${period}/${extract ?? '-'}`;
    let answers: HandInAnswer[];
    try {
      answers = await asked(work);
    } catch (error) {
      const result = error instanceof Refusal ? error.code : 'INTERNAL_SERVER_ERROR';
      if (!dryRun || result === 'FORBIDDEN') await this.audit.append({ ...act, subject: `${subject} ${what}`, result });
      throw error;
    }
    const law = this.tools.contracts.forCounty(county);
    if (!dryRun) {
      for (const one of answers) {
        const place = `${county}/${period}/${one.extract ?? '-'}/${one.batchId ?? '-'}`;
        await this.audit.append({ ...act, subject: `${place} ${one.file || what}`, result: one.status });
      }
      if (answers.some(({ status }) => status === 'ACCEPTED')) this.buildLater(county, period);
    }
    return answers.map((answer) => given(answer, law, dryRun ?? false));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.catch(() => undefined).then(work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private buildLater(county: string, period: string): void {
    if (!this.tools.policies.has(county)) return;
    this.builds = this.builds
      .then(() => build(buildDeps(this.tools), county, { period }))
      .catch((error: unknown) => this.log(`${county} ${period} 报送后没有算完：${String(error)}`));
  }

  /** Waits for what was begun. */
  async close(): Promise<void> {
    await this.turn;
    await this.builds;
  }
}
