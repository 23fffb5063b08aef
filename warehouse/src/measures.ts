import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FactsName } from './measure/facts/index.ts';
import type { Dimension } from './measure/facts.ts';
import { PRODUCT } from './product.ts';
import { schemaCheck } from './yaml/schema.ts';
import { Source } from './yaml/source.ts';

/** What is counted: rows that meet `where`, each once; or their distinct values; or the sum of a column. SQL over the facts. */
export interface Count {
  words?: string;
  where?: string;
  distinct?: string;
  sum?: string;
}

/** A number, declared once: what it counts and how, in words and in SQL. */
export interface Measure {
  code: string;
  /** Place among all measures, from 1. */
  order: number;
  /** The rows it counts: warehouse/src/measure/facts. */
  facts: FactsName;
  /** A count has this; a ratio has numerator and denominator. */
  count?: Count;
  name: string;
  unit: string;
  definition: string;
  formula: string;
  /** Both or neither: a ratio has them. A denominator of 0 means that the number does not exist. */
  numerator?: Count;
  denominator?: Count;
  /** A stock: it stands as it was at the span's last day, however much later it is read. */
  at_end?: boolean;
  /** Dimensions of its facts that it has no meaning by. */
  not_by?: readonly Dimension[];
  /** Counts across departments: a department, which knows its own only, has no such number. */
  all_departments?: boolean;
  /** Whose figure it is and who answers for it. */
  owner: string;
  /** Whom it ranks; a measure without it is never ranked. */
  ranks?: 'TOWN' | 'DEPARTMENT';
  /** Code of the measure that takes its place in a ranking: the same, without what the county delayed. */
  ranked_as?: string;
  /** Code of the measure that counts what it lacks: in the denominator and not in the numerator. */
  wanting?: string;
  /** Beneath this denominator a ranked share says little, and is marked. */
  small?: { below: number; reason: string };
  /** What the county's document has to set for it to exist. */
  needs?: 'VERIFY_LIMIT';
  /** What a unit can still do to raise it, with {n} for how many: 再办结 {n} 条. Absent: what was missed stays missed. */
  raise?: string;
  /** Which way is good; absent: neither, and the change has no colour. */
  good?: 'HIGH' | 'LOW';
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
