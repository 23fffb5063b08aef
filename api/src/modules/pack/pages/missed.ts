import { missedOf } from '../../analysis/missed.ts';
import { WHY_NAMES } from '../../analysis/missed-why.ts';
import { valueNames } from '../../measure/names.ts';
import { riskName } from '../../warning/risk.ts';
import type { PackTable } from '../pack.ts';
import type { PackAsk, PageBuilder } from '../pack-ask.ts';
import { NOTHING } from '../say.ts';
import { Sheet, unitTable } from '../sheet.ts';

const MEASURES = ['registered', 'missed', 'early_end'];

/** Households listed, at most. */
const MOST = 40;

/** Each by its village, never by name: which rule or hand-in was missing. */
async function traced({ ctx, places, span }: PackAsk, id: string): Promise<PackTable[]> {
  const tables = await Promise.all(
    places.map(async ({ scope, name, code }) => {
      const { rows } = await missedOf(ctx, scope, { span });
      const villages = await valueNames(ctx, scope, 'VILLAGE', [...new Set(rows.map(({ village }) => village))]);
      const cells = rows
        .slice(0, MOST)
        .map(({ town, village, risks, registeredOn, traces: [first] }) => [
          villages.get(village) ?? town,
          risks.map(riskName).join('、') || NOTHING,
          registeredOn,
          first ? WHY_NAMES[first.why] : NOTHING,
          first?.department ? `${first.department}${first.title ? `“${first.title}”` : ''}` : NOTHING,
        ]);
      return {
        ...{ id: `${id}-why-${code}`, title: `${places.length > 1 ? name : ''}没有人预警过的新纳入户：为什么漏了` },
        columns: ['村', '风险', '纳入日期', '最可能的原因', '哪个部门的哪张报表'].map((column) => ({ name: column })),
        rows: cells.map((texts) => ({ cells: texts.map((text) => ({ text })) })),
        ...(rows.length > MOST ? { note: `只列前 ${MOST} 户。` } : {}),
      };
    }),
  );
  return tables.filter(({ rows }) => rows.length > 0);
}

/** 漏纳: identified though nobody had warned of them. 错纳: ended so early that it has to be looked at. */
export const missed: PageBuilder = async (ask, { id, agenda }) => {
  const { ctx, numbers, units, unitName } = ask;
  const sheet = new Sheet(ctx, id, '有没有漏了的、错了的', agenda);
  const [answers, why] = await Promise.all([numbers.byUnit(MEASURES), traced(ask, id)]);
  sheet.lead(answers, MEASURES);
  const count = (code: string) => answers.now(code).numerator;
  const [all, none, early] = MEASURES.map(count);
  if (all === null) sheet.findings.push('期内还没有开始办理认定。');
  else
    sheet.findings.push(
      `期内新纳入 ${all} 户，其中 ${none} 户此前没有任何部门预警过${none ? '，须查是缺了哪张报表、哪条规则' : ''}。`,
      `纳入当月或次月就标注风险消除的 ${early} 户${early ? '，须逐户核实是否错纳' : ''}。`,
    );
  sheet.tables.push(
    ...why,
    unitTable(sheet, ctx, answers, units, unitName, { id: `${id}-units`, title: `各${unitName}`, measures: MEASURES }),
  );
  return [sheet.page()];
};
