import { join } from 'node:path';
import { yamlFiles } from './policy/load.ts';
import { PRODUCT } from './product.ts';
import { schemaCheck } from './yaml/schema.ts';
import { Source } from './yaml/source.ts';

/** What a row of a ledger is: a clue of a household, a warning, or a department's warnings of one kind. */
export type LedgerRows = 'clue' | 'warning' | 'department';

/** A column of a ledger. `field` names what is known of a row; ledger.schema.json lists them. */
export interface LedgerColumn {
  header: string;
  /** Upper line of a header of two lines; neighbours of one name are merged. */
  group?: string;
  field: string;
  /** In characters. */
  width: number;
  reason?: string;
}

/** The form of a ledger, as a document prescribes it. Nobody fills it in: its rows are computed. */
export interface LedgerForm {
  id: string;
  /** e.g. 附件2 */
  annex: string;
  title: string;
  rows: LedgerRows;
  /** Whose ledger it is: named above the table. */
  by?: 'town' | 'county';
  stamp?: string;
  notes?: string[];
  clause?: { policy: string; article: string; quote: string };
  reason?: string;
  columns: LedgerColumn[];
}

/** The folder of the forms that come with the product. */
export const LEDGERS = join(PRODUCT, 'ledgers');

/** All forms, found by id. */
export class LedgerBook {
  private readonly forms: ReadonlyMap<string, LedgerForm>;

  /** @throws when two forms share an id */
  constructor(forms: readonly LedgerForm[]) {
    this.forms = new Map(forms.map((form) => [form.id, form]));
    const twice = forms.find((form, at) => forms.findIndex(({ id }) => id === form.id) < at);
    if (twice) throw new Error(`两张台账的编号都是“${twice.id}”，请改其中一个。`);
  }

  all(): LedgerForm[] {
    return [...this.forms.values()];
  }

  /** @throws when there is none of that id */
  get(id: string): LedgerForm {
    const form = this.forms.get(id);
    if (!form)
      throw new Error(`没有台账“${id}”：可用 ${[...this.forms.keys()].join('、')}，或在 ledgers 目录里补上表式。`);
    return form;
  }
}

/**
 * The forms declared in some folders, one a file.
 * @throws SourceError with file and line of every fault
 */
export function loadLedgers(folders: readonly string[] = [LEDGERS]): LedgerBook {
  const check = schemaCheck(join(LEDGERS, 'ledger.schema.json'));
  return new LedgerBook(
    folders.flatMap(yamlFiles).map((file) => {
      const source = Source.read(file);
      check(source);
      source.settle();
      return source.value as LedgerForm;
    }),
  );
}
