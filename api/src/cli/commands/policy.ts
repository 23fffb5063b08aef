import { isAbsolute, join } from 'node:path';
import { loadContracts } from '@dixian/etl';
import { type Inspection, inspectPolicy, readDivisions, SourceError } from '@dixian/warehouse';
import type { Command } from 'commander';
import { type ConfigPlaces, configPlaces, countyCodes } from '../../config.ts';
import { readEnv } from '../../env.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, Usage } from '../io.ts';

function inspect(file: string, places: ConfigPlaces): Inspection {
  const contracts = loadContracts(places.contracts);
  return inspectPolicy(file, {
    ...places,
    counties: countyCodes(readDivisions(places.divisions)),
    contracted: (jurisdiction) => new Set(contracts.forCounty(jurisdiction).map(({ id }) => id)),
  });
}

/** @throws Usage when there is no such file */
function inspected(file: string, path: string): Inspection {
  try {
    return { ...inspect(path, configPlaces(readEnv().configFolder)), file };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && !(error instanceof SourceError))
      throw new Usage(`没有文件 ${file}：请检查路径。`);
    throw error;
  }
}

export function policyCommands(program: Command, context: CommandContext): void {
  program
    .command('policy')
    .description('政策文件')
    .command('check')
    .description('检查一份政策文件：写法、部门、引文、日期、单位、情景、数据契约；什么也不改')
    .argument('<file>', '政策文件（YAML）')
    .option('--json', '每处错误一行 JSON')
    .action((file: string, { json }: { json?: boolean }) => {
      const { id, faults } = inspected(file, isAbsolute(file) ? file : join(context.io.cwd, file));
      for (const { line, text } of faults)
        context.io.out(json ? JSON.stringify({ file, line, reason: text }) : `${file}:${line}：${text}`);
      if (faults.length > 0) context.exit(EXIT.refused);
      if (json) return;
      context.io.out(faults.length === 0 ? `${file}：${id} 没有问题。` : `共 ${faults.length} 处，请改正后再查。`);
    });
}
