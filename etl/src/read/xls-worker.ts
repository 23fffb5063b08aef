import { parentPort } from 'node:worker_threads';
import { read, set_cptable, type WorkBook } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';

/** What the library is to read: the bytes of a workbook, or the text of a web page, whose cells stay text. */
export type Given = { bytes: Uint8Array } | { text: string };
export type Answer = { book: WorkBook } | { says: string };

const OPTIONS = { cellNF: true, cellStyles: true, cellHTML: false, cellFormula: false, dense: true } as const;

// Excel 95 and older store GBK bytes.
set_cptable(codepages);

function answer(given: Given): Answer {
  try {
    const book =
      'bytes' in given
        ? read(given.bytes, { ...OPTIONS, type: 'array' })
        : read(given.text, { ...OPTIONS, type: 'string', raw: true });
    return { book: { ...book, Custprops: {}, Props: {} } };
  } catch (error) {
    return { says: error instanceof Error ? error.message : '' };
  }
}

parentPort?.on('message', (given: Given) => parentPort?.postMessage(answer(given)));
