import type { SheetTable } from '../2-read.ts';
import type { Contract } from '../contract.ts';
import { headerText } from '../read/header.ts';
import { HandInUsage } from '../usage.ts';
import { columnAt } from './decide.ts';
import type { Said } from './told.ts';

/** A file with its contract, as far as this is about its headers. */
interface Headed {
  contract: Contract;
  tables: readonly SheetTable[];
}

const listed = (names: readonly string[]): string => [...new Set(names)].filter(Boolean).join('、');

/** What is said of headers must be about a column of the contract. @throws HandInUsage */
export function checkColumns(said: readonly Said[], contracts: readonly Contract[]): void {
  for (const { header, column } of said) {
    if (contracts.length === 0 || contracts.some((contract) => columnAt(contract, column) !== -1)) continue;
    const titles = contracts.map(({ title }) => title).join('、');
    const names = contracts.flatMap(({ columns }) => columns.map(({ name }) => name));
    throw new HandInUsage(
      `“${header}”不能读作“${column}”：报表“${titles}”没有这一列。可选的列：${listed(names)}；不读取的列，等号后面留空。`,
    );
  }
}

/** And about a header that one of the files has. @throws HandInUsage */
export function checkSaid(said: readonly Said[], files: readonly Headed[]): void {
  if (files.length === 0) return;
  checkColumns(said, [...new Set(files.map(({ contract }) => contract))]);
  const headers = files.flatMap(({ tables }) => tables.flatMap(({ header }) => header));
  const known = new Set(headers.map(headerText));
  const lost = said.find(({ header }) => !known.has(headerText(header)));
  if (lost)
    throw new HandInUsage(`文件里没有“${lost.header}”这一列：请照文件里的列名写。文件里的列：${listed(headers)}。`);
}

/** `文件里的列=报表的列`, as commands and addresses say it; nothing behind the last `=`: not to be read. @throws HandInUsage */
export function readSaid(texts: readonly string[]): Said[] {
  const said = texts.map((text): Said => {
    const at = text.lastIndexOf('=');
    const header = headerText(text.slice(0, Math.max(at, 0)));
    if (header === '')
      throw new HandInUsage(
        `“${text}”写法不对：应写成 文件里的列=报表的列，不读取的列等号后面留空，例如 实付=个人自付。`,
      );
    return { header, column: headerText(text.slice(at + 1)) || null };
  });
  const twice = said.find(({ header }, at) => said.findIndex((one) => one.header === header) !== at);
  if (twice) throw new HandInUsage(`“${twice.header}”写了两次：一列只能有一个意思，请留下一个。`);
  return said;
}
