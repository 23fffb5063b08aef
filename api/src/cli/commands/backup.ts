import { writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { keyText } from '@dixian/warehouse';
import type { Command } from 'commander';
import { backup, restore } from '../../backup.ts';
import type { CommandContext } from '../context.ts';
import { Usage } from '../io.ts';

/** @throws Usage */
function keyThere(key: string): never {
  throw new Usage(`密钥没有写到 ${key}：文件已存在或文件夹不可写，请换一个文件名。`);
}

export function backupCommands(program: Command, context: CommandContext): void {
  const absolute = (path: string) => (isAbsolute(path) ? path : join(context.io.cwd, path));
  program
    .command('backup')
    .description('备份两个数据库到一个文件；身份密钥不在其中，用 --key 另存')
    .argument('<file>', '备份文件，例如 backup.tar.gz')
    .option('--key <file>', '把身份密钥另存到这里，请与备份分开保管')
    .action(async (file: string, { key }: { key?: string }) => {
      const hub = await context.hub();
      if (key)
        await writeFile(absolute(key), `${keyText(hub.keyring)}\n`, { mode: 0o600, flag: 'wx' }).catch(() =>
          keyThere(key),
        );
      const { tables, rows } = await backup(hub, absolute(file));
      context.io.out(
        `已备份 ${tables} 张表、${rows} 行到 ${file}。${key ? `身份密钥已另存到 ${key}。` : '备份不含身份密钥：恢复时需要它，请用 --key 另存。'}`,
      );
    });
  program
    .command('restore')
    .description('把备份恢复到空的数据目录，再重新计算各项数字')
    .argument('<file>')
    .option('--key <file>', '备份时另存的身份密钥')
    .action(async (file: string, { key }: { key?: string }) => {
      if (key) await context.placeKey(absolute(key));
      const hub = await context.hub();
      const { tables, rows, occupied } = await restore(hub, absolute(file));
      if (occupied) throw new Usage('数据目录里已有数据：恢复只能到空目录，请换一个 HUB_DATA 再试。');
      context.io.out(`已恢复 ${tables} 张表、${rows} 行，并重新计算。`);
    });
}
