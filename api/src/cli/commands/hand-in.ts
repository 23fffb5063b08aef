import { basename, isAbsolute, join } from 'node:path';
import { type HandInAnswer, handIn, handInNil, PROBLEMS, readSaid } from '@dixian/etl';
import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { countyArgument, EXIT, monthArgument, Usage } from '../io.ts';

interface Options {
  county: string;
  period: string;
  extract?: string;
  json?: boolean;
  nil?: boolean;
  amend?: string;
  answer?: string;
  column: string[];
  department?: string;
  by: string;
}

/** At most this many problems are printed for people; --json is complete. */
const SHOWN = 20;

/** Headers that are read as somebody said, now or at an earlier hand-in. */
const decided = ({ columns }: HandInAnswer): string[] =>
  columns.flatMap(({ sheet, columns: read }) =>
    read
      .filter(({ why }) => why === 'said' || why === 'remembered')
      .map(({ header, column, by, at }) => {
        const when = at ? `（${by} ${at.slice(0, 10)} 指定，已记住）` : '（这次指定）';
        return `  列 ${sheet ? `${sheet} ` : ''}“${header}”${column ? `读作“${column}”` : '不读取'}${when}`;
      }),
  );

function describe(answer: HandInAnswer): string[] {
  const state = { ACCEPTED: '接收', RETURNED: '退回', REFUSED: '拒收', DUPLICATE_FILE: '重复文件' }[answer.status];
  const lines = [
    `${answer.file}  ${answer.extract ?? '未识别'} ${answer.period}  ${state}${answer.reason ? `：${answer.reason}` : ''}`,
    `  收到 ${answer.received} = 入库 ${answer.loaded} + 隔离 ${answer.quarantined} + 重复 ${answer.duplicates}`,
  ];
  lines.push(...decided(answer));
  for (const problem of answer.problems.slice(0, SHOWN)) {
    const where = `${problem.sheet ? `${problem.sheet} ` : ''}第 ${problem.row} 行${problem.column ? ` ${problem.column}` : ''}`;
    lines.push(`  ${problem.level === 'error' ? '错误' : '提示'} ${where}：${problem.reason}`);
  }
  if (answer.problems.length > SHOWN) lines.push(`  …… 共 ${answer.problems.length} 条，加 --json 可看全部`);
  for (const path of answer.answers ?? []) lines.push(`  答复工作簿 ${path}`);
  return lines;
}

const placed = ({ io }: CommandContext, path: string): string => (isAbsolute(path) ? path : join(io.cwd, path));

async function run(context: CommandContext, files: string[], options: Options, dryRun: boolean): Promise<void> {
  const hub = await context.hub();
  const request = { county: options.county, period: options.period, by: options.by };
  if (options.nil) {
    if (!options.extract) throw new Usage('零报告请写明是哪一份：加 --extract <报表编号>，编号可用 hub rules 查。');
    const answer = await handInNil(hub, { ...request, extract: options.extract });
    context.io.out(options.json ? JSON.stringify(answer) : describe(answer).join('\n'));
    return;
  }
  if (files.length === 0) throw new Usage('没有写文件：请在命令后面写上要报送的文件；没有数据请加 --nil 报零报告。');
  const answers = await handIn(hub, {
    ...request,
    ...(options.extract ? { extract: options.extract } : {}),
    ...(options.amend ? { mode: 'amend' as const, parent: options.amend } : {}),
    ...(options.answer ? { answerFolder: placed(context, options.answer) } : {}),
    ...(options.department ? { department: options.department } : {}),
    columns: readSaid(options.column),
    dryRun,
    files: files.map((path) => ({ name: basename(path), path: placed(context, path) })),
  });
  for (const answer of answers) context.io.out(options.json ? JSON.stringify(answer) : describe(answer).join('\n'));
  if (answers.some(({ status }) => status === 'RETURNED' || status === 'REFUSED')) context.exit(EXIT.refused);
}

function common(command: Command): Command {
  return command
    .requiredOption('--county <代码>', '县的六位行政区划代码', countyArgument)
    .requiredOption('--period <月份>', '所属月份，例如 2023-07', monthArgument)
    .option('--extract <编号>', '报表编号，编号可用 hub rules 查；不写则由文件名或表头识别')
    .option('--json', '每个文件输出一行 JSON')
    .option('--amend <批次>', '补报：与该批次合并成完整的一个月')
    .option('--answer <文件夹>', '另写答复工作簿：原表照旧，有问题的单元格标色并写明原因，改好即可再报')
    .option(
      '--column <列=列>',
      '文件里的列=报表的列，例如 实付=个人自付；等号后面留空为不读取；可写多次，采用后记住，下次照用',
      (text: string, all: string[]) => [...all, text],
      [],
    )
    .option('--department <部门>', '用哪个部门记住的列；不写则是报表所属的部门')
    .option('--by <姓名>', '报送人', 'cli');
}

export function handInCommands(program: Command, context: CommandContext): void {
  common(program.command('load'))
    .description('报送：检查文件，好的行入库，坏的行隔离')
    .argument('[files...]', '一个或多个文件，顺序不限')
    .option('--nil', '零报告：本月没有数据')
    .action((files: string[], options: Options) => run(context, files, options, false));
  common(program.command('check'))
    .description('试报：检查的内容与 load 完全相同，但什么也不写')
    .argument('<files...>')
    .action((files: string[], options: Options) => run(context, files, options, true));
  program
    .command('problems')
    .description('列出检查可能给出的问题编号和说明')
    .option('--json', '每条一行 JSON')
    .action((options: { json?: boolean }) => {
      for (const [code, { level, text }] of Object.entries(PROBLEMS)) {
        context.io.out(
          options.json
            ? JSON.stringify({ code, level, text })
            : `${code}\t${level === 'error' ? '错误' : '提示'}\t${text}`,
        );
      }
    });
}
