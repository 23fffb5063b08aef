import type { NextRequest } from 'next/server';
import { pass } from '../../../server/pass.ts';

export const dynamic = 'force-dynamic';

const CUT = '上传中断，没有报送：可能是网络断开或文件太大，请重试；仍不行请另存为 .csv 或拆成几个文件。';

const files = (request: NextRequest): Promise<Response> => pass(request, CUT);

export { files as DELETE, files as GET, files as POST };
