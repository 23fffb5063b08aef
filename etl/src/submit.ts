import { parse } from 'node:path';
import { settled } from '@dixian/warehouse';
import { type CheckedFile, check } from './3-check.ts';
import { type Current, currentOf, enter, publish } from './4-publish.ts';
import { writeAnswer } from './answer/write.ts';
import { after, answer, type Call, type HandInAnswer, ledger, type Refused, refuse, type Taken } from './call.ts';
import { columnsOf } from './check/mapping.ts';
import type { Contract } from './contract.ts';
import { keepColumns, readAs, standsAs } from './keep-columns.ts';
import { Refusal } from './refusal.ts';
import { HandInUsage } from './usage.ts';

/** A file of the submission that was read to its end. */
interface Read {
  file: Taken;
  checked: CheckedFile;
}

type Outcome = { file: Taken; answer: HandInAnswer };

const nameOf = (call: Call, { at }: Taken): string => call.request.files[at]?.name ?? '';

const duplicate = (call: Call, file: Taken): Outcome => ({
  file,
  answer: answer(call, nameOf(call, file), {
    status: 'DUPLICATE_FILE',
    extract: file.contract.id,
    reason: '同一个文件本月已经报送并采用，没有重复载入。内容有更正的，请报送更正后的文件。',
  }),
});

/**
 * The same bytes again: twice in this call, all of them in the current hand-in and read alike, or any of them when it is
 * amended. Read otherwise than before, the same file corrects the month.
 */
function apart(call: Call, files: readonly Taken[], current: Current | null): { fresh: Taken[]; same: Taken[] } {
  const standing = new Set(current?.files.map(({ sha256 }) => sha256));
  const stands = ({ received }: Taken) => standing.has(received.sha256);
  const first = files.filter(
    ({ received }, at) => files.findIndex((one) => one.received.sha256 === received.sha256) === at,
  );
  if (call.request.again && call.request.dryRun)
    return { fresh: first, same: files.filter((file) => !first.includes(file)) };
  const all = first.every((file) => standsAs(call, file, current));
  const fresh = first.filter((file) => !all && !(call.request.mode === 'amend' && stands(file)));
  return { fresh, same: files.filter((file) => !fresh.includes(file)) };
}

