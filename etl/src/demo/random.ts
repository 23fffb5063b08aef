/** Words with their weights: how often each is drawn. */
export type Weighted = Readonly<Record<string, number>>;

/** A seeded source of numbers: the same keys give the same numbers on every machine. */
export class Random {
  #state: Uint32Array;

  /** @param keys any words; together they are the seed, so each month and extract has its own stream */
  constructor(...keys: readonly (string | number)[]) {
    let hash = fnv1a(keys.join('\u0000'));
    this.#state = Uint32Array.from({ length: 4 }, () => {
      hash = (hash + 0x9e3779b9) >>> 0;
      return scramble(hash);
    });
  }

  /** A number in [0, 1): xoshiro128** (Blackman and Vigna, public domain). */
  next(): number {
    const s = this.#state;
    const [a, b, c, d] = s as unknown as [number, number, number, number];
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const c2 = c ^ a;
    const d2 = d ^ b;
    s[1] = b ^ c2;
    s[0] = a ^ d2;
    s[2] = c2 ^ (b << 9);
    s[3] = rotate(d2, 11);
    return result / 0x1_0000_0000;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from..to, both included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** A number that is small more often than great: the square of an even draw, stretched over from..to. */
  skewed(from: number, to: number): number {
    return from + this.next() ** 2 * (to - from);
  }

  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.next() * list.length)];
    if (item === undefined) throw new Error('演示数据：没有可抽取的内容，请检查演示参数文件。');
    return item;
  }

  word(weights: Weighted): string {
    const words = Object.entries(weights);
    let rest = this.next() * words.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [word, weight] of words) {
      rest -= weight;
      if (rest < 0) return word;
    }
    return this.pick(words)[0];
  }

  /** How many of something that happens `mean` times on average (Poisson; above 60 the normal approximation). */
  count(mean: number): number {
    if (mean > 60) return Math.max(0, Math.round(mean + this.normal() * Math.sqrt(mean)));
    const limit = Math.exp(-mean);
    let product = this.next();
    let count = 0;
    while (product > limit) {
      product *= this.next();
      count++;
    }
    return count;
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  shuffle<T>(list: T[]): T[] {
    for (let last = list.length - 1; last > 0; last--) {
      const other = this.int(0, last);
      const held = list[last] as T;
      list[last] = list[other] as T;
      list[other] = held;
    }
    return list;
  }
}

/** A repeatable number in [0, 1) from a whole number: for traits that are looked up, not drawn. */
export function fraction(value: number): number {
  return scramble(value >>> 0) / 0x1_0000_0000;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
