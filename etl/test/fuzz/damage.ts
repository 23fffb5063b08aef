import type { Random } from './random.ts';

type Damage<T> = (whole: T, random: Random) => T;

/** A stretch of at most `most` bytes or characters. */
function stretch(length: number, random: Random, most = 64): [from: number, to: number] {
  const from = random.below(length);
  return [from, Math.min(length, from + 1 + random.below(most))];
}

function overwritten(whole: Buffer, random: Random, byte: () => number, most?: number): Buffer {
  const bytes = Buffer.from(whole);
  const [from, to] = stretch(bytes.length, random, most);
  for (let at = from; at < to; at++) bytes[at] = byte();
  return bytes;
}

const BYTES: readonly Damage<Buffer>[] = [
  (whole, random) => overwritten(whole, random, () => random.below(256), 1),
  (whole, random) => overwritten(whole, random, () => random.below(256)),
  (whole, random) => overwritten(whole, random, () => 0, 512),
  (whole, random) => overwritten(whole, random, () => 0xff, 8),
  (whole, random) => whole.subarray(0, random.below(whole.length)),
  (whole, random) => whole.subarray(random.below(Math.min(whole.length, 64))),
  (whole, random) => {
    const [from, to] = stretch(whole.length, random, 256);
    return Buffer.concat([whole.subarray(0, from), whole.subarray(to)]);
  },
  (whole, random) => {
    const [from, to] = stretch(whole.length, random, 1024);
    return Buffer.concat([whole.subarray(0, to), whole.subarray(from)]);
  },
  (whole, random) => {
    const at = random.below(whole.length);
    const noise = Buffer.from(Array.from({ length: 1 + random.below(40) }, () => random.below(256)));
    return Buffer.concat([whole.subarray(0, at), noise, whole.subarray(at)]);
  },
];

/** What breaks readers of marked-up text and of tables. */
const TOKENS = [
  ...['<', '>', '"', "'", '&', '&#x110000;', '&#xD800;', '<![CDATA[', ']]>', '<!--', '-->', '</row>', '<row>', '<c/>'],
  ...[
    '</table>',
    '<table>',
    '<td colspan="99999999">',
    '<tr>',
    '\0',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '\u202e',
    '_x0000_',
  ],
  ...[
    ',',
    '\t',
    '\n',
    '\r',
    '"",',
    '=""',
    '合计',
    '注：',
    '单位：万元',
    '姓名',
    '身份证号码',
    ' r="0"',
    ' r="1048577"',
  ],
];
const NUMBERS = ['0', '-1', '1e309', '-1E-400', '99999999999999999999', '4294967296', '1.5.2', 'NaN', '٣', '１２', ''];

const TEXTS: readonly Damage<string>[] = [
  (whole, random) => {
    const at = random.below(whole.length);
    return whole.slice(0, at) + random.one(TOKENS) + whole.slice(at);
  },
  (whole, random) => {
    const [from, to] = stretch(whole.length, random);
    return whole.slice(0, from) + whole.slice(to);
  },
  (whole, random) => {
    const [from, to] = stretch(whole.length, random, 400);
    return whole.slice(0, to) + whole.slice(from);
  },
  (whole, random) => {
    const all = [...whole.matchAll(/\d+/g)];
    const { index = 0, 0: number = '' } = all[random.below(all.length)] ?? {};
    return whole.slice(0, index) + random.one(NUMBERS) + whole.slice(index + number.length);
  },
  (whole, random) => {
    const all = whole.match(/[="'<>,\t\r\n]/g) ?? [];
    const sign = random.one(all.length > 0 ? all : ['x']);
    const at = whole.indexOf(sign, random.below(whole.length));
    return at < 0 ? whole : whole.slice(0, at) + whole.slice(at + 1);
  },
  (whole, random) => whole.slice(0, random.below(whole.length)),
];

function repeatedly<T>(kinds: readonly Damage<T>[], whole: T, random: Random): T {
  let damaged = whole;
  for (let left = 1 + random.below(3); left > 0; left--) damaged = random.one(kinds)(damaged, random);
  return damaged;
}

/** One to three faults in the bytes of a file. */
export const damagedBytes = (whole: Buffer, random: Random): Buffer => repeatedly(BYTES, whole, random);
/** One to three faults in the text of a file, or of a part of it. */
export const damagedText = (whole: string, random: Random): string => repeatedly(TEXTS, whole, random);
