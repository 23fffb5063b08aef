import fc from 'fast-check';

/** A made-up county written down by hand-made generators that share nothing with the product or its demo. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID number of an unassigned division (360799), with its check character. */
export function idNumber(birth: string, sequence: number): string {
  const body = `360799${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (WEIGHTS[at] as number), 0);
  return body + '10X98765432'[sum % 11];
}

export interface Person {
  household: string;
  head: boolean;
  name: string;
  id: string;
  birth: string;
  student: boolean;
  labour: '有' | '无';
}

export interface House {
  no: string;
  town: string;
  village: string;
  poor: boolean;
  monitored: string;
  members: Person[];
}

const PLACES = [
  ['古陂镇', '新屋村'],
  ['大塘埠镇', '长岗村'],
] as const;

/** Households with members of every age, poor and ordinary, some monitored. */
export function county(places: readonly (readonly [string, string])[] = PLACES, size = 60): House[] {
  let sequence = 0;
  return Array.from({ length: size }, (_, at) => {
    const no = `H${String(at).padStart(4, '0')}`;
    const births = ['1970-05-03', '1972-11-20', at % 3 === 0 ? '2006-08-15' : '1998-02-28', '1948-01-01'].slice(
      0,
      2 + (at % 3),
    );
    const [town, village] = places[at % places.length] as readonly [string, string];
    return {
      no,
      town,
      village,
      poor: at % 2 === 0,
      monitored: at % 7 === 1 ? '边缘易致贫户' : '',
      members: births.map((birth, member) => {
        sequence = (sequence + 1) % 1000;
        return {
          household: no,
          head: member === 0,
          name: `${'赵钱孙李周吴郑王'[at % 8]}测${'甲乙丙丁'[member]}${at}`,
          id: idNumber(birth, sequence),
          birth,
          student: birth === '2006-08-15',
          labour: birth === '1948-01-01' ? ('无' as const) : ('有' as const),
        };
      }),
    };
  });
}

/** A CSV file as a spreadsheet program saves it. */
export function csv(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  title?: string,
): string {
  const line = (cells: readonly (string | number)[]) =>
    cells.map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(',');
  return `\uFEFF${[...(title ? [line([title])] : []), line(header), ...rows.map(line)].join('\r\n')}\r\n`;
}

/** Deterministic samples: `pick(n, values, seed)` draws n of them. */
export function pick<T>(count: number, values: readonly T[], seed: number): T[] {
  return fc.sample(fc.constantFrom(...values), { numRuns: count, seed });
}
