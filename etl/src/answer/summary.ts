import type { HandInAnswer } from '../call.ts';
import type { Problem } from '../problems.ts';
import { REASONS } from '../read/header.ts';
import type { BookCell, BookSheet } from '../write-book.ts';

const STATES: Readonly<Record<HandInAnswer['status'], string>> = {
  ACCEPTED: '接收',
  RETURNED: '退回',
  REFUSED: '拒收',
  DUPLICATE_FILE: '重复文件',
};

/** Problems of a header or of a whole sheet. */
const OF_FILE = new Set<Problem['code']>([
  'COLUMN_MISSING',
  'COLUMN_CLASH',
  'COLUMN_FORGOTTEN',
  'UNKNOWN_COLUMN',
  'SHEET_NOT_READ',
]);

function advice({ status, quarantined, batchId }: HandInAnswer): string[] {
  const colours = `标红的单元格必须改，标黄的请核对；最后一列“${REASONS}”写明原因，重新报送时不读这一列，不用删。`;
  if (status === 'RETURNED') return [colours, '改好并保存后，把本工作簿整份重新报送。'];
  if (quarantined === 0) return [colours, '没有需要改正的行。'];
  const amend = batchId ? `（命令行加 --amend ${batchId}）` : '';
  return [
    colours,
    '改好后把本工作簿整份重新报送，原来的会被替换。',
    `也可以只改“待改正”那一份，选“补报”只报这几行${amend}；已入库的行不要再报。`,
  ];
}

/** The sheet 答复说明: what came of the file, the sum, what concerns no single row, and what to do next. */
export function summarySheet(answer: HandInAnswer): BookSheet {
  const { file, extract, period, status, reason, received, loaded, quarantined, duplicates } = answer;
  const whole = answer.problems.filter(({ code }) => OF_FILE.has(code));
  const lines: [string, string][] = [
    ['答复说明', ''],
    ['文件', file],
    ['报表和月份', `${extract ?? ''} ${period}`],
    ['结果', STATES[status]],
    ...(reason ? [['原因', reason] as [string, string]] : []),
    ['行数', `收到 ${received} = 入库 ${loaded} + 隔离 ${quarantined} + 重复 ${duplicates}`],
    ...whole.map(({ sheet, column, reason: why }): [string, string] => [
      '整表',
      [sheet ? `工作表“${sheet}”` : '', column ? `列“${column}”` : '', why].filter(Boolean).join('，'),
    ]),
    ...advice(answer).map((text): [string, string] => ['怎么办', text]),
    ['注意', '本文件含个人信息，只用于改正报送，不得转发；用完请删除。'],
  ];
  const rows = lines.map(([what, text], at) => ({
    row: at + 1,
    cells: [
      { value: what, style: 'title' },
      { value: text, style: 'wrap' },
    ] satisfies BookCell[],
  }));
  return { name: '答复说明', columns: [{ width: 14 }, { width: 100 }], rows };
}
