import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type HandInDeps, type HandInRequest, handIn } from '@dixian/etl';
import { badInput } from '../../errors.ts';

export interface AnswerWorkbook {
  name: string;
  /** An .xlsx: the file as it came, bad cells coloured, with their reasons. */
  content: Buffer;
}

/**
 * Checks one file and answers with its workbook; nothing is handed in. It lies on disk only meanwhile, beside the file.
 * @param only the bad rows alone
 * @throws BAD_USER_INPUT when there is nothing to mark: the file is refused, or was handed in before
 */
export async function answerWorkbook(
  tools: HandInDeps,
  question: HandInRequest,
  only = false,
): Promise<AnswerWorkbook> {
  const folder = await mkdtemp(join(dirname(question.files[0]?.path ?? ''), 'answer-'));
  try {
    const [answer] = await handIn(tools, { ...question, dryRun: true, answerFolder: folder });
    const path = answer?.answers?.[only ? 1 : 0];
    if (!path && answer?.answers?.[0]) throw badInput('现在检查，这份文件没有可以单独补报的行：请下载整份工作簿核对。');
    if (!path) throw badInput(answer?.reason ?? '这份文件没有可以标注的内容：请换成要报送的文件。');
    return { name: basename(path), content: await readFile(path) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
