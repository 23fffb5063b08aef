const TOTAL = /^(合计|小计|总计|共计|本页合计|本页小计|累计合计):?$/;
const LEADING_TOTAL = /^[\p{L}\d()]{0,12}(合计|小计|总计):?$/u;
const NOTE_WORDS = [
  '注|备注|说明|填表说明|填报说明|指标说明|数据来源|联系电话|联系方式|电话|日期|签字|签章|盖章|填报单位|报送单位|制表单位|填报部门|单位',
  '填报日期|填表日期|报送日期|制表日期|打印日期|填报时间|填表时间|报送时间|制表时间|打印时间|导出时间',
];
const SIGNERS =
  '填表人|填报人|制表人|编制人|经办人|经手人|复核人|审核人|审批人|联系人|负责人|单位负责人|部门负责人|分管负责人|分管领导|主管领导|主要领导';
const NOTE = new RegExp(`^(${NOTE_WORDS.join('|')}|${SIGNERS}|制表|复核|审核|领导签字)(\\([^)]*\\))?\\d?[:.、]`);
const SIGNER = new RegExp(`^(${SIGNERS})$`);
const NUMBERED = /^\(?(\d{1,2}|[一二三四五六七八九十]{1,2})[)、.][^\d].{3,}/u;

/** A row of sums: says 合计, 小计 or 总计 at its start, and names no person. */
export function isTotal(cells: readonly string[]): boolean {
  const texts = filled(cells);
  if (texts.some(isIdLike)) return false;
  return LEADING_TOTAL.test(texts[0] ?? '') || texts.slice(0, 3).some((text) => TOTAL.test(text));
}

/**
 * A note under (or within) the table: every filled cell is 「填表人：…」-like, or the value after a label ending in a
 * colon. `afterNote` lets a lone numbered line 「2．…」 continue a note. In doubt a row is data.
 */
export function isNote(cells: readonly string[], afterNote: boolean): boolean {
  const texts = filled(cells);
  if (texts.length === 0 || texts.some(isIdLike)) return false;
  if (afterNote && texts.length === 1 && cells[0]?.trim() && NUMBERED.test(texts[0] ?? '')) return true;
  let afterLabel = false;
  for (const text of texts) {
    const isLabel = NOTE.test(text) || SIGNER.test(text);
    if (!isLabel && !afterLabel) return false;
    afterLabel = isLabel && !/[:.、]./.test(text);
  }
  return true;
}

function filled(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.normalize('NFKC').replace(/\s/g, '')).filter(Boolean);
}

function isIdLike(text: string): boolean {
  return /^'?(\d{15}|\d{17}[\dXx])$/.test(text);
}
