import { describe, expect, it } from 'vitest';
import { ledgersAt, monthsAway, readAddress } from './address.ts';

describe('the address of a ledger', () => {
  it('says again what was read from it, and leaves out what cannot be one', () => {
    const address = { form: 'sd-annex-2', of: '2023-09', town: '371323100', day: '2023-09-20' };
    const url = new URL(ledgersAt('371323', address), 'http://x');
    expect(readAddress(Object.fromEntries(url.searchParams))).toEqual(address);
    expect(readAddress({ form: '<b>', of: '2023-13', town: '1', day: 'now' })).toEqual({});
    expect(ledgersAt('371323', {})).toBe('/371323/ledgers');
  });

  it('turns the year with the month', () => {
    expect(monthsAway('2023-12', 1)).toBe('2024-01');
    expect(monthsAway('2024-01', -1)).toBe('2023-12');
  });
});
