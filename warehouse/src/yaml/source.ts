import { readFileSync } from 'node:fs';
import { type Document, isAlias, isCollection, LineCounter, type Node, parseDocument } from 'yaml';

/** A data file that is not as it should be: each problem with file and line, in Chinese. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

export interface Fault {
  line: number;
  text: string;
}

export type Path = readonly (string | number)[];

/** A YAML file that can say on which line a value stands. */
export class Source {
  readonly value: unknown;
  private readonly found: Fault[] = [];

  private constructor(
    readonly file: string,
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {
    this.value = document.toJS();
  }

  /** @throws SourceError when it is not YAML */
  static read(file: string): Source {
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
    const broken = document.errors.map(
      ({ pos, message }) =>
        `${file}:${lines.linePos(pos[0]).line}：YAML 语法有误，请检查缩进、引号和冒号（${message.split('\n')[0]}）。`,
    );
    if (broken.length > 0) throw new SourceError(broken);
    return new Source(file, document, lines);
  }

  /** The line of the value at a path, or of what stands nearest around it. */
  line(path: Path): number {
    let node = this.document.contents as Node | null | undefined;
    let at = node?.range?.[0] ?? 0;
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(this.document);
      if (!isCollection(node)) break;
      node = node.get(step, true) as Node | undefined;
      at = node?.range?.[0] ?? at;
    }
    return this.lines.linePos(at).line;
  }

  /** Notes a problem; all of them are told together. */
  problem(path: Path, text: string): void {
    const line = this.line(path);
    if (!this.found.some((one) => one.line === line && one.text === text)) this.found.push({ line, text });
  }

  /** The problems noted so far, by line. */
  get faults(): readonly Fault[] {
    return [...this.found].sort((a, b) => a.line - b.line);
  }

  /** @throws SourceError when a problem was noted */
  settle(): void {
    if (this.found.length > 0)
      throw new SourceError(this.found.map(({ line, text }) => `${this.file}:${line}：${text}`));
  }
}
