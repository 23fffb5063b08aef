import type { Writable } from 'node:stream';
import { BOOK_STYLES, type Style, styleNo } from './book-styles.ts';
import type { Merge } from './read/raw.ts';
import { columnName, escaped, MAIN, OFFICE, PACKAGE, relations, TYPE, writeParts, XML } from './write-xlsx.ts';
import type { ZipPart } from './write-zip.ts';

/** A cell with its looks; a text stays text. */
export interface BookCell {
  value: string | number | null;
  style?: Style;
}

export interface BookRow {
  /** As a spreadsheet program shows it; rows come in their order. */
  row: number;
  cells: readonly BookCell[];
  /** In points; absent: one line. Spreadsheet programs do not measure wrapped text by themselves when they open a file. */
  height?: number;
}

export interface BookColumn {
  /** In characters. */
  width: number;
  /** Of cells that nobody has filled yet. */
  style?: Style;
}

/** What may be filled into a column: checked while typing, with a hint beside the cell. */
export interface Entry {
  /** From 0. */
  column: number;
  title: string;
  hint: string;
  /** Formula of a list, or bounds of a number or of a text's length. */
  rule: { list: string } | { kind: 'decimal' | 'whole' | 'textLength'; min: number; max: number } | null;
  /** Anything else is not taken; otherwise it is asked back. */
  strict: boolean;
}

export interface BookSheet {
  name: string;
  hidden?: boolean;
  columns: readonly BookColumn[];
  rows: Iterable<BookRow> | AsyncIterable<BookRow>;
  /** Row of the header: it stays in sight and is printed on every page. */
  header?: number;
  /** First row of a header of several; absent: `header` itself. */
  headerFrom?: number;
  /** Last column (from 0) and row that can be filtered by the header. */
  filter?: { column: number; row: number };
  entries?: readonly Entry[];
  /** Merged cells, none of which meet; asked for when the rows are written. */
  merges?: () => readonly Merge[];
  /** Printed at the foot of every page. */
  foot?: string;
}

export interface Book {
  title: string;
  subject: string;
  /** Version of the contract, in the properties of the document. */
  version: string;
  sheets: readonly BookSheet[];
}

/** Rows below the header that a template is prepared for. */
const LAST_ENTRY = 10_000;

/** Writes a workbook of several sheets in bounded memory and ends the stream; the same book gives the same bytes. */
export function writeBook(out: Writable, book: Book): Promise<void> {
  return writeParts(out, parts(book));
}

function* parts(book: Book): Generator<ZipPart> {
  const { sheets } = book;
  yield { name: '[Content_Types].xml', content: contentTypes(sheets.length) };
  yield { name: '_rels/.rels', content: packageRelations() };
  yield { name: 'docProps/core.xml', content: properties(book) };
  yield { name: 'xl/workbook.xml', content: workbook(sheets) };
  const targets = sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]);
  yield { name: 'xl/_rels/workbook.xml.rels', content: relations([...targets, ['styles', 'styles.xml']]) };
  yield { name: 'xl/styles.xml', content: BOOK_STYLES };
  for (const [at, sheet] of sheets.entries())
    yield { name: `xl/worksheets/sheet${at + 1}.xml`, content: worksheet(sheet, at === 0) };
}

const CORE = 'application/vnd.openxmlformats-package.core-properties+xml';

