import { AlignmentType, Paragraph } from 'docx';
import { FORM, line, run, SPACING, titled } from '../../../official-form.ts';
import type { Pack, PackFigure, PackPage } from '../pack.ts';
import { compared, dayText, fraction, headFigures, MISSING, ordinal, valueText, wanting } from './text.ts';
import { type Block, chartBlocks, dutyBlocks, heading, official, paragraph, subheading, tableBlocks } from './word.ts';

/** What a bulletin says beside the pack. */
export interface Bulletin {
  /** Whom it is sent to, as the document names them. */
  to: string;
  /** Who signs it. */
  signer: string;
  /** YYYY-MM-DD */
  day: string;
}

/** 核查率90.24%（37/41，上期 92.10%，-1.86 个百分点） */
function figureWords(figure: PackFigure): string {
  const more = [fraction(figure), compared(figure), figure.why ?? ''].filter(Boolean).join('，');
  const value = valueText(figure).replace(' ', '');
  return `${figure.name}${value === MISSING ? '没有数' : value}${more ? `（${more}）` : ''}`;
}

/** `keepNext`: who signs and the day stand on one sheet. */
const right = (text: string, keepNext = false) =>
  line(text, { alignment: AlignmentType.RIGHT, indent: { right: FORM.indent * 2 }, keepNext });

/** What a page says in sentences; one that was only written by hand says what its table holds. */
const sentences = ({ findings, tables }: PackPage): readonly string[] =>
  findings.length > 0
    ? findings
    : tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text).join('：')));

/** The page of what is enclosed, numbered as the text lists it. */
const enclosed = (at: number) =>
  new Paragraph({ pageBreakBefore: true, spacing: SPACING, children: [run(`附件${at + 1}`)] });

/**
 * The pack as a bulletin (通报): its number left to be filled in, whom it goes to, findings and figures as text, what
 * the document asks of whom, who signs and when; tables and charts are enclosed.
 */
export function packBulletin(pack: Pack, { to, signer, day }: Bulletin): Promise<Buffer> {
  const title = `关于${pack.period}防止返贫监测帮扶情况的通报`;
  const said = pack.pages.filter((page) => sentences(page).length + page.figures.length + page.duties.length > 0);
  const shown = pack.pages.filter(({ tables, charts }) => tables.length + charts.length > 0);
  const incomplete = wanting(pack);
  const body = said.flatMap((page, at): Block[] => {
    const figures = headFigures(page).map(figureWords).join('；');
    return [
      heading(`${ordinal(at + 1)}、${page.title}`),
      ...sentences(page).map(paragraph),
      ...(figures ? [paragraph(`${figures}。`)] : []),
      ...dutyBlocks(page),
    ];
  });
  const list = shown.map(({ title: name }, at) =>
    line(`${at === 0 ? '附件：' : '　　　'}${at + 1}. ${name}`, { indent: { left: FORM.indent } }),
  );
  return official(pack, title, [
    line(`＿＿＿＿〔${day.slice(0, 4)}〕＿＿号`, {
      alignment: AlignmentType.CENTER,
      spacing: { ...SPACING, after: FORM.line },
    }),
    titled(title),
    line(`${to}：`),
    paragraph(
      `现将${pack.period}（截止${dayText(pack.asOf)}）有关情况通报如下。${incomplete ? `${incomplete}。` : ''}`,
    ),
    ...body,
    line(''),
    ...list,
    line(''),
    right(signer, true),
    right(dayText(day)),
    ...shown.flatMap((page, at) => [
      enclosed(at),
      heading(page.title),
      ...page.tables.flatMap((table, part) => [
        subheading(`（${ordinal(part + 1)}）${table.title}`),
        ...tableBlocks(table),
      ]),
      ...chartBlocks(page),
    ]),
  ]);
}
