import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type {
  Answers,
  Given,
  ReadColumn,
  Recognised,
  RememberedColumn,
  RememberedColumns,
  SheetColumns,
} from '../../../api/src/modules/hand-in/wire.ts';
import { extracts } from './facts.ts';

/** What a file is taken for: the first extract whose title stands in its name, and the month in it. */
interface Taken {
  name: string;
  bytes: number;
  text: string;
}

const taken = new Map<string, Taken>();

const COLUMNS = ['姓名', '身份证号码', '乡镇', '行政村', '结算日期', '总费用', '个人自付'];
const REQUIRED = ['身份证号码', '个人自付'];

/** What was handed in with other headers, by header. */
const known = new Map<string, RememberedColumn>();
const AT = '2024-02-03T01:02:03Z';

const saidOf = (asked: URLSearchParams): Map<string, string | null> =>
  new Map(asked.getAll('column').map((one) => [one.split('=')[0] ?? '', one.split('=')[1] || null]));

function columnOf(header: string, said: ReturnType<typeof saidOf>): ReadColumn {
  const told = said.get(header);
  const old = known.get(header);
  const own = COLUMNS.includes(header) ? header : null;
  const column = told !== undefined ? told : old ? old.column : own;
  const why = told !== undefined ? 'said' : old ? 'remembered' : own ? 'name' : null;
  const more = why === 'remembered' && old ? { by: old.by, at: old.at } : {};
  return { header, column, required: REQUIRED.includes(column ?? ''), why, ...more };
}

function columnsOf(text: string, said: ReturnType<typeof saidOf>): SheetColumns {
  const headers = (text.split('\n')[0] ?? '').trim().split(',');
  const columns = headers.map((header) => columnOf(header, said));
  const by = (name: string) => columns.filter(({ column }) => column === name).map(({ header }) => `“${header}”`);
  return {
    ...{ sheet: 'Sheet1', columns, stale: [] },
    missing: REQUIRED.filter((name) => by(name).length === 0),
    clashes: COLUMNS.filter((name) => by(name).length > 1).map(
      (name) =>
        `${by(name).join('和')}都要读作“${name}”，无法判断用哪一列：请指定哪一列是“${name}”，其余的选“不读取”。`,
    ),
  };
}

function look(id: string, { name, bytes, text }: Taken, asked: URLSearchParams): Recognised {
  const extract = asked.get('extract');
  const found = extracts.find(({ id: one, title }) => (extract ? one === extract : name.includes(title)));
  const period = /(20\d\d)年?-?(\d\d)/.exec(name);
  return {
    ...{ upload: id, file: name, bytes, sha256: '', extract: found?.id ?? null, title: found?.title ?? null },
    period: period ? `${period[1]}-${period[2]}` : null,
    periodBy: period ? 'name' : null,
    sheets: found ? [columnsOf(text, saidOf(asked))] : [],
    choices: found ? COLUMNS.map((one) => ({ name: one, required: REQUIRED.includes(one) })) : [],
    reason: found ? null : '从表头认不出是哪一张报表：可能缺少必填的列。请选择报表。',
  };
}

/** Remembers what was said of headers. */
function keep(asked: URLSearchParams): void {
  const extract = asked.get('extract') ?? '';
  const title = extracts.find(({ id }) => id === extract)?.title ?? '';
  for (const [header, column] of saidOf(asked))
    known.set(header, { department: '县医疗保障局', extract, title, header, column, by: 'user:office', at: AT });
}

