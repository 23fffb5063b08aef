import type { Dimension, Filter, Scope, Span } from '@dixian/warehouse';
import DataLoader from 'dataloader';
import type { Context } from '../../context.ts';
import { type Figures, type FigureValue, figuresOf, measureOf } from '../measure/figures.ts';
import { ratio } from '../overview/exact.ts';
import type { PackQuestion } from './pack.ts';

/** A county that a pack is about. */
export interface PackPlace {
  code: string;
  name: string;
  scope: Scope;
}

/** Figures of one question of a page, by the value of a dimension; without a key, of the whole. */
export interface Answers {
  now(code: string, key?: string): FigureValue;
  before(code: string, key?: string): FigureValue;
  /** The question behind a figure; none where a figure sums up several counties. */
  question(code: string, key?: string): PackQuestion | undefined;
  /** Values of the dimension that anything was found for, in the span or before. */
  keys(): string[];
}

interface Wanted {
  place: PackPlace;
  by: Dimension | null;
  measures: readonly string[];
}

/** What several counties come to: exact, because numerators and denominators are added. */
function together(parts: readonly FigureValue[]): FigureValue {
  const known = parts.filter(({ numerator }) => numerator !== null);
  const [first] = parts;
  if (known.length === 0) return first ?? { value: null, numerator: null, denominator: null, why: '没有所辖的县' };
  const sum = (pick: (one: FigureValue) => number | null) => known.reduce((all, one) => all + (pick(one) ?? 0), 0);
  const numerator = sum((one) => one.numerator);
  if (known.every(({ denominator }) => denominator === null))
    return { value: String(numerator), numerator, denominator: null, why: null };
  const denominator = sum((one) => one.denominator);
  const value = ratio(numerator, denominator, 100);
  return { value, numerator, denominator, why: value === null ? (first?.why ?? null) : null };
}

/** The figures of a pack. What its pages ask at the same time is put to the warehouse as one question a dimension. */
export class Numbers {
  private readonly asked: DataLoader<Wanted, Figures, Wanted>;

  constructor(
    private readonly ctx: Context,
    readonly places: readonly PackPlace[],
    readonly span: Span,
    readonly earlier: Span,
  ) {
    this.asked = new DataLoader((wanted) => this.answer(wanted), { cache: false });
  }

  /** Of the whole that the meeting is about. */
  async whole(measures: readonly string[]): Promise<Answers> {
    return this.overPlaces(await this.ofPlaces(measures));
  }

  /** By the units that report to the meeting: townships of a county, or counties of a city. */
  async byUnit(measures: readonly string[]): Promise<Answers> {
    const [only] = this.places;
    if (this.places.length === 1 && only) return this.by('TOWN', measures);
    return this.overPlaces(await this.ofPlaces(measures));
  }

  /** By a dimension, of a single county. */
  async by(dimension: Dimension, measures: readonly string[]): Promise<Answers> {
    const [place] = this.places;
    if (!place) throw new Error('没有所辖的县。');
    const figures = await this.asked.load({ place, by: dimension, measures });
    return this.answers(place, figures, dimension);
  }

  private ofPlaces(measures: readonly string[]): Promise<Figures[]> {
    return Promise.all(this.places.map((place) => this.asked.load({ place, by: null, measures })));
  }

  private answers(place: PackPlace, figures: Figures, dimension: Dimension | null): Answers {
    const at = (span: Span) => (code: string, key?: string) =>
      key === undefined ? figures.at(code, span) : figures.at(code, span, key);
    const filter = (key: string | undefined): Filter => (dimension && key !== undefined ? { [dimension]: [key] } : {});
    return {
      now: at(this.span),
      before: at(this.earlier),
      question: (measure, key) => ({ measure, span: this.span, filter: filter(key), county: place.code }),
      keys: () => [...new Set(figures.keys().map(([key = '']) => key))].sort(),
    };
  }

  private overPlaces(found: readonly Figures[]): Answers {
    const parts = this.places.map((place, at) => this.answers(place, found[at] as Figures, null));
    const [only] = parts;
    if (parts.length === 1 && only) return only;
    const of = (key: string) => parts[this.places.findIndex(({ code }) => code === key)] as Answers;
    return {
      now: (code, key) => (key === undefined ? together(parts.map((one) => one.now(code))) : of(key).now(code)),
      before: (code, key) =>
        key === undefined ? together(parts.map((one) => one.before(code))) : of(key).before(code),
      question: (code, key) => (key === undefined ? undefined : of(key).question(code)),
      keys: () => this.places.map(({ code }) => code),
    };
  }

  private async answer(wanted: readonly Wanted[]): Promise<Figures[]> {
    const name = ({ place, by }: Wanted) => `${place.code} ${by}`;
    const groups = Map.groupBy(wanted, name);
    const found = await Promise.all(
      [...groups].map(async ([key, list]) => {
        const [{ place, by } = list[0] as Wanted] = list;
        const measures = [...new Set(list.flatMap((one) => one.measures))];
        for (const code of measures) measureOf(this.ctx, code);
        const spans = [this.span, this.earlier];
        return [key, await figuresOf(this.ctx, place.scope, { measures, spans, ...(by ? { by: [by] } : {}) })] as const;
      }),
    );
    const figures = new Map(found);
    return wanted.map((one) => figures.get(name(one)) as Figures);
  }
}
