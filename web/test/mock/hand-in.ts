import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extracts } from './facts.ts';

/** What a file is taken for: the first extract whose title stands in its name, and the month in it. */
interface Taken {
  name: string;
  bytes: number;
  text: string;
}

const taken = new Map<string, Taken>();

const COLUMNS = ['姓名', '身份证号码', '乡镇', '行政村', '结算日期', '总费用', '个人自付'];

function look(id: string, { name, bytes, text }: Taken, asked: string | null) {
  const found = extracts.find(({ id: one, title }) => (asked ? one === asked : name.includes(title)));
  const period = /(20\d\d)年?-?(\d\d)/.exec(name);
  const missing = text.includes('个人自付') ? [] : ['个人自付'];
  const columns = [...COLUMNS.filter((column) => !missing.includes(column)), '经办人'];
  return {
    ...{ upload: id, file: name, bytes, extract: found?.id ?? null, title: found?.title ?? null },
    period: period ? `${period[1]}-${period[2]}` : null,
    periodBy: period ? 'name' : null,
    sheets: found
      ? [
          {
            ...{ sheet: 'Sheet1', missing },
            columns: columns.map((header) => ({
              header,
              column: header === '经办人' ? null : header,
              required: COLUMNS.indexOf(header) % 5 === 1,
            })),
          },
        ]
      : [],
    reason: found ? null : '从表头认不出是哪一张报表：可能缺少必填的列。请选择报表。',
  };
}

function given(name: string, asked: URLSearchParams) {
  const dryRun = asked.get('dryRun') === '1';
  const found = extracts.find(({ id }) => id === asked.get('extract'));
  const returned = name.includes('退回');
  const problem = { sheet: 'Sheet1', level: 'error' as const };
  const status = returned ? 'RETURNED' : 'ACCEPTED';
  return {
    ...{ file: name, extract: found?.id ?? null, title: found?.title ?? null, period: asked.get('period'), dryRun },
    ...{ status, nil: false, received: 43, duplicates: returned ? 0 : 1 },
    ...{ loaded: returned ? 0 : 40, quarantined: returned ? 43 : 2 },
    ...(returned ? { reason: '一半以上的行有错误，整份退回。' } : {}),
    ...(dryRun ? {} : { batchId: `b-${found?.id}` }),
    problems: [
      { ...problem, row: 7, column: '身份证号码', reason: '身份证号码的校验位不对，请与证件核对。' },
      { ...problem, row: 19, column: '个人自付', reason: '个人自付大于总费用，请核对两项金额。' },
    ],
    ...{ problemsTotal: 2, errors: 2 },
    advice: returned
      ? '整份退回，一行也没有入库：请按下面的原因改正后重新报送，截止日期不变。'
      : dryRun
        ? '检查完毕，还没有报送。有 2 行会被隔离：可以先改正再报送，也可以先报送、再补报改正的行。'
        : '已受理。有 2 行被隔离、没有入库：请按下面的原因改正，再报送改正后的整表，或只补报改正的行。',
  };
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
  if (part === 'originals') return void response.writeHead(200).end('姓名,身份证号码\n');
  if (request.headers['x-hub-request'] !== '1') return refuse(403, 'FORBIDDEN', '请求缺少 X-Hub-Request。');
  const asked = url.searchParams;
  if (part === 'files' && request.method === 'POST') {
    const body = Buffer.concat(parts);
    const one = randomUUID();
    const name = decodeURIComponent(String(request.headers['x-file-name'] ?? ''));
    if (name.includes('太大')) return refuse(413, 'TOO_LARGE', '文件超过 512 MB：请拆成几个文件后再报送。');
    taken.set(one, { name, bytes: body.length, text: body.toString('utf8') });
    return say(200, look(one, taken.get(one) as Taken, asked.get('extract')));
  }
  if (part === 'files') {
    const file = taken.get(id ?? '');
    if (!file) return refuse(404, 'NOT_FOUND', '没有找到这个待报文件，请重新上传。');
    return say(200, request.method === 'GET' ? look(id as string, file, asked.get('extract')) : {});
  }
  if (asked.get('nil') === '1')
    return say(200, { answers: [{ nil: true, advice: '零报告已受理，本月这张报表不用再报。' }] });
  const answers = asked.getAll('upload').map((one) => given(taken.get(one)?.name ?? '', asked));
  return say(answers.every(({ status }) => status === 'ACCEPTED') ? 200 : 422, { answers });
}
