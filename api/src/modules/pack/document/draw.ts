import type { Pack } from '../pack.ts';
import { type Bulletin, packBulletin } from './bulletin.ts';
import { packPdf } from './pdf.ts';
import { packWord } from './word.ts';

/** A document to be drawn. */
export type Wanted = { kind: 'docx' | 'pdf'; pack: Pack } | { kind: 'bulletin.docx'; pack: Pack; bulletin: Bulletin };

export function draw(wanted: Wanted): Promise<Buffer> {
  if (wanted.kind === 'bulletin.docx') return packBulletin(wanted.pack, wanted.bulletin);
  return wanted.kind === 'pdf' ? packPdf(wanted.pack) : packWord(wanted.pack);
}
