import { randomInt } from 'node:crypto';

/** Letters and digits that nobody mistakes for one another, read or heard. */
const SIGNS = '23456789ACDEFHJKMNPRTVWXY';
/** 25^10: about 46 bits, which nobody tries out against the limits of the gate. */
const LENGTH = 10;

/** A receipt code, e.g. 7KR4M-X9TDA; shown once, kept as a keyed hash. */
export function newReceipt(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`;
}

/** A code as it was typed, in the one way it is hashed; null for what cannot be one. */
export function readReceipt(typed: string): string | null {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\dA-Z]/g, '');
  if (signs.length !== LENGTH || [...signs].some((sign) => !SIGNS.includes(sign))) return null;
  return `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`;
}