/** Checks a file; null when it breaks off while it is read, which refuses it. */
async function checkOne(call: Call, file: Taken): Promise<CheckedFile | Refusal> {
  const { deps, request, span, names, register } = call;
  const { warehouse, keyring } = deps;
  const name = nameOf(call, file);
  try {
    return await check({
      ...{ warehouse, keyring, names, register, ...span },
      ...{ contract: file.contract, county: request.county, tables: file.tables, unread: file.unread },
      told: call.toldOf(file.contract),
      progress: (rows) => request.progress?.({ file: name, rows }),
    });
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** The batch that an amendment completes. @throws HandInUsage when there is none, or another was published since */
function parentOf(call: Call, current: Current | null): Current | null {
  const { mode, parent } = call.request;
  if (mode !== 'amend') return null;
  if (!current) throw new HandInUsage('本月还没有采用过这张报表，无从补充：请直接报送整表。');
  if (parent && parent !== current.batchId)
    throw new HandInUsage(
      `要补充的报送 ${parent} 不是这张报表本月采用的那一次（编号不对，或已被更新的报送取代）：请在最新一次 ${current.batchId} 的基础上补充。`,
    );
  return current;
}

function told(
  call: Call,
  { file, checked }: Read,
  returned: string | null,
  place: { batchId: string; fileNo: number },
): HandInAnswer {
  const { received, bad, duplicates, problems } = checked;
  const counts = returned
    ? { loaded: 0, quarantined: received, duplicates: 0 }
    : { loaded: received - bad - duplicates, quarantined: bad, duplicates };
  const reason = returned === null ? {} : { reason: checked.returned ?? returned };
  const status = returned === null ? 'ACCEPTED' : 'RETURNED';
  const batch = call.request.dryRun ? {} : place;
  return answer(call, nameOf(call, file), {
    status,
    extract: file.contract.id,
    received,
    ...counts,
    problems,
    columns: checked.sheets.map((sheet) => columnsOf(file.contract, sheet)),
    ...reason,
    ...batch,
  });
}

type Count = 'received' | 'loaded' | 'quarantined' | 'duplicates';

/** Publishes the files that were read as one batch, or sends them back as one. */
async function settle(
  call: Call,
  contract: Contract,
  read: readonly Read[],
  returned: string | null,
  current: Current | null,
): Promise<Outcome[]> {
  const { deps, request, span } = call;
  const base = ledger(call, contract.id);
  const amended = returned === null ? parentOf(call, current) : null;
  const before = amended?.files.length ?? 0;
  const outcomes = read.map((one, at) => {
    const place = { batchId: base.batchId, fileNo: before + at + 1 };
    return { file: one.file, answer: told(call, one, returned, place) };
  });
  if (request.dryRun) return outcomes;
  const rows = publish({
    ...{ warehouse: deps.warehouse, keyring: deps.keyring, contract, county: request.county, from: span.from },
    ...{ batchId: base.batchId, returned: returned !== null },
    files: read.map(({ file, checked }) => ({ received: file.received, checked })),
    parent: amended ? { batchId: amended.batchId, files: amended.files.length } : null,
  });
  await settled([rows, keepOriginals(call, base.batchId, read, amended)]);
  const total = (count: Count) => outcomes.reduce((sum, one) => sum + one.answer[count], amended?.[count] ?? 0);
  const files = read.map(({ file }) => ({
    name: nameOf(call, file),
    sha256: file.received.sha256,
    bytes: file.received.bytes,
  }));
  await enter(deps.warehouse, {
    ...base,
    status: returned === null ? 'ACCEPTED' : 'RETURNED',
    mode: request.mode ?? 'replace',
    parent: amended?.batchId ?? null,
    files: [...(amended?.files ?? []), ...files],
    ...{
      received: total('received'),
      loaded: total('loaded'),
      quarantined: total('quarantined'),
      duplicates: total('duplicates'),
    },
    reason: returned ?? '',
    columns: [...(amended?.columns ?? []), ...readAs(outcomes, before)],
    contractVersion: contract.version,
    publishedAt: after(base.publishedAt, current?.publishedAt),
  });
  if (returned === null) await keepColumns(call, contract, outcomes);
  return outcomes;
}

/** Keeps the files themselves before the ledger says that they came. */
async function keepOriginals(
  call: Call,
  batchId: string,
  read: readonly Read[],
  parent: Current | null,
): Promise<void> {
  const { originals } = call.deps;
  if (!originals) return;
  const before = parent?.files.length ?? 0;
  if (parent) await originals.carryOver(parent.batchId, batchId, before);
  for (const [at, { file }] of read.entries())
    await originals.keep({ batchId, fileNo: before + at + 1 }, file.received.path);
}

/** Writes what came of each file as a workbook, where the call asks for it. */
async function written(call: Call, contract: Contract, read: readonly Read[], outcomes: Outcome[]): Promise<Outcome[]> {
  const { deps, request } = call;
  const folder = request.answerFolder;
  if (folder === undefined) return outcomes;
  const told: Outcome[] = [];
  for (const [i, { file, checked }] of read.entries()) {
    const { answer } = outcomes[i] as Outcome;
    const alone = request.files.filter(({ name }) => parse(name).name === parse(answer.file).name).length === 1;
    const where = { folder, at: file.at, alone };
    const answers = await writeAnswer({
      ...{ warehouse: deps.warehouse, contract, tables: file.tables, checked, answer, ...where },
    });
    told.push({ file, answer: { ...answer, answers } });
  }
  return told;
}

/** Why the submission as a whole is sent back: one of its files is. Null when none. */
function whyReturned(call: Call, read: readonly Read[], lost: string | undefined): string | null {
  const found = read.find(({ checked }) => checked.returned !== null);
  if (found && read.length === 1) return found.checked.returned;
  if (found) return `同一次报送的文件“${nameOf(call, found.file)}”被退回，请改正后几个文件一起重新报送。`;
  return lost ? `同一次报送的文件“${lost}”被拒收，请改正后几个文件一起重新报送。` : null;
}

/** The rows of a returned submission that had nothing wrong themselves are named as sent back with it. */
function sentBack(checked: CheckedFile): Promise<CheckedFile> {
  return checked.returned === null ? checked.sendBack() : Promise.resolve(checked);
}

/**
 * Hands in all files of one extract as one submission: what is published is all of them or none.
 * A file of it that was refused before (`lost`) holds the others back: a month is published whole.
 * Answers in the order of the files.
 */
export async function submit(
  call: Call,
  contract: Contract,
  files: readonly Taken[],
  lost: readonly Refused[],
): Promise<HandInAnswer[]> {
  const current = await currentOf(call.deps.warehouse, call.request.county, contract.id, call.span.from);
  parentOf(call, current);
  const { fresh, same } = apart(call, files, current);
  const outcomes: Outcome[] = same.map((file) => duplicate(call, file));
  const refused: Outcome[] = [];
  let read: Read[] = [];
  try {
    for (const file of fresh) {
      const checked = await checkOne(call, file);
      if (checked instanceof Refusal)
        refused.push({ file, answer: await refuse(call, { ...file, extract: contract.id, reason: checked.message }) });
      else read.push({ file, checked });
    }
    const names = [...lost.map(({ at }) => call.request.files[at]?.name), ...refused.map((one) => one.answer.file)];
    const returned = whyReturned(call, read, names[0]);
    if (returned !== null)
      read = await Promise.all(read.map(async (one) => ({ ...one, checked: await sentBack(one.checked) })));
    if (read.length > 0)
      outcomes.push(...(await written(call, contract, read, await settle(call, contract, read, returned, current))));
  } finally {
    for (const { checked } of read) await checked.release();
  }
  const all = [...outcomes, ...refused];
  return files.map((file) => all.find((one) => one.file === file)?.answer as HandInAnswer);
}
