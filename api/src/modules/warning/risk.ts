/** Names of the risk codes: those of the national system, and ours from 11 on. */
const RISKS: Readonly<Record<string, string>> = {
  '01': '因病',
  '02': '因自然灾害',
  '0201': '因洪涝灾害',
  '0202': '因地质灾害',
  '0203': '因旱灾',
  '0204': '因生物灾害',
  '0205': '因气象灾害',
  '0206': '因地震灾害',
  '0299': '因其他自然灾害',
  '03': '因残',
  '04': '因缺劳动力',
  '05': '因意外事故',
  '06': '因产业失败',
  '07': '因务工就业不稳',
  '09': '因学',
  '11': '住房安全',
  '12': '饮水安全',
  '13': '收入骤减',
  '14': '支出骤增',
  '15': '因刑事侵害',
  '99': '其他',
};

/** Chinese name of a risk code; the code itself when it is not known. */
export const riskName = (code: string): string => RISKS[code] ?? code;
