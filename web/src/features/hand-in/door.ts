import type {
  Answers,
  Errors,
  Given,
  Recognised,
  RememberedColumn,
  RememberedColumns,
} from '../../../../api/src/modules/hand-in/wire.ts';

export type { Given, Recognised, RememberedColumn };

/** An answer of the hub, or its sentence why there is none; null when it did not answer. */
export type Told<T> = { ok: true; data: T } | { ok: false; message: string | null };

function told<T>(status: number, text: string): Told<T> {
  try {
    const body = JSON.parse(text || '{}') as T & Partial<Errors>;
    if (body.errors?.[0]) return { ok: false, message: body.errors[0].message };
    return status < 500 ? { ok: true, data: body } : { ok: false, message: null };
  } catch {
    return { ok: false, message: null };
  }
}

/** Sends a file's bytes; `progress` is told shares from 0 to 1. */
export function upload(county: string, file: File, progress: (share: number) => void): Promise<Told<Recognised>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/hand-in/${county}/files`);
    request.setRequestHeader('X-Hub-Request', '1');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(told(request.status, request.responseText));
    request.onerror = () => resolve({ ok: false, message: null });
    request.send(file);
  });
}

async function ask<T>(path: string, method: 'GET' | 'POST' | 'DELETE', key?: string): Promise<Told<T>> {
  try {
    const headers = { 'X-Hub-Request': '1', ...(key ? { 'Idempotency-Key': key } : {}) };
    const response = await fetch(`/hand-in/${path}`, { method, headers });
    return told(response.status, await response.text());
  } catch {
    return { ok: false, message: null };
  }
}

/** What is said of headers: the column each is read as; null: not to be read. */
export type Said = Readonly<Record<string, string | null>>;

const withColumns = (asked: URLSearchParams, said: Said): URLSearchParams => {
  for (const [header, column] of Object.entries(said)) asked.append('column', `${header}=${column ?? ''}`);
  return asked;
};

/** The same file looked at as another extract, or with its headers read as said. */
export const lookAgain = (county: string, id: string, extract: string, said: Said): Promise<Told<Recognised>> =>
  ask(`${county}/files/${id}?${withColumns(new URLSearchParams({ extract }), said)}`, 'GET');

export const takeBack = (county: string, id: string): Promise<Told<object>> => ask(`${county}/files/${id}`, 'DELETE');

export interface Group {
  extract: string;
  period: string;
  uploads: readonly string[];
  /** Batch that the files complete; null: they take the place of what was handed in. */
  amend: string | null;
  said: Said;
}

/** Checks files of one extract and month, or hands them in as one submission. */
export function handIn(county: string, group: Group, dryRun: boolean): Promise<Told<Answers>> {
  const asked = withColumns(new URLSearchParams({ period: group.period, extract: group.extract }), group.said);
  for (const id of group.uploads) asked.append('upload', id);
  if (group.amend) asked.set('amend', group.amend);
  if (dryRun) asked.set('dryRun', '1');
  return ask(`${county}?${asked}`, 'POST', dryRun ? undefined : group.uploads[0]);
}

/** The workbook that marks what is wrong with a file that waits. */
export const answerBook = (
  county: string,
  upload: string,
  { said, ...asked }: { extract: string; period: string; said: Said },
): Promise<Told<Blob>> => download(`${county}/files/${upload}/answer?${withColumns(new URLSearchParams(asked), said)}`);

/** The same of a file that was handed in, or its bad rows alone. */
export const answerAgain = (
  county: string,
  { batch, file, only }: { batch: string; file: number; only: boolean },
): Promise<Told<Blob>> => download(`${county}/originals/${batch}/${file}/answer${only ? '?only=1' : ''}`);

async function download(path: string): Promise<Told<Blob>> {
  try {
    const response = await fetch(`/hand-in/${path}`, { headers: { 'X-Hub-Request': '1' } });
    return response.ok ? { ok: true, data: await response.blob() } : told(response.status, await response.text());
  } catch {
    return { ok: false, message: null };
  }
}

/** 零报告. */
export function handInNil(county: string, period: string, extract: string): Promise<Told<Answers>> {
  return ask(`${county}?${new URLSearchParams({ period, extract, nil: '1' })}`, 'POST');
}

/** What is remembered of the headers of the asker's files. */
export const remembered = (county: string): Promise<Told<RememberedColumns>> => ask(`${county}/columns`, 'GET');

/** Withdraws what is remembered of a header. */
export const forget = (
  county: string,
  { extract, header, department }: Pick<RememberedColumn, 'extract' | 'header'> & { department?: string },
): Promise<Told<object>> =>
  ask(`${county}/columns?${new URLSearchParams({ extract, header, ...(department ? { department } : {}) })}`, 'DELETE');
