/** What a line beside a table says of the unit of its amounts: so many 元, or nothing that can be relied on. */
export type Unit = { factor: number } | { unclear: string };

/** 元 that each money unit stands for. */
export const MONEY_UNITS: Readonly<Record<string, number>> = {
  ...{ 元: 1, 百元: 100, 千元: 1e3, 万元: 1e4, 十万元: 1e5, 百万元: 1e6, 千万元: 1e7, 亿元: 1e8 },
};

const SAID = /单\s*位\s*(?:[::]|为|是)\s*(.*)$/s;
const BETWEEN = /[\s、,/;|和及()[\]{}〔〕【】。]+/;
/** Other money, a part of a 元, or how many without what: 美元, 角, 万. */
const OTHER = /^(?:[美港欧日澳加韩台kKwW]元|[角分百千万亿])$/;

/** The unit of amounts that a row of text states; undefined when it says nothing of it. */
export function unitOf(cells: readonly string[]): Unit | undefined {
  const texts = cells.map((cell) => cell.normalize('NFKC').trim()).filter(Boolean);
  for (const [at, text] of texts.entries()) {
    const said = SAID.exec(text)?.[1];
    const unit = said === undefined ? undefined : stated(said || (texts[at + 1] ?? ''));
    if (unit) return unit;
  }
  return undefined;
}

/** The money unit in what follows 单位：, which may list others: 户、人、万元. */
function stated(text: string): Unit | undefined {
  const words = text
    .replace(/([十百千万亿])\s+(?=[百千万]?元)/g, '$1')
    .split(BETWEEN)
    .map((word) => word.replace(/^人民币|人民币$/g, ''));
  const factors = new Set(words.flatMap((word) => MONEY_UNITS[word] ?? []));
  const other = words.some((word) => !(word in MONEY_UNITS) && OTHER.test(word));
  const [factor] = factors;
  if (factors.size > 1 || other) return { unclear: text.trim().slice(0, 20) };
  return factor === undefined ? undefined : { factor };
}
