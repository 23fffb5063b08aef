import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { openText, sealText } from '../../sealed-text.ts';
import { type AssignmentRow, AssignmentState } from '../assignment/assignment.entity.ts';
import { assignmentFor } from '../assignment/find.ts';
import { actor } from '../audit/audit.ts';
import { change } from '../event/change.ts';
import type { Upload } from '../hand-in/uploads.ts';
import { AttachmentEntity, type AttachmentRow } from './attachment.entity.ts';
import { EXTENSIONS, type PaperType, paperType, withoutTraces } from './picture.ts';

const KINDS = 'JPEG、PNG、WebP 照片和 PDF';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The store of papers. @throws BAD_USER_INPUT when the operator keeps none */
function storeOf({ services }: Context) {
  if (!services.attachments) throw badInput('本系统没有启用照片和材料的保存：请把情况写在说明里，或联系管理员。');
  return services.attachments;
}

/** @throws BAD_USER_INPUT in Chinese for what may not be attached */
function plain(bytes: Buffer, name: string): { type: PaperType; content: Buffer } {
  const type = paperType(bytes);
  if (!type)
    throw badInput(
      `“${name}”不能上传：只收${KINDS}，按文件内容判断，改扩展名没有用。苹果手机的照片请在“设置-相机-格式”里选“兼容性最佳”后重拍。`,
    );
  const content = withoutTraces(bytes, type);
  if (!content) throw badInput(`“${name}”不完整或已损坏：请重新拍照或重新选择后再上传。`);
  return { type, content };
}

/** A name that says what the bytes are: its own without the extension, and the extension of its kind. */
const named = (name: string, type: PaperType): string =>
  `${name.replace(/\.[^.]*$/, '').slice(0, 80) || '照片'}.${EXTENSIONS[type]}`;

function checkOpen(row: AssignmentRow): void {
  if (row.state === AssignmentState.CLOSED) throw badInput('这条线索已经办结，不能再加照片和材料。');
  if (row.state === AssignmentState.MERGED) throw badInput('这条线索还没有下发，下发以后才能加照片和材料。');
}

/**
 * Keeps a photo or paper about an assignment. The same one sent twice counts once.
 * @param draft the visit that it belongs to; null when it is added apart from one
 * @throws BAD_USER_INPUT, NOT_FOUND
 */
export async function attach(
  ctx: Context,
  scope: Scope,
  id: string,
  upload: Upload,
  draft: string | null,
): Promise<AttachmentRow> {
  const store = storeOf(ctx);
  const row = await assignmentFor(ctx, scope, id);
  checkOpen(row);
  if (draft !== null && !UUID.test(draft)) throw badInput('草稿编号不对：请刷新页面后重新填写。');
  const { type, content } = plain(await readFile(upload.path), upload.name);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const before = await ctx.em.findOne(AttachmentEntity, { assignmentId: row.id, sha256 });
  if (before) return before;
  const most = ctx.services.env.attachmentsPerClue;
  if ((await ctx.em.count(AttachmentEntity, { assignmentId: row.id })) >= most)
    throw badInput(`一条线索最多 ${most} 份照片和材料：请只留要紧的。`);
  const attachment = randomUUID();
  await store.keep(row.id, attachment, content);
  try {
    return await change(ctx, async (em) => {
      const name = sealText(ctx.services.keyring, named(upload.name, type));
      const at = { at: ctx.now(), actor: actor(ctx.who()).who };
      const of = { assignmentId: row.id, county: row.county, draftKey: draft };
      const created = em.create(AttachmentEntity, {
        ...{ id: attachment, ...of, name, type, bytes: content.length, sha256, ...at },
      });
      await em.flush();
      return created;
    });
  } catch (error) {
    await store.remove(row.id, attachment);
    const twin = await ctx.services.orm.em.fork().findOne(AttachmentEntity, { assignmentId: row.id, sha256 });
    if (twin) return twin;
    throw error;
  }
}

/** A paper on its way out. */
export interface Paper {
  name: string;
  type: string;
  bytes: Readable;
}

/** @throws NOT_FOUND also when its time to be kept is over */
export async function paperOf(ctx: Context, scope: Scope, id: string, attachment: string): Promise<Paper> {
  const row = await assignmentFor(ctx, scope, id);
  const found = UUID.test(attachment)
    ? await ctx.em.findOne(AttachmentEntity, { id: attachment, assignmentId: row.id })
    : null;
  const bytes = found && (await ctx.services.attachments?.read(row.id, found.id));
  if (!found || !bytes) throw notFound('这份照片或材料（可能已过保存期）');
  return { name: openText(ctx.services.keyring, found.name), type: found.type, bytes };
}
