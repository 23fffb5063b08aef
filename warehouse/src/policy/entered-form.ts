import type { Version } from './types.ts';

type Value = Omit<Version, 'from'>;

const FLAGS: Readonly<Record<string, boolean>> = { 是: true, 否: false, true: true, false: false };

/**
 * What was entered, in the form the parameter has: a number, a list parted by 、 or a comma, 是/否.
 * @throws when it cannot be read so
 */
export function asEntered(held: Value, text: string): Value {
  const value = text.trim();
  if (held.number !== undefined) {
    if (!/^-?\d+(\.\d{1,4})?$/.test(value)) throw new Error(`“${text}”不是数值：请只写数字，最多四位小数。`);
    return { number: Number(value) };
  }
  if (held.flag !== undefined) {
    const flag = FLAGS[value];
    if (flag === undefined) throw new Error(`“${text}”看不懂：请写“是”或“否”。`);
    return { flag };
  }
  if (held.map) throw new Error('这一项是对照表，不能录入，请改政策文件。');
  const list = value
    .split(/[、,，\n]/)
    .map((item) => item.trim())
    .filter(Boolean);
  return { list };
}
