import { type Request, type Response, Router } from 'express';
import type { Context } from '../../../context.ts';
import { notFound } from '../../../errors.ts';
import { actor } from '../../audit/audit.ts';
import { audited } from '../../audit/audited.ts';
import { DOCUMENTS, type DocumentKind, packDocument } from './document.ts';

interface Parts {
  context(request: Request, response: Response): Promise<Context>;
}

/** `<id>.docx`, `<id>.pdf`, `<id>.xlsx`, or `<id>.bulletin.docx` */
const FILE = /^([\da-f-]{36})\.(docx|pdf|xlsx|bulletin\.docx)$/i;

/** Packs of meetings as files, for whoever sees the pack; each is audited. `:file` begins with the id of a meeting or of a frozen pack. */
export function httpDocuments({ context }: Parts): Router {
  const router = Router();
  router.get('/packs/:file', async (request, response) => {
    const ctx = await context(request, response);
    const [, id = '', kind = ''] = FILE.exec(request.params.file) ?? [];
    if (!id) throw notFound('这个文件');
    const act = { action: 'DOWNLOAD_PACK', subject: `${id}/${kind}`.toLowerCase(), ip: ctx.caller.ip };
    const made = await audited(ctx.audit, { ...actor(ctx.who()), ...act }, () =>
      packDocument(ctx, id, kind.toLowerCase() as DocumentKind),
    );
    response.set({
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(made.name)}`,
      'Content-Length': String(made.bytes.length),
    });
    response.type(DOCUMENTS[kind.toLowerCase() as DocumentKind]);
    response.end(made.bytes);
  });
  router.use(() => {
    throw notFound('这个地址');
  });
  return router;
}
