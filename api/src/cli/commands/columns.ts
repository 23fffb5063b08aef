import { forget, rememberedColumns } from '@dixian/etl';
import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { countyArgument, Usage } from '../io.ts';

interface Options {
  county: string;
  extract?: string;
  department?: string;
  forget?: string;
  by: string;
  json?: boolean;
}

/** @throws Usage */
async function run({ io, hub }: CommandContext, options: Options): Promise<void> {
  const { warehouse } = await hub();
  const { county, extract, department } = options;
  const place = { county, ...(extract ? { extract } : {}), ...(department ? { department } : {}) };
  if (options.forget !== undefined) {
    if (!extract || !department)
      throw new Usage('撤销记住的列请写明是谁的：加 --extract <编号> 和 --department <部门>。');
    const gone = await forget(warehouse, { county, extract, department }, options.by, [options.forget]);
    if (gone.length === 0) throw new Usage(`没有记住“${options.forget}”这一列：用 hub columns 查看记住的列。`);
  }
  for (const one of await rememberedColumns(warehouse, place)) {
    const { header, column, by, at } = one;
    const read = column === null ? '不读取' : `读作“${column}”`;
    io.out(
      options.json
        ? JSON.stringify(one)
        : `${one.department}\t${one.extract}\t“${header}”${read}\t${by} ${at.slice(0, 10)}`,
    );
  }
}

export function columnCommand(program: Command, context: CommandContext): void {
  program
    .command('columns')
    .description('列出记住的列名（文件里的哪一列读作报表的哪一列），或撤销其中一个')
    .requiredOption('--county <代码>', '县的六位行政区划代码', countyArgument)
    .option('--extract <编号>', '只看这一份报表')
    .option('--department <部门>', '只看这个部门')
    .option('--forget <列名>', '撤销：以后不再这样读')
    .option('--by <姓名>', '谁撤销的', 'cli')
    .option('--json', '每列一行 JSON')
    .action((options: Options) => run(context, options));
}
