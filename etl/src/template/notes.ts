import type { Policy, PolicyExtract } from '@dixian/warehouse';
import type { Style } from '../book-styles.ts';
import type { Contract } from '../contract.ts';
import type { BookCell, BookRow, BookSheet } from '../write-book.ts';
import { exampleOf, kindOf, unitOf, wordsTold } from './hint.ts';

/** The law of the county and what its documents call the extract. */
export type Law = Pick<Policy, 'extracts' | 'layers' | 'clauses' | 'title' | 'documentNo' | 'recipient'>;

function dueText({ due, months }: PolicyExtract): string {
  if (!due) return '不定期：有情况时报送';
  const when = due.month === 'following' ? '所属月份的次月' : '所属月份当月';
  const only = months ? `；只报所属月份为 ${months.join('、')} 月的` : '';
  return `${when} ${due.day} 日前（含当日）${only}`;
}

function clauseText(law: Law, { clause, note }: PolicyExtract): string {
  if (!clause) return note ?? '';
  const layer = law.layers.find(({ id }) => id === clause.policy);
  const { title, documentNo } = layer ?? law;
  return `《${title}》（${documentNo}）${clause.article}：“${clause.quote}”`;
}

function facts(contract: Contract, law: Law | undefined): [string, string][] {
  const extract = law?.extracts.find(({ id }) => id === contract.id);
  return [
    ['报表', `${contract.id} ${extract?.title ?? contract.title}`],
    ['报送部门', extract?.department ?? contract.department],
    ...(law && extract ? [['报送给', law.recipient] as [string, string]] : []),
    ...(extract
      ? [
          ['报送时限', dueText(extract)] as [string, string],
          ['依据', clauseText(law as Law, extract)] as [string, string],
        ]
      : []),
    ['模板版本', contract.version],
    ['怎样报', '只在第一张工作表里填写，一行一条，表头不要改名；带 * 的列必填。没有数据的月份请报零报告。'],
    ['模板更新', '用旧版模板填好的文件照样可以报送；列的次序、多出来的列都不影响。'],
  ];
}

const HEADER = ['列', '是否必填', '填什么', '可以填的词', '单位', '示例（不要抄进第一张表）'];
const WIDTHS = [20, 16, 14, 70, 8, 28];

const cells = (texts: readonly string[], style: Style): BookCell[] => texts.map((value) => ({ value, style }));

/** The sheet 填报说明: what is owed, when and why, and every column with what it takes. */
export function notesSheet(contract: Contract, law: Law | undefined): BookSheet {
  const told = facts(contract, law);
  const lines: BookCell[][] = [
    [{ value: '填报说明', style: 'title' }],
    ...told.map(([what, text]): BookCell[] => [{ value: what, style: 'title' }, { value: text }]),
    [],
    cells(HEADER, 'header'),
    ...contract.columns.map((column) =>
      cells(
        [
          column.name,
          column.required ? '必填' : '选填',
          kindOf(column),
          wordsTold(column),
          unitOf(column),
          exampleOf(column),
        ],
        'wrap',
      ),
    ),
  ];
  const rows: BookRow[] = lines.map((line, at) => ({ row: at + 1, cells: line }));
  return {
    name: '填报说明',
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    header: told.length + 3,
    foot: `${contract.id} 模板版本 ${contract.version}`,
  };
}
