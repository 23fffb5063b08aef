/** First linear position of a code point above U+FFFF in four-byte GB18030: 90 30 81 30. */
const SUPPLEMENTARY = 189_000;
/** Four-byte positions that hold the rest of the BMP: 81 30 81 30 to 84 31 A4 39. */
const BMP_FOUR_BYTE = 39_420;

const UNKNOWN = Uint8Array.of(0x3f);

let table: Map<number, Uint8Array> | undefined;

/**
 * Text as GB18030 bytes (a superset of GBK, what Chinese office programs call "ANSI").
 * The platform only decodes; the table is the inverse of its decoder, so both always agree.
 * A lone surrogate becomes U+FFFD; the 19 private-use points that GB18030-2022 reassigned become '?'.
 */
export function encodeGb18030(text: string): Uint8Array {
  table ??= buildTable();
  const out = Buffer.allocUnsafe(text.length * 4);
  let length = 0;
  for (const character of text.isWellFormed() ? text : text.toWellFormed()) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) {
      out[length++] = point;
      continue;
    }
    const bytes = table.get(point) ?? (point > 0xffff ? fourBytes(point - 0x10000 + SUPPLEMENTARY) : UNKNOWN);
    out.set(bytes, length);
    length += bytes.length;
  }
  return new Uint8Array(out.subarray(0, length));
}

function buildTable(): Map<number, Uint8Array> {
  const decoder = new TextDecoder('gb18030');
  const known = new Map<number, Uint8Array>();
  const learn = (bytes: Uint8Array): void => {
    const text = decoder.decode(bytes);
    const point = text.codePointAt(0) ?? 0;
    const whole = text.length === String.fromCodePoint(point).length;
    if (whole && point > 0x7f && point !== 0xfffd && !known.has(point)) known.set(point, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) learn(Uint8Array.of(lead, trail));
    }
  }
  for (let linear = 0; linear < BMP_FOUR_BYTE; linear++) learn(fourBytes(linear));
  known.set(0xfffd, Uint8Array.of(0x84, 0x31, 0xa4, 0x37));
  return known;
}

function fourBytes(linear: number): Uint8Array {
  return Uint8Array.of(
    0x81 + Math.floor(linear / 12_600),
    0x30 + (Math.floor(linear / 1_260) % 10),
    0x81 + (Math.floor(linear / 10) % 126),
    0x30 + (linear % 10),
  );
}
