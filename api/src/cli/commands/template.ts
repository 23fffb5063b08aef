import { mkdir, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { template } from '@dixian/etl';
import type { Command } from 'commander';
import { readConfig } from '../../config.ts';
import { readEnv } from '../../env.ts';
import type { CommandContext } from '../context.ts';
import { countyArgument, Usage } from '../io.ts';

interface Options {
  county: string;
  extract?: string;
}

/** @throws Usage */
async function run({ io }: CommandContext, folder: string, { county, extract }: Options): Promise<void> {
  const { contracts, policies } = readConfig(readEnv().configFolder);
  const known = contracts.forCounty(county);
  if (known.length === 0) throw new Usage(`没有 ${county} 的数据契约：请检查县级区划代码。`);
  const wanted = known.filter(({ id }) => extract === undefined || id === extract);
  if (wanted.length === 0)
    throw new Usage(`没有报表“${extract}”。可用的报表编号：${known.map(({ id }) => id).join('、')}。`);
  const law = policies.has(county) ? policies.forCounty(county) : undefined;
  const into = isAbsolute(folder) ? folder : join(io.cwd, folder);
  await mkdir(into, { recursive: true });
  for (const contract of wanted) {
    const { name, content } = await template(contract, law);
    await writeFile(join(into, name), content);
    io.out(join(into, name));
  }
}

export function templateCommand(program: Command, context: CommandContext): void {
  program
    .command('template')
    .description('生成填报模板：每份报表一个 Excel 工作簿，带下拉列表、格式和填报说明')
    .argument('<folder>', '放在哪个文件夹')
    .requiredOption('--county <代码>', '县的六位行政区划代码', countyArgument)
    .option('--extract <编号>', '只要这一份')
    .action((folder: string, options: Options) => run(context, folder, options));
}
