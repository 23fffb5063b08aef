/** An exact share: a whole number over one above zero. */
export interface Fraction {
  n: bigint;
  d: bigint;
}

export const fraction = (n: number, d: number): Fraction => ({ n: BigInt(n), d: BigInt(d) });

/** Below zero, zero or above it: crosswise, so that nothing is rounded. */
export function compared(a: Fraction, b: Fraction): number {
  const apart = a.n * b.d - b.n * a.d;
  return apart < 0n ? -1 : Number(apart > 0n);
}

const sum = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });

/** The plain mean; null of none. */
export function meanOf(shares: readonly Fraction[]): Fraction | null {
  const [first, ...rest] = shares;
  if (!first) return null;
  const total = rest.reduce(sum, first);
  return { n: total.n, d: total.d * BigInt(shares.length) };
}

/** The least whole number that is not below a share of zero or more. */
export const ceiling = ({ n, d }: Fraction): bigint => (n + d - 1n) / d;

export const minus = (a: Fraction, b: Fraction): Fraction => sum(a, { n: -b.n, d: b.d });

/** Of a percent, in the whole. */
const HUNDREDTHS = 100n * 100n;

/** In percent with two decimals, half rounded up. */
export function percentOf({ n, d }: Fraction): string {
  const digits = String((n * HUNDREDTHS * 2n + d) / (2n * d)).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
