import { describe, expect, it } from 'vitest';
import { rankingAt, readAddress } from './address.ts';

describe('排名的地址', () => {
  it('没有写月份的是最新一期，写反了的月份调换', () => {
    expect(readAddress({}, '2025-09', null)).toEqual({ who: 'TOWN', from: '2025-09', to: '2025-09' });
    expect(readAddress({ from: '2025-09', to: '2025-07' }, '2025-09', null)).toMatchObject({
      from: '2025-07',
      to: '2025-09',
    });
  });
  it('乡镇只看乡镇，部门只看部门，不管地址写什么', () => {
    expect(readAddress({ who: 'DEPARTMENT' }, '2025-09', 'TOWN').who).toBe('TOWN');
  });
  it('写出来的地址读回来一样', () => {
    const at = { who: 'DEPARTMENT', from: '2025-07', to: '2025-09', asOf: '2025-11-10' } as const;
    const query = Object.fromEntries(new URL(rankingAt('c', at), 'http://x').searchParams);
    expect(readAddress(query, '2024-01', null)).toEqual(at);
  });
});
