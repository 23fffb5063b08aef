import { copyFile, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HandInUsage } from '@dixian/etl';
import { StoreBusy } from '@dixian/warehouse';
import { Command, CommanderError } from 'commander';
import { readEnv } from '../env.ts';
import { Refusal } from '../errors.ts';
import { type Hub, openHub } from '../hub.ts';
import { accountCommands } from './commands/accounts.ts';
import { answerCommands } from './commands/answers.ts';
import { backupCommands } from './commands/backup.ts';
import { buildCommand } from './commands/build.ts';
import { columnCommand } from './commands/columns.ts';
import { demoCommand } from './commands/demo.ts';
import { enterCommand } from './commands/enter.ts';
import { handInCommands } from './commands/hand-in.ts';
import { initCommand } from './commands/init.ts';
import { keyCommands } from './commands/keys.ts';
import { ruleCommand } from './commands/lists.ts';
import { policyCommands } from './commands/policy.ts';
import { remindCommand } from './commands/remind.ts';
import { statusCommand } from './commands/status.ts';
import { templateCommand } from './commands/template.ts';
import type { CommandContext } from './context.ts';
import { EXIT, type Io, Usage } from './io.ts';

async function placeKey(path: string): Promise<void> {
  const target = join(readEnv().dataFolder, 'identity.key');
  const there = await stat(target).catch(() => null);
  if (there) throw new Usage(`${target} 已存在：为免覆盖，请先确认它不再需要并移走。`);
  await mkdir(readEnv().dataFolder, { recursive: true, mode: 0o700 });
  await copyFile(path, target);
}

/** What the parser of the command line objects to, by its code; '' when it only showed its help. */
const OBJECTIONS: Readonly<Record<string, string>> = {
  'commander.missingMandatoryOptionValue': '缺少必填的选项',
  'commander.optionMissingArgument': '选项后面缺少内容',
  'commander.missingArgument': '缺少必填的内容',
  'commander.unknownOption': '没有这个选项',
  'commander.unknownCommand': '没有这个命令',
  'commander.excessArguments': '多写了内容',
  'commander.invalidArgument': '内容不对',
};

function inChinese({ code, message, exitCode }: CommanderError): string {
  if (exitCode === 0) return '';
  const named = [...message.matchAll(/'([^']+)'/g)].map(([, word]) => word).join('、');
  return `${OBJECTIONS[code] ?? '命令写法不对'}${named ? `：${named}` : ''}。用 hub --help 或 hub <命令> --help 查看写法。`;
}

function describe(error: unknown): { code: number; message: string } {
  if (error instanceof StoreBusy) return { code: EXIT.busy, message: error.message };
  if (error instanceof Usage || error instanceof HandInUsage) return { code: EXIT.usage, message: error.message };
  if (error instanceof Refusal && error.code === 'BAD_USER_INPUT') return { code: EXIT.usage, message: error.message };
  if (error instanceof CommanderError)
    return { code: error.exitCode === 0 ? EXIT.done : EXIT.usage, message: inChinese(error) };
  return { code: EXIT.failed, message: error instanceof Error ? error.message : String(error) };
}

/**
 * Carries out one command line.
 * @param borrowed the hub of a process that already owns the stores; without it the command opens and closes its own
 * @returns exit code: 0 done, 1 failed, 2 wrong usage, 3 file refused, 4 store busy
 */
export async function runCommand(words: string[], io: Io, borrowed?: Hub): Promise<number> {
  let opened: Promise<Hub> | undefined;
  let code: number = EXIT.done;
  const context: CommandContext = {
    io,
    hub: async () => {
      if (borrowed) return borrowed;
      opened ??= openHub(readEnv());
      const hub = await opened;
      for (const line of hub.warnings.splice(0)) io.err(line);
      return hub;
    },
    placeKey,
    exit: (wanted) => {
      code = Math.max(code, wanted);
    },
  };
  const program = new Command('hub')
    .description('底线 · 防止返贫监测数据枢纽')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示某个命令的帮助')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
      // Said in Chinese below.
      outputError: () => undefined,
    })
    .addHelpText(
      'after',
      '\n数据目录由环境变量 HUB_DATA 指定，默认 .data。\n退出码：0 完成，2 用法不对，3 文件被退回或拒收，4 数据目录被占用。',
    );
  for (const add of [
    initCommand,
    handInCommands,
    columnCommand,
    templateCommand,
    buildCommand,
    answerCommands,
    ruleCommand,
    policyCommands,
    enterCommand,
    statusCommand,
    remindCommand,
    demoCommand,
    backupCommands,
    accountCommands,
    keyCommands,
  ]) {
    add(program, context);
  }
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    const { code: failed, message } = describe(error);
    if (message) io.err(message);
    code = Math.max(code, failed);
  } finally {
    await opened?.then(
      (hub) => hub.close(),
      () => undefined,
    );
  }
  return code;
}
