import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../etl/src/contract.ts';
import { shownCell } from '../src/modules/row/cell-mask.ts';
import { masked, maskedNumber, yearOnly } from '../src/modules/row/mask.ts';

const ODD_IDS = [
  '36079919O404060012',
  '360799/19740406/0012',
  '360799.19740406.0012',
  '360799–19740406—0012',
  '360799_19740406_0012',
  '360799\u200b19740406\u200b0012',
  '３６０７９９１９７４０４０６００１２',
];
const ODD_PHONES = ['199.0000.3153', '(199)00003153', '+86-199-0000-3153', 'l99 OOOO 3l53'];

/** Five digits in a row of the middle part, written next to each other or with anything but a letter between. */
function tells(shown: string, middle: string): boolean {
  const digits = shown.replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from({ length: middle.length - 4 }, (_, at) => middle.slice(at, at + 5)).some((five) =>
    digits.includes(five),
  );
}

const SEPARATORS = ['', '', ' ', '-', '–', '—', '_', '.', '/', '·', '(', ')', '\u200b', '\ufeff', '  ', '\u00a0'];
const LIKES: Readonly<Record<string, readonly string[]>> = {
  0: ['0', 'O', 'o', '０', 'О'],
  1: ['1', 'I', 'l', '|', '１'],
  2: ['2', 'Z', 'z', '２'],
  5: ['5', 'S', '５'],
  8: ['8', 'B', '８'],
};
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
const id = digits(12).map((rest) => `360799${rest}`);
const phone = digits(9).map((rest) => `13${rest}`);

/** A number as somebody might have typed it: separators anywhere, look-alikes for some digits. */
const typed = (number: fc.Arbitrary<string>) =>
  number.chain((plain) =>
    fc
      .tuple(
        ...[...plain].map((digit) =>
          fc.tuple(fc.constantFrom(...(LIKES[digit] ?? [digit])), fc.constantFrom(...SEPARATORS)),
        ),
      )
      .map((all) => ({ plain, text: all.flat().join('') })),
  );
const around = fc.constantFrom('', '本人', '，电话', '备注：', '见2023年记录，');

const column = (name: string, field: string | null, type: Column['type']): Column => ({
  ...{ name, field, type, required: false, synonyms: [], codes: {}, closed: false, none: [], period: false },
  ...{ negative: false, min: 0, max: 0, notAbove: null, sumOf: null },
});

describe('free text', () => {
  it.each([...ODD_IDS, ...ODD_PHONES])('hides %j wholly', (text) => {
    const shown = masked(`本人，${text}，在家`);
    expect(shown).toMatch(/^本人，\+?\(?\*\*\*\)?，在家$/);
  });

  it('hides a number however it was typed', () => {
    const cases = fc.tuple(fc.oneof(typed(id), typed(phone)), around, around);
    fc.assert(
      fc.property(cases, ([{ plain, text }, before, after]) => {
        expect(tells(masked(before + text + after).normalize('NFKC'), plain.slice(3, -1))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves money, dates and words', () => {
    for (const text of [
      '12,345.60 元',
      '2023-07-01 - 2023-07-31',
      '2023-07-14 00:00:00',
      '3 栋 201 室',
      'Zoo IS Bill OIL',
    ])
      expect(masked(text)).toBe(text);
  });

  it('tells of a birth only the year', () => {
    expect(masked('1974年4月6日出生')).toBe('1974年出生');
    expect(masked('出生日期：19740406')).toBe('出生日期：1974年');
    expect(masked('2023-07-04 生')).toBe('2023年 生');
  });
});

describe('a cell of a number', () => {
  it('keeps the ends of a clean number alone', () => {
    expect(maskedNumber('360799197404060012')).toBe('360799********0012');
    expect(maskedNumber(' 36079919740406001x ')).toBe('360799********001x');
    expect(maskedNumber('360799740406001')).toBe('360799******001');
    expect(maskedNumber('19900003153')).toBe('199****3153');
    expect(maskedNumber('无')).toBe('无');
    expect(maskedNumber('36079919740406001244')).toBe('360…（共 20 字）');
  });

  it.each([...ODD_IDS.slice(0, -1), ...ODD_PHONES])('tells of %j the beginning and the length', (text) => {
    expect(maskedNumber(text)).toBe(`${text.slice(0, 3)}…（共 ${text.length} 字）`);
  });

  it('never tells the middle of a number', () => {
    fc.assert(
      fc.property(fc.oneof(typed(id), typed(phone)), ({ plain, text }) => {
        expect(tells(maskedNumber(text), plain.slice(3, -1))).toBe(false);
      }),
    );
  });

  it('is known by its column or its header', () => {
    const odd = '360799/19740406/0012';
    const hidden = '360…（共 20 字）';
    expect(shownCell('证', column('身份证号码', 'id_no', 'id'), odd, false)).toBe(hidden);
    expect(shownCell('残疾证号', column('残疾证号', 'cert_no', 's'), odd, false)).toBe(hidden);
    expect(shownCell('联系电话', column('联系电话', 'phone', 's'), '(199)00003153', false)).toBe('(19…（共 13 字）');
    expect(shownCell('患者 身份证', null, odd, false)).toBe(hidden);
    expect(shownCell('备注', column('备注', 'remark', 's'), odd, false)).toBe('***');
    expect(shownCell('个人自付', column('个人自付', 'self_pay', 'm'), '1234567890.12', false)).toBe('1234567890.12');
  });
});

describe('a day of birth', () => {
  it('is never shown, only its year', () => {
    for (const text of ['1974-04-06', '1974/4/6', '19740406', '１９７４年４月６日', '1974-04-06 00:00:00', '197404'])
      expect(yearOnly(text)).toBe('1974年');
    for (const text of ['27124', '20124', '四月六日', '06/04/1974']) expect(yearOnly(text)).toBe('***');
    expect(shownCell('出生日期', null, '1974-04-06', false)).toBe('1974年');
    expect(shownCell('出生日期', null, ' ', false)).toBe('');
    expect(shownCell('变动日期', column('变动日期', 'change_date', 'd'), '2023-07-04', true)).toBe('2023年');
  });

  it('is not the day on which something happened', () => {
    expect(shownCell('发生日期', column('发生日期', 'event_date', 'd'), '2023-07-04', false)).toBe('2023-07-04');
    expect(masked('发生日期：2023-07-04，损失已核')).toBe('发生日期：2023-07-04，损失已核');
    expect(masked('火灾发生于2023年7月4日')).toBe('火灾发生于2023年7月4日');
    expect(shownCell('变动日期', column('变动日期', 'change_date', 'd'), '2023-07-04', false)).toBe('2023-07-04');
  });
});
