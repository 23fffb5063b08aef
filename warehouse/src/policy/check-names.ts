import type { Path, Source } from '../yaml/source.ts';
import type { PolicyFile } from './file.ts';
import type { Citation, Policy } from './types.ts';

/** Departments that stand for all of them in a list of receivers. */
const ALL = '*';

const idsOf = (list: readonly { id: string }[] = []): string[] => list.map(({ id }) => id);

/** The names a file may use: its own, and those of the law above it. Quotes are its own clauses' only. */
export class Names {
  readonly departments: ReadonlySet<string>;
  readonly extracts: ReadonlySet<string>;
  private readonly texts: ReadonlyMap<string, string>;

  constructor(
    private readonly source: Source,
    private readonly file: PolicyFile,
    private readonly upper: Policy | undefined,
  ) {
    this.texts = new Map((file.clauses ?? []).map(({ article, text }) => [article, text]));
    this.departments = new Set([...idsOf(upper?.departments), ...idsOf(file.departments)]);
    this.extracts = new Set([...idsOf(upper?.extracts), ...idsOf(file.extracts)]);
  }

  check(): void {
    const { clauses = [], extracts = [], rules = [], matches = [], calendar, procedure } = this.file;
    const lists: [Path, readonly string[]][] = [
      [['departments'], idsOf(this.file.departments)],
      [['clauses'], clauses.map(({ article }) => article)],
      [['extracts'], idsOf(extracts)],
      [['rules'], idsOf(rules)],
      [['open'], idsOf(this.file.open)],
      [['one_off'], idsOf(this.file.one_off)],
      [['matches'], idsOf(matches)],
      [['calendar', 'meetings'], idsOf(calendar?.meetings)],
      [['calendar', 'outbound'], idsOf(calendar?.outbound)],
      [['procedure', 'steps'], idsOf(procedure?.steps)],
      [['procedure', 'exit'], idsOf(procedure?.exit)],
    ];
    for (const [path, names] of lists) this.once(path, names);
    this.taken(['extracts'], idsOf(extracts), idsOf(this.upper?.extracts));
    this.knownDepartments();
    rules.forEach(({ extract }, at) => {
      if (!this.extracts.has(extract))
        this.source.problem(['rules', at, 'extract'], `报表“${extract}”不在 extracts 里，请先登记该报表。`);
    });
    this.answers();
    (calendar?.meetings ?? []).forEach(({ agenda = [], pages = [] }, at) => {
      pages.forEach((page, nth) => {
        if (page.agenda !== undefined && !agenda.includes(page.agenda))
          this.source.problem(
            ['calendar', 'meetings', at, 'pages', nth, 'agenda'],
            `“${page.agenda}”不是这个会议的议题，请照 agenda 抄写。`,
          );
      });
    });
  }

  /** Every citation of the file, wherever it stands. */
  quotes(): void {
    this.walk(this.file, []);
  }

  cited({ article, quote }: Citation, path: Path): void {
    const text = this.texts.get(article);
    if (text === undefined) this.source.problem(path, `条款“${article}”不在 clauses 里，请先抄录该条款原文。`);
    else if (!text.includes(quote))
      this.source.problem(path, `“${quote}”不是条款 ${article} 的原话，请照原文（含标点）抄写。`);
  }

  private walk(value: unknown, path: Path): void {
    if (Array.isArray(value)) {
      value.forEach((one: unknown, at) => {
        this.walk(one, [...path, at]);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, one] of Object.entries(value)) {
        const where = [...path, name];
        if (name === 'clause' && isCitation(one)) this.cited(one, where);
        else this.walk(one, where);
      }
    }
  }

  private knownDepartments(): void {
    const { clauses = [], extracts = [], matches = [], calendar } = this.file;
    clauses.forEach(({ department }, at) => {
      this.department(department, ['clauses', at, 'department']);
    });
    extracts.forEach(({ department, departments = [] }, at) => {
      this.department(department, ['extracts', at, 'department']);
      departments.forEach(({ id }, nth) => {
        this.department(id, ['extracts', at, 'departments', nth, 'id']);
      });
    });
    matches.forEach(({ department }, at) => {
      this.department(department, ['matches', at, 'department']);
    });
    (calendar?.outbound ?? []).forEach(({ to }, at) => {
      to.forEach((id, nth) => {
        if (id !== ALL) this.department(id, ['calendar', 'outbound', at, 'to', nth]);
      });
    });
  }

  private department(id: string | undefined, path: Path): void {
    if (id !== undefined && !this.departments.has(id))
      this.source.problem(path, `部门“${id}”不在 departments 里，请改用：${[...this.departments].join('、')}。`);
  }

  /** The answer to a match is handed in as the extract of the same id. */
  private answers(): void {
    const { matches = [], extracts = [] } = this.file;
    const asked = new Set([...idsOf(this.upper?.matches), ...idsOf(matches)]);
    matches.forEach(({ id }, at) => {
      if (!this.extracts.has(id))
        this.source.problem(
          ['matches', at],
          `比对“${id}”的结果没有报表：请在 extracts 里登记同名报表，purpose 写 match。`,
        );
    });
    extracts.forEach(({ id, purpose }, at) => {
      if (purpose === 'match' && !asked.has(id))
        this.source.problem(['extracts', at], `报表“${id}”是比对结果，matches 里却没有同名的比对。`);
    });
  }

  private once(list: Path, names: readonly string[]): void {
    names.forEach((name, at) => {
      if (names.indexOf(name) < at) this.source.problem([...list, at], `“${name}”写了两次，请删去一个。`);
    });
  }

  private taken(list: Path, names: readonly string[], above: readonly string[]): void {
    names.forEach((name, at) => {
      if (above.includes(name)) this.source.problem([...list, at], `“${name}”上级文件已有，请删去或改名。`);
    });
  }
}

const isCitation = (value: unknown): value is Citation =>
  typeof value === 'object' &&
  value !== null &&
  'article' in value &&
  'quote' in value &&
  typeof value.article === 'string' &&
  typeof value.quote === 'string';
