import {
  type ClueLine,
  clueLines,
  ensureBuilt,
  type Lines,
  type UndeterminedLine,
  type UnmatchedLine,
  undeterminedLines,
  unmatchedLines,
  type WarningLine,
  warningLines,
} from '@dixian/warehouse';
import type { Command } from 'commander';
import { buildDeps } from '../../build.ts';
import type { CommandContext } from '../context.ts';
import { countyArgument, monthArgument } from '../io.ts';

interface Options {
  county: string;
  period: string;
  json?: boolean;
}

/** The lists that leave the warehouse as lines. Each builds what is stale first, so an answer is never old. */
const LISTS = [
  {
    name: 'warnings',
    description: '本月新产生的预警信息，一行一条',
    rows: warningLines,
    text: (row: WarningLine) =>
      `${row.rule}\t${row.household ?? row.village ?? ''}\t${row.risk}\t${row.clause}\t${row.evidence.map((e) => `${e.file}:${e.row}`).join(' ')}`,
  },
  {
    name: 'clues',
    description: '月末未销号的到户预警线索，一户一行',
    rows: clueLines,
    text: (row: ClueLine) =>
      `${row.priority}\t${row.household}\t${row.division}\t${row.state}\t${row.departments.join('、')}\t${row.warnings.length} 条预警`,
  },
  {
    name: 'unmatched',
    description: '与花名册对不上、需退给部门核实的行',
    rows: unmatchedLines,
    text: (row: UnmatchedLine) => `${row.extract}\t${row.reason}\t${row.file}:${row.row}`,
  },
  {
    name: 'undetermined',
    description: '缺少数据、规则判断不了的户：既不是预警，也不能说没有',
    rows: undeterminedLines,
    text: (row: UndeterminedLine) => `${row.rule}\t${row.household}\t${row.missing}`,
  },
] as const;

function list<Row>(
  program: Command,
  context: CommandContext,
  {
    name,
    description,
    rows,
    text,
  }: { name: string; description: string; rows: Lines<Row>; text: (row: Row) => string },
): void {
  program
    .command(name)
    .description(description)
    .requiredOption('--county <代码>', '县的六位行政区划代码', countyArgument)
    .requiredOption('--period <月份>', '月份，例如 2023-07', monthArgument)
    .option('--json', '每行一个 JSON')
    .action(async ({ county, period, json }: Options) => {
      const hub = await context.hub();
      await ensureBuilt(buildDeps(hub), county, period);
      for (const row of await rows({ county }, hub, period)) context.io.out(json ? JSON.stringify(row) : text(row));
    });
}

export function answerCommands(program: Command, context: CommandContext): void {
  list(program, context, LISTS[0]);
  list(program, context, LISTS[1]);
  list(program, context, LISTS[2]);
  list(program, context, LISTS[3]);
}
