/** What may be attached, told by its bytes alone: a name can be anything. */
export type PaperType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';

/** Extension of a kept file, whatever it was called. */
export const EXTENSIONS: Readonly<Record<PaperType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

/** The kind of a file; null for anything else. */
export function paperType(bytes: Buffer): PaperType | null {
  if (bytes.length < 12) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (bytes.subarray(0, 8).equals(PNG)) return 'image/png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  return ascii(bytes, 0, 5) === '%PDF-' ? 'application/pdf' : null;
}

/**
 * A picture without what it tells beside the picture: place, time, camera, thumbnail, and whatever hangs behind its end.
 * Of the camera's notes the rotation alone stays, or the picture would lie on its side. A PDF stays as it is.
 * @returns null when the picture breaks off or is not built as its kind demands
 */
export function withoutTraces(bytes: Buffer, type: PaperType): Buffer | null {
  if (type === 'image/jpeg') return plainJpeg(bytes);
  if (type === 'image/png') return plainPng(bytes);
  return type === 'image/webp' ? plainWebp(bytes) : bytes;
}

const MARK = {
  soi: 0xd8,
  eoi: 0xd9,
  sos: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  app15: 0xef,
  com: 0xfe,
};

/** Segments that say how the picture is drawn: JFIF, colour profile, Adobe's colours. Other APPn and comments go. */
function draws(marker: number, body: Buffer): boolean {
  if (marker === MARK.app2) return ascii(body, 0, 11) === 'ICC_PROFILE';
  if (marker === MARK.app0 || marker === MARK.app14) return true;
  return marker !== MARK.com && (marker < MARK.app0 || marker > MARK.app15);
}

/** Where the scan that begins at an offset ends: at the next marker that is none of its own. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return -1;
}

function plainJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  let drawn = false;
  while (at + 4 <= bytes.length || bytes[at + 1] === MARK.eoi) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === MARK.eoi) return drawn ? Buffer.concat([...kept, bytes.subarray(at, at + 2)]) : null;
    const size = bytes.readUInt16BE(at + 2);
    const end = at + 2 + size;
    if (size < 2 || end > bytes.length) return null;
    const body = bytes.subarray(at + 4, end);
    const rotation = marker === MARK.app1 ? rotationOf(body) : null;
    if (rotation !== null) kept.push(rotationOnly(rotation));
    else if (draws(marker, body)) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker !== MARK.sos) continue;
    const scanned = endOfScan(bytes, at);
    if (scanned < 0) return null;
    kept.push(bytes.subarray(at, scanned));
    [at, drawn] = [scanned, true];
  }
  return null;
}

/** Rotation 2–8 that a camera noted (Exif tag 0x0112); null when none, or upright. */
function rotationOf(body: Buffer): number | null {
  if (ascii(body, 0, 6) !== 'Exif\0\0' || body.length < 14) return null;
  const tiff = body.subarray(6);
  const little = ascii(tiff, 0, 2) === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let at = first + 2, left = short(first); left > 0 && at + 12 <= tiff.length; at += 12, left -= 1)
    if (short(at) === 0x0112) return short(at + 8) >= 2 && short(at + 8) <= 8 ? short(at + 8) : null;
  return null;
}

/** An Exif segment with the rotation and nothing else. */
const rotationOnly = (rotation: number): Buffer =>
  Buffer.concat([
    Buffer.from('ffe10022', 'hex'),
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'),
    Buffer.from('000101120003000000010000000000000000', 'hex').fill(rotation, 11, 12),
  ]);

/** Chunks of a PNG that hold text, time or Exif. */
const PNG_TRACES = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'];

function plainPng(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const name = ascii(bytes, at + 4, at + 8);
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    if (!PNG_TRACES.includes(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}

/** Bits of VP8X that announce Exif and XMP. */
const WEBP_TRACES = 0b0000_1100;

function plainWebp(bytes: Buffer): Buffer | null {
  const whole = 8 + bytes.readUInt32LE(4);
  if (whole > bytes.length) return null;
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= whole; ) {
    const name = ascii(bytes, at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (end > whole) return null;
    const chunk = Buffer.from(bytes.subarray(at, end));
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~WEBP_TRACES;
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk);
    at = end;
  }
  const body = Buffer.concat(kept);
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return body.length > 0 ? Buffer.concat([head, body]) : null;
}
