import { readParts } from '../../../etl/test/filled-template.ts';

/** What must come back as it went. */
export const PICTURE = Buffer.from('the picture itself, drawn');

/** A file built as JPEGs are: Exif with place and rotation 6, a frame, a scan, and something behind the end. */
export function jpeg(version: number): Buffer {
  const segment = (marker: number, body: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  };
  const rotation = Buffer.from('12010300010000000600000000000000', 'hex');
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0', 'latin1'),
    rotation,
    Buffer.from('GPS 35.78N'),
  ]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...[segment(0xe1, exif), segment(0xdb, Buffer.alloc(65, version)), segment(0xda, Buffer.from([1, 2, 3]))],
    ...[PICTURE, Buffer.from([0xff, 0xd9]), Buffer.from('GPS behind the end')],
  ]);
}

/** Text of a Word file, as its paragraphs have it. */
export async function wordText(bytes: Buffer): Promise<string> {
  const xml = (await readParts(bytes)).get('word/document.xml') ?? '';
  return xml.replaceAll('</w:p>', '\n').replace(/<[^>]+>/g, '');
}
