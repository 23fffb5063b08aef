const ADVICE = {
  FILE_MISSING: '找不到或打不开这个文件，请确认文件还在原处、不是文件夹，并且有读取权限，然后重新报送。',
  FILE_EMPTY: '文件是空的，没有任何内容。请检查导出是否成功；本月确实没有数据的，请报零报告。',
  FILE_ENCRYPTED: '文件设有打开密码，系统无法读取。请打开文件，取消密码并另存后重新报送。',
  FILE_DAMAGED: '文件已损坏或没有传完，无法读取。请用 WPS 或 Excel 打开原文件，另存为 .xlsx 后重新报送。',
  FILE_TOO_LARGE: '文件太大，系统不接收。请删去无关的工作表和图片，或按乡镇拆成几个文件后重新报送。',
  ZIP_BOMB: '文件解压后异常庞大，系统不接收。请把数据复制到一个新的工作簿，另存为 .xlsx 后重新报送。',
  UNIT_UNCLEAR:
    '无法确定金额是元还是万元。请在表头上方只写一个金额单位（如“单位：万元”），或在金额列名后注明（如“个人自付（元）”），然后重新报送。',
  NOT_A_TABLE: '这不是表格文件。请报送 .xlsx、.xls 或 .csv 格式的表格。',
} as const;

/** Why a file cannot be read as a table at all. */
export type RefusalCode = keyof typeof ADVICE;

/**
 * The file is not taken (hand-in status REFUSED). The message is Chinese, for the person handing in, and says what to
 * do; `cause` keeps what the reader said, for the log only.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;

  /** @param detail Chinese, put before the standing advice, e.g. 「这是 PDF 文件。」 */
  constructor(code: RefusalCode, detail = '', options?: ErrorOptions) {
    super(detail + ADVICE[code], options);
    this.code = code;
  }
}

/** The error as a Refusal: one already is kept, anything else a reader throws means a damaged file. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EPERM' || code === 'EISDIR') {
    return new Refusal('FILE_MISSING', '', { cause: error });
  }
  return new Refusal('FILE_DAMAGED', '', { cause: error });
}
