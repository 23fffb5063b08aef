import { Refusal } from '../refusal.ts';

/** Longest element that is held in memory, in characters; a row of 16,384 full cells stays below it. */
const MAX_ELEMENT = 64 * 1024 ** 2;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text content: entities and CDATA decoded. Entities of a DTD stay as written, so none can blow up. */
export function xmlText(raw: string): string {
  if (!raw.includes('&') && !raw.includes('<')) return raw;
  return raw
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
    .map((part, index) => (index % 2 ? part : part.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, entity)))
    .join('');
}

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}

/** Text of a spreadsheet string: `_x000D_` stands for a character XML cannot hold. */
export function cellString(raw: string): string {
  const text = xmlText(raw);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The value of an attribute in the text of a tag; undefined when absent. */
export function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : xmlText(value);
}

/** A small part as one string. */
export async function wholeText(bytes: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return decoderOf(chunks[0])(Buffer.concat(chunks), false);
}

/**
 * The elements of some names in a streamed part, each with its text from `<` to its end, a namespace prefix removed from
 * no name but looked for. Throws FILE_DAMAGED when one is larger than any can be.
 */
export async function* elements(bytes: AsyncIterable<Buffer>, ...names: string[]): AsyncGenerator<string> {
  const cutter = new Cutter(names);
  for await (const chunk of bytes) yield* cutter.next(chunk);
}

/** Cuts the elements of some names out of a part that comes piece by piece. */
export class Cutter {
  private decode: ReturnType<typeof decoderOf> | undefined;
  private tags: Tag[] | undefined;
  private text = '';

  constructor(private readonly names: readonly string[]) {}

  /** The elements that end in this piece. */
  next(bytes: Uint8Array): string[] {
    this.decode ??= decoderOf(bytes);
    this.text += this.decode(bytes, true);
    this.tags ??= tagsOf(rootPrefix(this.text), this.names);
    if (this.tags === undefined) return [];
    const found = cut(this.text, this.tags);
    this.text = found.rest;
    if (this.text.length > MAX_ELEMENT) throw new Refusal('FILE_DAMAGED');
    return found.elements;
  }

  /** Whether nothing is left of what came. */
  get isDone(): boolean {
    return this.text === '';
  }
}

function tagsOf(prefix: string | undefined, names: readonly string[]): Tag[] | undefined {
  return prefix === undefined
    ? undefined
    : names.map((name) => ({ opening: `<${prefix}${name}`, closing: `</${prefix}${name}>` }));
}

/** The elements of some names in whole pieces of a part in UTF-8; null when something is left over. */
export function elementsIn(bytes: Uint8Array, prefix: string, ...names: string[]): string[] | null {
  const { elements, rest } = cut(decoderOf(undefined)(bytes, false), tagsOf(prefix, names) ?? []);
  return rest === '' ? elements : null;
}

/** The namespace prefix of the root element with its colon; '' for none, undefined before the root is seen. */
export function rootPrefix(text: string): string | undefined {
  const root = /<(?![?!])([\w.-]+:)?[\w.-]+[\s>/]/.exec(text);
  return root ? (root[1] ?? '') : undefined;
}

interface Tag {
  opening: string;
  closing: string;
}

function cut(text: string, tags: readonly Tag[]): { elements: string[]; rest: string } {
  const found: string[] = [];
  const starts = tags.map(({ opening }) => startOf(text, opening, 0));
  let at = 0;
  for (;;) {
    const next = first(starts);
    const tag = tags[next];
    const start = starts[next] ?? -1;
    if (!tag || start < 0) {
      // What may be the beginning of the next tag is kept.
      const tail = text.lastIndexOf('<');
      return { elements: found, rest: tail >= at ? text.slice(tail) : '' };
    }
    const tagEnd = text.indexOf('>', start);
    if (tagEnd < 0) return { elements: found, rest: text.slice(start) };
    const empty = text[tagEnd - 1] === '/';
    const end = empty ? tagEnd + 1 : text.indexOf(tag.closing, tagEnd) + tag.closing.length;
    if (!empty && end < tagEnd) return { elements: found, rest: text.slice(start) };
    found.push(text.slice(start, end));
    at = end;
    for (const [index, { opening }] of tags.entries()) {
      const known = starts[index] ?? -1;
      if (known >= 0 && known < at) starts[index] = startOf(text, opening, at);
    }
  }
}

/** The place of the smallest that is not below 0; -1 when none is. */
function first(starts: readonly number[]): number {
  let least = -1;
  for (const [index, start] of starts.entries())
    if (start >= 0 && (least < 0 || start < (starts[least] ?? 0))) least = index;
  return least;
}

/** Where a tag of exactly this name begins. */
function startOf(text: string, opening: string, from: number): number {
  for (let at = text.indexOf(opening, from); at >= 0; at = text.indexOf(opening, at + 1)) {
    const next = text[at + opening.length];
    if (next === undefined || ' >/\t\r\n'.includes(next)) return at;
  }
  return -1;
}

function decoderOf(first: Uint8Array | undefined): (bytes: Uint8Array, stream: boolean) => string {
  const utf16 = first?.[0] === 0xff && first[1] === 0xfe;
  const decoder = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8');
  return (bytes, stream) => decoder.decode(bytes, { stream });
}
