/** Stands for a sum that a match must not tell. */
const HIDDEN = '（数额不显示）';

const DATE = /(?:19|20)\d\d(?:年(?:\d{1,2}月)?(?:\d{1,2}日)?|([-/.])\d{1,2}\1\d{1,2})/g;
const UNITS = '(?:百|千|万|亿)*(?:元|块|圆|角|分|万|亿|千|百)';
/** Digits with a unit of money, or four digits and more. */
const FIGURES = new RegExp(`[¥￥]?\\d[\\d,，.]*\\s*${UNITS}|[¥￥]\\s*\\d[\\d,，.]*|\\d[\\d,，.]{3,}`, 'g');
const WORDS = /[〇零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾百佰千仟万亿]+[多余来几]?(?:元|块|圆|万|亿)/g;

const plain = (text: string): string => text.replace(FIGURES, HIDDEN).replace(WORDS, HIDDEN);

/** Free text about a match that is answered by a band alone: sums of money become a note, dates stay. */
export function withoutAmounts(text: string): string {
  const folded = text.replace(/[０-９．]/g, (sign) => sign.normalize('NFKC'));
  let shown = '';
  let done = 0;
  for (const { 0: date, index } of folded.matchAll(DATE)) {
    shown += plain(folded.slice(done, index)) + date;
    done = index + date.length;
  }
  return shown + plain(folded.slice(done));
}
