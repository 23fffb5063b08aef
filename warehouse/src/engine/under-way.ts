/** A value as a part of a key. */
const spelt = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value);

/** Questions that are being answered: who asks the same meanwhile is answered with them. */
export class UnderWay {
  private readonly answers = new Map<string, Promise<string>>();
  /** Rises when a write begins and when it has ended: what was asked before one is no answer after it. */
  private writes = 0;

  /** The text that answers a question, asked once by all who ask it before the answer came. */
  answer(question: readonly unknown[], work: () => Promise<string>): Promise<string> {
    const key = JSON.stringify([this.writes, ...question], spelt);
    const known = this.answers.get(key);
    if (known) return known;
    const answer = work().finally(() => this.answers.delete(key));
    this.answers.set(key, answer);
    return answer;
  }

  async write<T>(work: () => Promise<T>): Promise<T> {
    this.writes += 1;
    try {
      return await work();
    } finally {
      this.writes += 1;
    }
  }
}
