const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of an ID number's first 17 digits: GB 11643, MOD 11-2. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

/** Hands out ID numbers, each once. The prefix is unassigned, so none of them is a real person's. */
export class IdIssuer {
  #issued = new Map<string, number>();
  readonly #range: { prefix: string; from: number; to: number };

  constructor(range: { prefix: string; from: number; to: number }) {
    this.#range = range;
  }

  /**
   * A new ID number for a birth date 'YYYY-MM-DD' and sex.
   * @throws Error when the range of sequence numbers of that day is used up
   */
  issue(birth: string, male: boolean): string {
    const { prefix, from, to } = this.#range;
    const key = `${birth}${male ? 1 : 0}`;
    const number = this.#issued.get(key) ?? from + ((from % 2 === 1) === male ? 0 : 1);
    if (number > to) throw new Error(`演示数据：${birth} 出生的身份证顺序号已用完，请放宽 population.id 的范围。`);
    this.#issued.set(key, number + 2);
    const digits = `${prefix}${birth.replaceAll('-', '')}${String(number).padStart(3, '0')}`;
    return digits + checkCharacter(digits);
  }
}

/** The same ID with one digit of its sequence number wrong, so that the check fails. */
export function breakId(id: string): string {
  return `${id.slice(0, 16)}${(Number(id[16]) + 3) % 10}${id.slice(17)}`;
}

/** The 15-digit form of an ID number of the 20th century; null for others. */
export function shortId(id: string): string | null {
  return id.slice(6, 8) === '19' ? id.slice(0, 6) + id.slice(8, 17) : null;
}
