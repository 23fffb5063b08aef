import type { NextRequest } from 'next/server';
import { pass } from '../../../server/pass.ts';

export const dynamic = 'force-dynamic';

const CUT = '没有连上系统，照片没有传上去：请稍后重试。';

const papers = (request: NextRequest): Promise<Response> => pass(request, CUT);

export { papers as GET, papers as POST };
