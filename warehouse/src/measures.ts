import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PRODUCT } from './product.ts';
import { schemaCheck } from './yaml/schema.ts';
import { Source } from './yaml/source.ts';

/** A number, declared once: what it counts and how, in words. */
export interface Measure {
  code: string;
  /** Place among the tiles of 总览, from 1. */
  order: number;
  name: string;
  unit: string;
  definition: string;
  formula: string;
  /** Both or neither: a ratio has them. A denominator of 0 means that the number does not exist. */
  numerator?: string;
  denominator?: string;
  /** Clause of the document, or where the number comes from. */
  source: string;
  note?: string;
}

const FOLDER = join(PRODUCT, 'measures');

/** All numbers, in the order in which they are shown. */
export class MeasureBook {
  private readonly byCode: ReadonlyMap<string, Measure>;

  /** @throws when two measures share a code or a place */
  constructor(measures: readonly Measure[]) {
    for (const field of ['code', 'order'] as const) {
      const seen = measures.map((measure) => measure[field]);
      const twice = seen.find((value, at) => seen.indexOf(value) < at);
      if (twice !== undefined) throw new Error(`两个指标的 ${field} 都是“${twice}”，请改其中一个。`);
    }
    this.byCode = new Map([...measures].sort((a, b) => a.order - b.order).map((measure) => [measure.code, measure]));
  }

  all(): Measure[] {
    return [...this.byCode.values()];
  }

  /** @throws when there is none of that code */
  get(code: string): Measure {
    const measure = this.byCode.get(code);
    if (!measure) throw new Error(`没有指标“${code}”：可用 ${[...this.byCode.keys()].join('、')}。`);
    return measure;
  }
}

/**
 * The measures declared in a folder, one a file.
 * @throws SourceError with file and line of every fault
 */
export function loadMeasures(folder = FOLDER): MeasureBook {
  const check = schemaCheck(join(FOLDER, 'measure.schema.json'));
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return new MeasureBook(
    files.map((name) => {
      const source = Source.read(join(folder, name));
      check(source);
      source.settle();
      return source.value as Measure;
    }),
  );
}
