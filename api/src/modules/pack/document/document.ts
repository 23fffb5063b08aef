import type { Context } from '../../../context.ts';
import { kindOf } from '../../meeting/convened.ts';
import { meetingOf, packOf } from '../../meeting/pack-of.ts';
import { today } from '../../submission/today.ts';
import type { Pack } from '../pack.ts';
import type { Bulletin } from './bulletin.ts';
import { drawBeside } from './draw-beside.ts';
import { fileName } from './text.ts';
import { type Defined, packXlsx } from './xlsx.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Kinds of documents, with their types. */
export const DOCUMENTS = {
  docx: WORD,
  'bulletin.docx': WORD,
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type DocumentKind = keyof typeof DOCUMENTS;

/** What the figures of a pack mean, each once. */
function defined({ services }: Context, { pages }: Pack): Defined[] {
  const asked = new Set(pages.flatMap(({ figures }) => figures.flatMap(({ question }) => question?.measure ?? [])));
  return services.measures.all().filter(({ code }) => asked.has(code));
}

/** Whom a bulletin goes to and who signs, as the document names them; what it does not name is left to be filled in. */
async function bulletin(ctx: Context, id: string): Promise<Bulletin> {
  const { row, convened } = await meetingOf(ctx, id);
  const { attendees, convener } = kindOf(convened, row.kind);
  const signer = convened.level === 'county' ? convened.law.policy.recipient : convener;
  const blank = '＿＿＿＿＿＿＿＿';
  return { to: attendees ?? blank, signer: signer ?? blank, day: today(ctx.now()) };
}

/**
 * The pack of a meeting, or a frozen one by its own id, as a file.
 * @throws NOT_FOUND, FORBIDDEN as packOf
 */
export async function packDocument(
  ctx: Context,
  id: string,
  kind: DocumentKind,
): Promise<{ name: string; bytes: Buffer }> {
  const { pack, meeting } = await packOf(ctx, id);
  const make = async (): Promise<Buffer> => {
    if (kind === 'xlsx') return packXlsx(pack, defined(ctx, pack));
    if (kind === 'bulletin.docx') return drawBeside({ kind, pack, bulletin: await bulletin(ctx, meeting) });
    return drawBeside({ kind, pack });
  };
  return { name: fileName(pack, kind === 'bulletin.docx' ? '通报.docx' : kind), bytes: await make() };
}
