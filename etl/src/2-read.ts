import type { Received } from './1-receive.ts';
import { csvReadings } from './read/csv.ts';
import type { IsHeader } from './read/header.ts';
import type { Pack } from './read/pack.ts';
import type { RawSheet } from './read/raw.ts';
import { type SheetRow, type SheetTable, tableOf } from './read/table.ts';
import { htmlSheets, xlsSheets } from './read/xls.ts';
import { xlsxSheets } from './read/xlsx.ts';
import { asRefusal } from './refusal.ts';

export { headerText } from './read/header.ts';
export type { IsHeader, SheetRow, SheetTable };

/**
 * The tables of a file: every sheet in whose first 30 rows a header is found, in the order of the file; [] when none
 * has one. `isHeader` is asked with normalised rows and, for merged headers, with pairs of adjacent rows read as one.
 * Throws Refusal; so may the rows while they are read.
 */
export async function readSheets(received: Received, isHeader: IsHeader): Promise<SheetTable[]> {
  try {
    const tables: SheetTable[] = [];
    for (const sheet of await rawSheets(received)) {
      const table = await tableOf(sheet, isHeader);
      if (table) tables.push(refusingAll(table));
      // The readings of a text file differ only in their separator: one is right.
      if (table && received.kind === 'csv') break;
    }
    return tables;
  } catch (error) {
    throw asRefusal(error);
  }
}

function rawSheets({ path, kind }: Received): Promise<RawSheet[]> {
  switch (kind) {
    case 'xlsx':
      return xlsxSheets(path);
    case 'xls':
      return xlsSheets(path);
    case 'html':
      return htmlSheets(path);
    case 'csv':
      return csvReadings(path);
  }
}

/** Whatever is wrong while its rows are read is a Refusal. */
function refusingAll(table: SheetTable): SheetTable {
  const { rows, packed } = table;
  const refusingPacked = packed ? { packed: (pack: Pack) => refusing(packed(pack)) } : {};
  return { ...table, rows: refusing(rows), ...refusingPacked };
}

function refusing<Item>(items: AsyncIterable<Item>): AsyncIterable<Item> {
  return {
    async *[Symbol.asyncIterator]() {
      try {
        yield* items;
      } catch (error) {
        throw asRefusal(error);
      }
    },
  };
}
