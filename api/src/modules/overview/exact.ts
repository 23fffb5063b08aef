/** A ratio as text with two decimals, half rounded up: exact, because it is computed in whole numbers. Null without a denominator. */
export function ratio(numerator: number, denominator: number, times: number): string | null {
  if (denominator === 0) return null;
  const hundredths = (BigInt(numerator) * BigInt(times) * 100n * 2n + BigInt(denominator)) / (BigInt(denominator) * 2n);
  return written(hundredths);
}

function written(hundredths: bigint): string {
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0');
  return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const hundredthsOf = (text: string): bigint => {
  const [whole = '0', rest = ''] = text.replace('-', '').split('.');
  const amount = BigInt(whole) * 100n + BigInt(rest.padEnd(2, '0').slice(0, 2));
  return text.startsWith('-') ? -amount : amount;
};

/** The difference of two numbers as text with at most two decimals; null when either is missing. */
export function difference(value: string | null, previous: string | null): string | null {
  if (value === null || previous === null) return null;
  const text = written(hundredthsOf(value) - hundredthsOf(previous));
  return value.includes('.') || previous.includes('.') ? text : text.slice(0, -3);
}
