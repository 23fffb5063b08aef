import { describe, expect, it } from 'vitest';
import { paperType, withoutTraces } from '../src/modules/verification/picture.ts';

/** A chunk of a PNG; nobody here checks its sum. */
const png = (name: string, body: string) => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  return Buffer.concat([size, Buffer.from(name), Buffer.from(body), Buffer.alloc(4)]);
};
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/** A chunk of a WebP, padded to an even size. */
const webp = (name: string, body: Buffer) => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)]);
};
function riff(...chunks: Buffer[]): Buffer {
  const body = Buffer.concat(chunks);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length + 4);
  return Buffer.concat([Buffer.from('RIFF'), size, Buffer.from('WEBP'), body]);
}

describe('照片里说拍摄地点和机型的', () => {
  it('PNG：文字、时间和 Exif 去掉，画面和结尾留下，结尾后面的不要', () => {
    const drawn = [png('IHDR', 'head'), png('IDAT', 'pixels'), png('IEND', '')];
    const [head, pixels, end] = drawn as [Buffer, Buffer, Buffer];
    const traces = [png('tEXt', 'GPS'), png('eXIf', 'GPS'), png('tIME', '2023')];
    const sent = Buffer.concat([PNG, head, ...traces, pixels, end, Buffer.from('tail')]);
    expect(paperType(sent)).toBe('image/png');
    expect(withoutTraces(sent, 'image/png')).toEqual(Buffer.concat([PNG, ...drawn]));
    expect(withoutTraces(sent.subarray(0, sent.length - 20), 'image/png')).toBeNull();
  });

  it('WebP：Exif 和 XMP 去掉，文件头不再说有，长度改对', () => {
    const flags = (bits: number) => webp('VP8X', Buffer.from([bits, 0, 0, 0, 9, 0, 0, 9, 0, 0]));
    const pixels = webp('VP8 ', Buffer.from('pixels!'));
    const sent = riff(flags(0b0001_1100), pixels, webp('EXIF', Buffer.from('GPS')), webp('XMP ', Buffer.from('GPS')));
    expect(paperType(sent)).toBe('image/webp');
    expect(withoutTraces(sent, 'image/webp')).toEqual(riff(flags(0b0001_0000), pixels));
    expect(withoutTraces(sent.subarray(0, 40), 'image/webp')).toBeNull();
  });

  it('不是照片也不是 PDF 的，叫什么名字都认不出来', () => {
    for (const bytes of [
      'MZ program',
      '<svg onload="alert(1)"/>',
      '<html><script></script></html>',
      'PK\u0003\u0004 archive',
    ])
      expect(paperType(Buffer.from(bytes.padEnd(20)))).toBeNull();
    expect(paperType(Buffer.from('%PDF-1.7\n%....'))).toBe('application/pdf');
  });
});