function contentTypes(count: number): string {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
  const sheets = Array.from({ length: count }, (_, at) =>
    override(`/xl/worksheets/sheet${at + 1}.xml`, `${TYPE}.worksheet+xml`),
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', `${TYPE}.sheet.main+xml`)}${sheets.join('')}${override('/xl/styles.xml', `${TYPE}.styles+xml`)}${override('/docProps/core.xml', CORE)}</Types>`;
}

const packageRelations = (): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

function properties({ title, subject, version }: Book): string {
  const texts = [
    ['dc:title', title],
    ['dc:subject', subject],
    ['cp:keywords', `契约版本 ${version}`],
    ['cp:version', version],
  ].map(([tag, text]) => `<${tag}>${escaped(text ?? '')}</${tag}>`);
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${texts.join('')}</cp:coreProperties>`;
}

const quotedName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

function workbook(sheets: readonly BookSheet[]): string {
  const list = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const names = sheets.flatMap(({ name, header, headerFrom = header, filter }, at) => {
    if (!header) return [];
    const own = `localSheetId="${at}"`;
    const range = filter ? `$A$${header}:$${columnName(filter.column)}$${filter.row}` : '';
    return [
      ...(filter
        ? [
            `<definedName name="_xlnm._FilterDatabase" ${own} hidden="1">${escaped(`${quotedName(name)}!${range}`)}</definedName>`,
          ]
        : []),
      `<definedName name="_xlnm.Print_Titles" ${own}>${escaped(`${quotedName(name)}!$${headerFrom}:$${header}`)}</definedName>`,
    ];
  });
  const defined = names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>${defined}</workbook>`;
}

async function* worksheet(sheet: BookSheet, first: boolean): AsyncGenerator<string> {
  const { columns, header, filter, entries = [], foot } = sheet;
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${view(header, first)}<cols>${columns
    .map(
      ({ width, style = 'plain' }, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${styleNo(style)}" customWidth="1"/>`,
    )
    .join('')}</cols><sheetData>`;
  for await (const { row, cells, height } of sheet.rows)
    yield `<row r="${row}"${height ? ` ht="${height}" customHeight="1"` : ''}>${cells.map((cell, at) => cellXml(`${columnName(at)}${row}`, cell)).join('')}</row>`;
  yield '</sheetData>';
  if (header && filter)
    yield `<autoFilter ref="A${header}:${columnName(filter.column)}${Math.max(filter.row, header)}"/>`;
  const merges = sheet.merges?.() ?? [];
  if (merges.length > 0)
    yield `<mergeCells count="${merges.length}">${merges.map((one) => `<mergeCell ref="${range(one)}"/>`).join('')}</mergeCells>`;
  if (header && entries.length > 0)
    yield `<dataValidations count="${entries.length}">${entries.map((entry) => entryXml(entry, header)).join('')}</dataValidations>`;
  yield '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
  if (foot)
    yield `<headerFooter><oddFooter>${escaped(`&L${foot.replaceAll('&', '&&')}&R&P / &N`)}</oddFooter></headerFooter>`;
  yield '</worksheet>';
}

const range = ({ from, to, left, right }: Merge): string => `${columnName(left)}${from}:${columnName(right)}${to}`;

function view(header: number | undefined, selected: boolean): string {
  const pane = header
    ? `<pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${header + 1}" sqref="A${header + 1}"/>`
    : '';
  return `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function cellXml(ref: string, { value, style = 'plain' }: BookCell): string {
  const styled = style === 'plain' ? '' : ` s="${styleNo(style)}"`;
  if (value === null || value === '') return styled ? `<c r="${ref}"${styled}/>` : '';
  if (typeof value === 'number') return `<c r="${ref}"${styled}><v>${value}</v></c>`;
  return `<c r="${ref}"${styled} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** Longest title and hint that spreadsheet programs take, in characters. */
const TITLE = 32;
const HINT = 250;

function entryXml({ column, title, hint, rule, strict }: Entry, header: number): string {
  const name = columnName(column);
  const said = `showInputMessage="1" promptTitle="${escaped(title.slice(0, TITLE))}" prompt="${escaped(hint.slice(0, HINT))}"`;
  const place = `sqref="${name}${header + 1}:${name}${header + LAST_ENTRY}"`;
  if (!rule) return `<dataValidation allowBlank="1" ${said} ${place}/>`;
  const wrong = `showErrorMessage="1" errorStyle="${strict ? 'stop' : 'warning'}" errorTitle="请核对" error="${escaped(hint.slice(0, HINT - 30))}"`;
  if ('list' in rule)
    return `<dataValidation type="list" allowBlank="1" ${wrong} ${said} ${place}><formula1>${escaped(rule.list)}</formula1></dataValidation>`;
  return `<dataValidation type="${rule.kind}" operator="between" allowBlank="1" ${wrong} ${said} ${place}><formula1>${rule.min}</formula1><formula2>${rule.max}</formula2></dataValidation>`;
}
