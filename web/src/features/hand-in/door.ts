/** A header of the file and the column it is read as; null when the contract does not know it. */
export interface ReadColumn {
  header: string;
  column: string | null;
  required: boolean;
}

/** What the hub makes of a file before a row is checked (`/hand-in/<county>/files`). */
export interface Recognised {
  upload: string;
  file: string;
  bytes: number;
  extract: string | null;
  title: string | null;
  /** YYYY-MM, a guess. */
  period: string | null;
  periodBy: 'name' | 'content' | null;
  sheets: { sheet: string; columns: ReadColumn[]; missing: string[] }[];
  reason: string | null;
}

export interface Found {
  row: number;
  sheet?: string;
  column: string;
  level: 'error' | 'notice';
  reason: string;
}

/** What came of a file (`/hand-in/<county>`). */
export interface Given {
  file: string;
  extract: string | null;
  title: string | null;
  status: 'ACCEPTED' | 'RETURNED' | 'REFUSED' | 'DUPLICATE_FILE';
  nil: boolean;
  received: number;
  loaded: number;
  quarantined: number;
  duplicates: number;
  reason?: string;
  batchId?: string;
  problems: Found[];
  problemsTotal: number;
  errors: number;
  advice: string;
}

/** An answer of the hub, or its sentence why there is none; null when it did not answer. */
export type Told<T> = { ok: true; data: T } | { ok: false; message: string | null };

function told<T>(status: number, text: string): Told<T> {
  try {
    const body = JSON.parse(text) as T & { errors?: { message: string }[] };
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

/** The same file looked at as another extract. */
export const lookAgain = (county: string, id: string, extract: string): Promise<Told<Recognised>> =>
  ask(`${county}/files/${id}?extract=${encodeURIComponent(extract)}`, 'GET');

export const takeBack = (county: string, id: string): Promise<Told<object>> => ask(`${county}/files/${id}`, 'DELETE');

export interface Group {
  extract: string;
  period: string;
  uploads: readonly string[];
}

/** Checks files of one extract and month, or hands them in as one submission. */
export function handIn(county: string, group: Group, dryRun: boolean): Promise<Told<{ answers: Given[] }>> {
  const asked = new URLSearchParams({ period: group.period, extract: group.extract });
  for (const id of group.uploads) asked.append('upload', id);
  if (dryRun) asked.set('dryRun', '1');
  return ask(`${county}?${asked}`, 'POST', dryRun ? undefined : group.uploads[0]);
}

/** The workbook that marks what is wrong with a file that waits. */
export async function answerBook(
  county: string,
  upload: string,
  asked: { extract: string; period: string },
): Promise<Told<Blob>> {
  try {
    const address = `/hand-in/${county}/files/${upload}/answer?${new URLSearchParams(asked)}`;
    const response = await fetch(address, { headers: { 'X-Hub-Request': '1' } });
    return response.ok ? { ok: true, data: await response.blob() } : told(response.status, await response.text());
  } catch {
    return { ok: false, message: null };
  }
}

/** 零报告. */
export function handInNil(county: string, period: string, extract: string): Promise<Told<{ answers: Given[] }>> {
  return ask(`${county}?${new URLSearchParams({ period, extract, nil: '1' })}`, 'POST');
}
