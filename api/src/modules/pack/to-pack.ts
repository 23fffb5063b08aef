import type { Filter } from '@dixian/warehouse';
import { MeasureDimension } from '../measure/measure.input.ts';
import type { PackFigure as Figure, PackPage as Page, PackTable as Table, Pack as Told } from './pack.ts';
import { ChartKind, Pack, PackFigure, PackFilter, PackPage, PackQuestion, PackTable } from './pack.type.ts';

export const toFilter = (filter: Filter): PackFilter[] =>
  Object.entries(filter).map(([dimension, values]) =>
    Object.assign(new PackFilter(), {
      dimension: MeasureDimension[dimension as MeasureDimension],
      values: [...values],
    }),
  );

function toFigure({ question, before, lead, ...figure }: Figure): PackFigure {
  return Object.assign(new PackFigure(), figure, {
    ...{ lead: lead === true, before: before ?? null },
    question: question
      ? Object.assign(new PackQuestion(), {
          ...{ county: question.county, measure: question.measure, asOf: question.span.until },
          ...{
            from: question.span.from.slice(0, 7),
            to: question.span.to.slice(0, 7),
            filter: toFilter(question.filter),
          },
        })
      : null,
  });
}

const toTable = ({ columns, rows, total, note, ...table }: Table): PackTable =>
  Object.assign(new PackTable(), table, {
    ...{ total: total === true, note: note ?? null },
    columns: columns.map(({ name, number, unit }) => ({ name, number: number === true, unit: unit ?? null })),
    rows: rows.map(({ cells, link }) => ({
      link: link ?? null,
      cells: cells.map(({ text, figure }) => ({ text, figure: figure ?? null })),
    })),
  });

const toPage = ({ figures, tables, charts, ...page }: Page): PackPage =>
  Object.assign(new PackPage(), page, {
    figures: figures.map(toFigure),
    tables: tables.map(toTable),
    charts: charts.map(({ kind, ...chart }) => ({ ...chart, kind: ChartKind[kind] })),
  });

/** A pack as GraphQL tells it. */
export const toPack = ({ pages, frozenAt, ...pack }: Told): Pack =>
  Object.assign(new Pack(), pack, { frozenAt: frozenAt ? new Date(frozenAt) : null, pages: pages.map(toPage) });
