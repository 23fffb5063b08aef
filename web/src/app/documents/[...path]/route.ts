import type { NextRequest } from 'next/server';
import { pass } from '../../../server/pass.ts';

export const dynamic = 'force-dynamic';

const CUT = '没有连上系统，文件没有生成：请稍后重试。';

export const GET = (request: NextRequest): Promise<Response> => pass(request, CUT);
