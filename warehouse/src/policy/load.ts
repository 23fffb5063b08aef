import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDivisions } from '../divisions.ts';
import { PRODUCT } from '../product.ts';
import { schemaCheck } from '../yaml/schema.ts';
import { Source, SourceError } from '../yaml/source.ts';
import { PolicyBook } from './book.ts';
import { checkPolicy } from './check.ts';
import { documentOf } from './document.ts';
import type { PolicyFile } from './file.ts';
import { layOver } from './merge.ts';
import type { Policy } from './types.ts';

/** The folders of the documents that come with the product, and of the scenarios that try their rules. */
export const POLICIES = join(PRODUCT, 'policy');
export const SCENARIOS = join(PRODUCT, 'scenarios');

/** Every YAML file below a folder, in order of path; none when there is no such folder. */
export function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

interface Written {
  source: Source;
  file: PolicyFile;
}

/** Files on their way to documents: a file needs the law above it, whichever is read first. */
class Reading {
  private readonly done = new Map<string, Policy>();
  private readonly under = new Set<string>();

  constructor(private readonly files: ReadonlyMap<string, Written>) {}

  /** A document by itself. @throws SourceError */
  document(id: string): Policy {
    const known = this.done.get(id);
    if (known) return known;
    const { source, file } = this.files.get(id) as Written;
    const upper = this.above(source, file);
    checkPolicy(source, file, upper);
    source.settle();
    const document = documentOf(file, upper);
    this.done.set(id, document);
    return document;
  }

  /** The law a file's parent stands for. */
  private above(source: Source, { id, parent }: PolicyFile): Policy | undefined {
    if (parent === undefined) return undefined;
    this.under.add(id);
    const known = [...this.files.keys()].filter((one) => one !== id);
    if (!this.files.has(parent))
      source.problem(['parent'], `没有上级文件“${parent}”，可用：${known.join('、') || '（无）'}。`);
    else if (this.under.has(parent)) source.problem(['parent'], `“${id}”与“${parent}”互为上级：请改正。`);
    source.settle();
    const document = this.document(parent);
    const { file } = this.files.get(parent) as Written;
    const upper = this.above(source, file);
    this.under.delete(id);
    return upper ? layOver(upper, document) : document;
  }
}

/** The check of a policy file's form. */
export const formCheck = (): ((source: Source) => void) => schemaCheck(join(POLICIES, 'policy.schema.json'));

/**
 * The documents as data, from all YAML files of the folders.
 * @param counties codes of all counties there are; the shipped divisions unless given
 * @throws SourceError with file and line of every fault
 */
export function loadPolicies(folders: readonly string[] = [POLICIES], counties?: readonly string[]): PolicyBook {
  return readPolicies(folders.flatMap(yamlFiles), counties);
}

/** The documents of some files. @throws SourceError with file and line of every fault */
export function readPolicies(paths: readonly string[], counties?: readonly string[]): PolicyBook {
  const checkForm = formCheck();
  const files = new Map<string, Written>();
  for (const path of paths) {
    const source = Source.read(path);
    checkForm(source);
    source.settle();
    const file = source.value as PolicyFile;
    const other = files.get(file.id);
    if (other)
      throw new SourceError([
        `${path}:${source.line(['id'])}：文件编号“${file.id}”已用于 ${other.source.file}，请改名。`,
      ]);
    files.set(file.id, { source, file });
  }
  const reading = new Reading(files);
  const documents = [...files.keys()].map((id) => reading.document(id));
  return new PolicyBook(documents, counties ?? countyCodes());
}

function countyCodes(): string[] {
  return readDivisions()
    .filter(({ level }) => level === 'county')
    .map(({ code }) => code);
}
