import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';

const twin = {
  columns: [{ name: '乡镇' }, { name: '预警', number: true }],
  rows: [
    { cells: ['大塘埠镇', 36] },
    { cells: ['含"引号",逗号', null] },
    { cells: ['=1+1', 0] },
    { cells: ['=HYPERLINK("x")', -5] },
  ],
};
const text = csv(twin, { title: '各乡镇预警', lines: [['条件', '2023年7月 · 县残联']] });

describe('an export explains itself', () => {
  it('begins with a byte order mark, then title and filters', () =>
    expect(text.startsWith('\uFEFF各乡镇预警\r\n条件,2023年7月 · 县残联\r\n\r\n乡镇,预警\r\n')).toBe(true));
  it('leaves missing empty and writes zero as 0', () =>
    expect([text.includes('"含""引号"",逗号",\r\n'), text.includes("'=1+1,0\r\n")]).toEqual([true, true]));
  it('lets no cell run as a formula', () => expect(text).toContain('"\'=HYPERLINK(""x"")",-5'));
});
