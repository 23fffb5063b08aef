import {
  type HandInAnswer,
  type HandInRequest,
  HandInUsage,
  handIn,
  handInNil,
  openMemory,
  type Recognised,
  recognise,
  type Said,
} from '@dixian/etl';
import { build } from '@dixian/warehouse';
import { buildDeps } from '../../build.ts';
import type { Services } from '../../context.ts';
import { badInput, Refusal } from '../../errors.ts';
import type { Audit } from '../audit/audit.ts';
import { type AnswerWorkbook, answerWorkbook } from './answer-workbook.ts';
import { listed, permit, type RememberedQuestion, withdraw } from './columns.ts';
import { type Given, given } from './given.ts';
import type { Giver } from './giver.ts';
import type { RememberedColumns } from './wire.ts';

export interface HandOver {
  /** Division code of 6 digits. */
  county: string;
  /** YYYY-MM. */
  period: string;
  extract?: string;
  files: { name: string; path: string }[];
  /** Headers that are to be read as another column than by name. */
  columns?: readonly Said[];
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
    /** What follows from a county's new figures. */
    private readonly built: (county: string) => Promise<unknown> = async () => undefined,
  ) {}

  /** What a file is and how its columns would be read, before it is handed in. @throws BAD_USER_INPUT */
  look(
    { department }: Pick<Giver, 'department'>,
    { county, extract, columns }: Pick<HandOver, 'county' | 'extract' | 'columns'>,
    file: { name: string; path: string },
  ): Promise<Recognised> {
    return asked(async () => {
      const memory = await openMemory(this.tools, { county, ...(department === null ? {} : { department }) });
      const known = { ...(extract === undefined ? {} : { extract }), ...(columns === undefined ? {} : { columns }) };
      return recognise(this.tools.contracts, county, file, { ...known, memory });
    });
  }

  /** What is remembered of the headers of a department's files. */
  columns(giver: Giver, question: RememberedQuestion): Promise<RememberedColumns> {
    return listed(this.tools, giver, question);
  }

  /** Withdraws what is remembered of a header. @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
  forget(giver: Giver, question: RememberedQuestion): Promise<void> {
    return withdraw(this.tools, this.audit, giver, question);
  }

  /** Refuses extracts that are not the giver's: the one named, and what the files are. @throws FORBIDDEN, BAD_USER_INPUT */
  private async admit(giver: Giver, request: HandOver): Promise<void> {
    const seen = await Promise.all(request.files.map((file) => this.look(giver, request, file)));
    const contracts = this.tools.contracts.forCounty(request.county);
    for (const one of [...seen.map((found) => found.extract), request.extract ?? null]) permit(giver, contracts, one);
  }

  private question(giver: Giver, { county, period, extract, files, columns, amend }: HandOver): HandInRequest {
    return {
      ...(amend === undefined ? {} : { mode: 'amend' as const, parent: amend }),
      ...{ county, period, files, by: giver.who },
      ...(giver.department === null ? {} : { department: giver.department }),
      ...(extract === undefined ? {} : { extract }),
      ...(columns === undefined ? {} : { columns }),
    };
  }

  /** Hands in files, or only checks them. @throws FORBIDDEN, BAD_USER_INPUT; what is wrong with a file is in its answer */
  handOver(giver: Giver, request: HandOver): Promise<Given[]> {
    const { files, dryRun = false } = request;
    return this.answered(giver, request, files.map(({ name }) => name).join('、'), async () => {
      await this.admit(giver, request);
      return this.inTurn(() => handIn(this.tools, { ...this.question(giver, request), dryRun }));
    });
  }

  /** The workbook that marks what is wrong with a file. Nothing is handed in. @throws FORBIDDEN, BAD_USER_INPUT */
  workbook(giver: Giver, request: HandOver): Promise<AnswerWorkbook> {
    return asked(async () => {
      await this.admit(giver, request);
      return this.inTurn(() => answerWorkbook(this.tools, this.question(giver, request)));
    });
  }

  /**
   * The same of a file that was handed in: it is checked once more, by what is known today.
   * @param only the bad rows alone, to be corrected for an amendment
   * @throws BAD_USER_INPUT
   */
  workbookAgain(giver: Giver, request: HandOver, only: boolean): Promise<AnswerWorkbook> {
    const again = { ...this.question(giver, request), again: true };
    return asked(() => this.inTurn(() => answerWorkbook(this.tools, again, only)));
  }

  /** 零报告. @throws FORBIDDEN, BAD_USER_INPUT */
  handOverNil(giver: Giver, request: { county: string; period: string; extract: string }): Promise<Given[]> {
    const { county, period, extract } = request;
    return this.answered(giver, { ...request, files: [] }, '零报告', async () => {
      permit(giver, this.tools.contracts.forCounty(county), extract);
      return this.inTurn(async () => [await handInNil(this.tools, { county, period, extract, by: giver.who })]);
    });
  }

  /** Does it, writes the audit, and sees to the build. A dry run changes nothing and is not written down. */
  private async answered(giver: Giver, request: HandOver, what: string, work: () => Promise<HandInAnswer[]>) {
    const { county, period, extract, dryRun = false, amend } = request;
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
    return answers.map((answer) => given(answer, law, { dryRun, amends: amend !== undefined }));
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
      .then(() => this.built(county))
      .catch((error: unknown) => this.log(`${county} ${period} 报送后没有算完：${String(error)}`));
  }

  /** Waits for what was begun. */
  async close(): Promise<void> {
    await this.turn;
    await this.builds;
  }
}
