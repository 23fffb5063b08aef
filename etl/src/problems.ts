/** error: the row is quarantined; notice: the row is loaded. */
export type Level = 'error' | 'notice';

export interface Problem {
  /** As a spreadsheet program shows it; 0 when the problem is about the whole file. */
  row: number;
  sheet?: string;
  /** Header as the contract names it; empty when it is about the row. */
  column: string;
  code: ProblemCode;
  level: Level;
  /** Chinese, what to do, without personal data. */
  reason: string;
}

/** All problem codes. A level may be milder or stricter where the contract says so (`closed`, `places`). */
export const PROBLEMS = {
  REQUIRED_MISSING: { level: 'error', text: '必填项没有填写，请补充。' },
  TEXT_BROKEN: { level: 'error', text: '有字符已损坏、无法还原（显示为 �）：请从原系统重新导出，或手工改正后再报。' },
  ID_LENGTH: { level: 'error', text: '身份证号码应为 18 位（旧证 15 位），请核对位数。' },
  ID_FORMAT: { level: 'error', text: '身份证号码只能是数字，末位可以是 X，请核对。' },
  ID_DATE: { level: 'error', text: '身份证号码里的出生日期不存在，请核对。' },
  ID_CHECKSUM: { level: 'error', text: '身份证号码的校验位不对，请与证件核对。' },
  ID_ROUNDED: {
    level: 'error',
    text: '身份证号码已被 Excel 按数值舍入，后几位丢失：请把该列设为“文本”格式，再从原系统重新填入号码。',
  },
  ID_15_CONVERTED: { level: 'notice', text: '15 位旧身份证号码已按规则换算为 18 位，请核对。' },
  NEWBORN_TEMPORARY_KEY: { level: 'notice', text: '新生儿暂无身份证号码，已用户主临时登记，办证后请补报。' },
  DATE_INVALID: { level: 'error', text: '日期不存在或无法识别，请写成 2023-07-14 这样的形式。' },
  DATE_MONTH_ONLY: { level: 'notice', text: '日期只写到月，已按该月 1 日计，请补充日。' },
  DATE_OUTSIDE_PERIOD: { level: 'notice', text: '日期不在所属月份内，请确认所属月份是否选对。' },
  NUMBER_INVALID: { level: 'error', text: '应为整数，请改正。' },
  NUMBER_RANGE: { level: 'error', text: '数字超出可能的范围，请核对。' },
  MONEY_INVALID: { level: 'error', text: '金额无法识别，请只写数字，例如 12345.67。' },
  MONEY_RANGE: { level: 'error', text: '金额大得不合理，请核对单位是元还是万元。' },
  MONEY_NEGATIVE: { level: 'error', text: '此项金额不能为负，请核对。' },
  MONEY_ROUNDED: { level: 'notice', text: '金额多于两位小数，已四舍五入到分。' },
  SELF_PAY_OVER_TOTAL: { level: 'error', text: '个人自付大于总费用，请核对两项金额。' },
  CODE_UNKNOWN: { level: 'notice', text: '所填的词不在可选范围内。' },
  DIVISION_UNKNOWN: { level: 'notice', text: '认不出这个乡镇或行政村，请写全称，并核对行政村是否属于该乡镇。' },
  NOT_IN_REGISTER: { level: 'notice', text: '花名册里没有此人，请核对身份证号码，或先更新花名册。' },
  NAME_CLASH: { level: 'notice', text: '同一身份证号码在花名册里是另一个姓名，请核对。' },
  PERSON_DECEASED: {
    level: 'notice',
    text: '花名册登记此人在该日期之前已死亡：请核对身份证号码和日期；花名册有误的，请先更正花名册。',
  },
  EVENT_REPEATED: {
    level: 'notice',
    text: '同一件事（同一人、同一日期）以前月份已经报送过，不会重复预警；若是误报，请删除后更正报送。',
  },
  HH_SIZE_DIFFERS: { level: 'notice', text: '家庭人口与花名册人数不一致，请核对。' },
  YTD_DIFFERS: { level: 'notice', text: '本年累计自付与已报各次自付的合计不一致，请核对。' },
  HIDDEN_ROW: { level: 'notice', text: '这一行在表中被隐藏或筛选掉了，仍已读取；若不应报送，请删除。' },
  MERGED_CELL: { level: 'notice', text: '这里是合并单元格，合并的每一行都按这个值读入：请核对是否每行都是。' },
  UNKNOWN_COLUMN: { level: 'notice', text: '报表约定里没有这一列，内容未读取。' },
  SHEET_NOT_READ: { level: 'notice', text: '这个工作表不是本报表的格式，未读取；若其中有数据，请单独报送。' },
  COLUMN_MISSING: { level: 'error', text: '缺少必填的列，请按模板补上后重新报送。' },
  COLUMN_CLASH: { level: 'error', text: '有几列都要读作同一列，无法判断用哪一列：请指定其中一列。' },
  COLUMN_FORGOTTEN: { level: 'notice', text: '以前指定的列名与这个文件或现在的报表不符：请重新指定。' },
  FILE_RETURNED: { level: 'error', text: '本行没有发现问题，但整表被退回，请随整表一起重新报送。' },
} as const satisfies Record<string, { level: Level; text: string }>;

export type ProblemCode = keyof typeof PROBLEMS;