function given({ name, text }: Taken, asked: URLSearchParams): Given {
  const dryRun = asked.get('dryRun') === '1';
  const amends = asked.get('amend') === `b-${asked.get('extract')}`;
  const found = extracts.find(({ id }) => id === asked.get('extract'));
  const returned = name.includes('退回');
  const problem = { sheet: 'Sheet1', level: 'error' as const };
  const columns = [columnsOf(text, saidOf(asked))];
  if (!dryRun && !returned) keep(asked);
  const completed = '补报已受理：这些行加到本月已入库的行里，不用再做什么。';
  const counts = { received: 2, loaded: 2, quarantined: 0, duplicates: 0, problems: [], problemsTotal: 0, errors: 0 };
  const whole: Given = {
    ...{
      file: name,
      extract: found?.id ?? null,
      title: found?.title ?? null,
      period: asked.get('period') ?? '',
      dryRun,
    },
    ...{ status: returned ? 'RETURNED' : 'ACCEPTED', nil: false, received: 43, duplicates: returned ? 0 : 1, columns },
    ...{ loaded: returned ? 0 : 40, quarantined: returned ? 43 : 2 },
    ...(returned ? { reason: '一半以上的行有错误，整份退回。' } : {}),
    ...(dryRun ? {} : { batchId: `b-${found?.id}`, fileNo: 1 }),
    problems: [
      {
        ...problem,
        row: 7,
        column: '身份证号码',
        code: 'ID_CHECKSUM',
        reason: '身份证号码的校验位不对，请与证件核对。',
      },
      {
        ...problem,
        row: 19,
        column: '个人自付',
        code: 'SELF_PAY_OVER_TOTAL',
        reason: '个人自付大于总费用，请核对两项金额。',
      },
    ],
    ...{ problemsTotal: 2, errors: 2 },
    advice: returned
      ? '整份退回，一行也没有入库：请按下面的原因改正后重新报送，截止日期不变。'
      : dryRun
        ? '检查完毕，还没有报送。有 2 行会被隔离：可以先改正再报送，也可以先报送、再补报改正的行。'
        : '已受理。有 2 行被隔离、没有入库：请按下面的原因改正，再报送改正后的整表，或只补报改正的行。',
  };
  return amends ? { ...whole, ...counts, advice: dryRun ? '检查完毕，还没有报送。' : completed } : whole;
}

/** The hand-in door without the hub: files stay in memory, nothing is handed in. */
export async function answerHandIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '', 'http://mock');
  const [, , , part, id] = url.pathname.split('/');
  const parts: Buffer[] = [];
  for await (const chunk of request) parts.push(chunk as Buffer);
  const say = (status: number, body: object) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const refuse = (status: number, code: string, message: string) =>
    say(status, { errors: [{ message, extensions: { code, reference: 'mock' } }] });
  if (!/(?:^|; )sid=\w+/.test(request.headers.cookie ?? '')) return refuse(401, 'UNAUTHENTICATED', '尚未登录。');
  if (part === 'originals' && url.pathname.endsWith('/answer')) return void response.writeHead(200).end('mock');
  if (part === 'originals') return void response.writeHead(200).end('姓名,身份证号码\n');
  if (request.headers['x-hub-request'] !== '1') return refuse(403, 'FORBIDDEN', '请求缺少 X-Hub-Request。');
  const asked = url.searchParams;
  if (part === 'files' && request.method === 'POST') {
    const body = Buffer.concat(parts);
    const one = randomUUID();
    const name = decodeURIComponent(String(request.headers['x-file-name'] ?? ''));
    if (name.includes('太大')) return refuse(413, 'TOO_LARGE', '文件超过 512 MB：请拆成几个文件后再报送。');
    taken.set(one, { name, bytes: body.length, text: body.toString('utf8') });
    return say(200, look(one, taken.get(one) as Taken, asked));
  }
  if (part === 'files' && url.pathname.endsWith('/answer')) return void response.writeHead(200).end('mock');
  if (part === 'files') {
    const file = taken.get(id ?? '');
    if (!file) return refuse(404, 'NOT_FOUND', '没有找到这个待报文件，请重新上传。');
    return say(200, request.method === 'GET' ? look(id as string, file, asked) : {});
  }
  if (part === 'columns') {
    if (request.method === 'DELETE') known.delete(asked.get('header') ?? '');
    return say(200, { columns: [...known.values()] } satisfies RememberedColumns);
  }
  if (asked.get('nil') === '1')
    return say(200, { answers: [{ nil: true, advice: '零报告已受理，本月这张报表不用再报。' }] });
  const answers = asked
    .getAll('upload')
    .flatMap((one) => taken.get(one) ?? [])
    .map((one) => given(one, asked));
  const body: Answers = { answers };
  return say(answers.every(({ status }) => status === 'ACCEPTED') ? 200 : 422, body);
}
