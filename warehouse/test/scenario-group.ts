import type { ScenarioFile, Sentence } from './scenario-file.ts';
import type { Row } from './world.ts';

/** A county that the sentences of several files share; each file's begin at their place among them. */
export interface ScenarioGroup {
  whole: ScenarioFile;
  files: { file: ScenarioFile; first: number }[];
}

/** Towns of a county are numbered by their sentence, in two digits. */
const MOST = 100;

/** Months in which an extract is handed in, with rows or nil: `2023-07`, or `2023-07 nil`. */
function calendars(file: ScenarioFile): Map<string, string> {
  const months = new Map<string, Set<string>>();
  const add = (extract: string, month: string) => months.set(extract, (months.get(extract) ?? new Set()).add(month));
  for (const { hand_ins = {} } of file.sentences)
    for (const [month, byExtract] of Object.entries(hand_ins))
      for (const [extract, rows] of Object.entries(byExtract)) if (rows.length > 0) add(extract, month);
  for (const [month, extracts] of Object.entries(file.nil ?? {}))
    for (const extract of extracts) add(extract, `${month} nil`);
  return new Map([...months].map(([extract, of]) => [extract, [...of].sort().join()]));
}

/** Months of register snapshots, those of single sentences included. */
function registers({ registers: months, sentences }: ScenarioFile): string {
  return [...new Set([...months, ...sentences.flatMap(({ register = {} }) => Object.keys(register))])].sort().join();
}

/** Whether one file's hand-ins could be told from the other's when they stand in one county. */
function tellsApart(one: ScenarioFile, other: ScenarioFile): boolean {
  if (one.jurisdiction !== other.jurisdiction || one.apart || other.apart) return true;
  if (registers(one) !== registers(other)) return true;
  if (JSON.stringify(one.lines) !== JSON.stringify(other.lines)) return true;
  const months = calendars(other);
  return [...calendars(one)].some(([extract, own]) => (months.get(extract) ?? own) !== own);
}

const filled = (rows: readonly Row[], defaults: Row | undefined): Row[] => rows.map((row) => ({ ...defaults, ...row }));

/** A sentence with what its file says for all of them. */
function alone(file: ScenarioFile, sentence: Sentence): Sentence {
  const persons = Object.values(sentence.hand_ins ?? {})
    .flatMap((byExtract) => Object.values(byExtract).flat())
    .map(({ person }) => person);
  const rows = [...new Set(persons.filter((person) => person !== undefined))].map((person) => ({ person }));
  const register = sentence.register ?? Object.fromEntries(file.registers.map((month) => [month, rows]));
  return {
    ...sentence,
    register: Object.fromEntries(Object.entries(register).map(([month, of]) => [month, filled(of, file.household)])),
    hand_ins: Object.fromEntries(
      Object.entries(sentence.hand_ins ?? {}).map(([month, byExtract]) => [
        month,
        Object.fromEntries(
          Object.entries(byExtract).map(([extract, of]) => [extract, filled(of, file.defaults?.[extract])]),
        ),
      ]),
    ),
  };
}

function together(files: readonly ScenarioFile[]): ScenarioGroup {
  const [{ jurisdiction, registers: months, lines } = files[0] as ScenarioFile] = files;
  const nil: Record<string, string[]> = {};
  for (const file of files)
    for (const [month, extracts] of Object.entries(file.nil ?? {}))
      nil[month] = [...new Set([...(nil[month] ?? []), ...extracts])];
  const sentences = files.flatMap((file) => file.sentences.map((sentence) => alone(file, sentence)));
  const name = files.map((file) => file.name).join(', ');
  let first = 0;
  return {
    whole: { name, jurisdiction, quotes: [], registers: months, ...(lines ? { lines } : {}), nil, sentences },
    files: files.map((file) => {
      const at = { file, first };
      first += file.sentences.length;
      return at;
    }),
  };
}

/**
 * Files of one document that do not disturb each other, in one county each: it is building months that takes time.
 * They share registers, income lines, and the months of each extract that they share.
 */
export function grouped(files: readonly ScenarioFile[]): ScenarioGroup[] {
  const groups: ScenarioFile[][] = [];
  for (const file of files) {
    const fits = (group: readonly ScenarioFile[]) =>
      !group.some((other) => tellsApart(file, other)) &&
      group.reduce((sum, { sentences }) => sum + sentences.length, file.sentences.length) <= MOST;
    const group = groups.find(fits);
    if (group) group.push(file);
    else groups.push([file]);
  }
  return groups.map(together);
}
