import { day, raw, sql } from '@dixian/warehouse';
import {
  born,
  dateNumber,
  dateParts,
  dateText,
  existing,
  idCheck,
  idLong,
  idProblem,
  idText,
  idWide,
  isBroken,
  isDash,
  isMonthOnly,
  isNothing,
  moneyExact,
  moneyText,
  moneyValue,
  wholeText,
  wholeValue,
  wordText,
} from './expression.ts';
import { bySheet, cells, each, type Frame, fixed, flags, type Kind, missing, type Placed } from './kind.ts';
import { normalWord } from './words.ts';

const NAMES = new Set(['name', 'head_name']);

/** Free text. A name must be whole: it is compared. */
export function texts(columns: readonly Placed[]): Kind {
  const isName = flags(columns, ({ field }) => NAMES.has(field ?? ''));
  const none = fixed(
    'Array(String)',
    columns.map(({ column }) => column.none.map(normalWord)),
  );
  const text = raw('text');
  return {
    columns,
    levels: [
      { texts: cells(columns) },
      {
        texts_value: each(
          { text: raw('texts'), none },
          sql`if(${isDash(text)} or has(none, ${wordText(text)}), '', text)`,
        ),
        texts_problem: each(
          { text: raw('texts'), missing: missing(columns), name: isName },
          sql`multiIf(${isDash(text)}, missing, name and ${isBroken(text)}, '!TEXT_BROKEN', '')`,
        ),
      },
    ],
    values: raw('texts_value'),
    problems: raw('texts_problem'),
    rests: each({ text: raw('texts'), value: raw('texts_value') }, raw(`if(text = value, '', text)`)),
  };
}

/** ID numbers; `ids_born` has their dates of birth. Without a number a newborn is known by its head. */
export function ids(columns: readonly Placed[], frame: Frame, newborns: boolean): Kind {
  const short = raw('short');
  const ofNewborn = raw(`multiIf(newborn and field = 'id_no', 'NEWBORN_TEMPORARY_KEY',
    newborn and field = 'head_id_no' and nothing, '!REQUIRED_MISSING', nothing, missing, fault)`);
  return {
    columns,
    levels: [
      { ids_short: each({ cell: cells(columns) }, idText(raw('cell'))) },
      {
        ids_nothing: each({ short: raw('ids_short') }, isNothing(short)),
        ids_wide: each({ short: raw('ids_short') }, sql`if(${isNothing(short)}, '', ${idWide(short)})`),
      },
      {
        ids_check: each({ wide: raw('ids_wide') }, idCheck(raw('wide'))),
        ids_number: each({ wide: raw('ids_wide') }, born(raw('wide'))),
      },
      {
        ids_long: each({ short: raw('ids_short'), wide: raw('ids_wide'), mark: raw('ids_check') }, idLong()),
        ids_born: each({ number: raw('ids_number') }, existing()),
      },
      {
        ids_fault: each(
          {
            ...{ short: raw('ids_short'), long: raw('ids_long'), mark: raw('ids_check'), birth: raw('ids_born') },
            rounded: raw(`[${columns.map(({ k }) => `has(rounded, ${k})`).join(', ')}]`),
          },
          idProblem(sql`${day(frame.today)}`),
        ),
      },
      {
        ids_problem: each(
          {
            ...{ nothing: raw('ids_nothing'), fault: raw('ids_fault'), missing: missing(columns) },
            ...(newborns
              ? {
                  newborn: raw(`[${columns.map(() => 'newborn').join(', ')}]`),
                  field: fixed(
                    'String',
                    columns.map(({ column }) => column.field ?? ''),
                  ),
                }
              : {}),
          },
          newborns ? ofNewborn : raw('if(nothing, missing, fault)'),
        ),
      },
    ],
    values: raw('ids_long'),
    problems: raw('ids_problem'),
    rests: raw('[]::Array(String)'),
  };
}

export function dates(columns: readonly Placed[], frame: Frame): Kind {
  const [text, late] = [raw('text'), sql`value > ${day(frame.to)}`];
  const outside = frame.snapshot ? late : sql`(${late} or value < ${day(frame.from)})`;
  const period = flags(columns, (column) => column.period);
  return {
    columns,
    levels: [
      { dates_text: each({ cell: cells(columns) }, dateText(raw('cell'))) },
      { dates_parts: each({ text: raw('dates_text') }, dateParts(text)) },
      { dates_number: each({ text: raw('dates_text'), parts: raw('dates_parts') }, dateNumber(text)) },
      { dates_value: each({ number: raw('dates_number') }, existing()) },
      {
        dates_problem: each(
          { text: raw('dates_text'), value: raw('dates_value'), missing: missing(columns), period },
          sql`multiIf(${isNothing(text)}, missing, isNull(value), '!DATE_INVALID', period and ${outside}, 'DATE_OUTSIDE_PERIOD',
            ${isMonthOnly(text)}, 'DATE_MONTH_ONLY', '')`,
        ),
      },
    ],
    values: raw('dates_value'),
    problems: raw('dates_problem'),
    rests: each({ text: raw('dates_text'), value: raw('dates_value') }, raw(`if(isNull(value), text, '')`)),
  };
}

export function moneys(columns: readonly Placed[]): Kind {
  const [text, exact] = [raw('text'), raw('exact')];
  const factor = bySheet('UInt32', columns, ({ factors }, sheet) => factors[sheet]);
  const negative = flags(columns, (column) => column.negative);
  return {
    columns,
    levels: [
      { moneys_text: each({ cell: cells(columns) }, moneyText(raw('cell'))) },
      { moneys_exact: each({ text: raw('moneys_text'), factor }, moneyExact(text, raw('factor'))) },
      { moneys_value: each({ exact: raw('moneys_exact') }, moneyValue(exact)) },
      {
        moneys_problem: each(
          {
            ...{ text: raw('moneys_text'), exact: raw('moneys_exact'), value: raw('moneys_value') },
            ...{ missing: missing(columns), negative },
          },
          sql`multiIf(${isNothing(text)}, missing, isNull(exact), '!MONEY_INVALID', isNull(value), '!MONEY_RANGE',
            not negative and value < 0, '!MONEY_NEGATIVE', abs(exact - value) > toDecimal128('0.000001', 6), 'MONEY_ROUNDED', '')`,
        ),
      },
    ],
    values: raw('moneys_value'),
    problems: raw('moneys_problem'),
    rests: each(
      { text: raw('moneys_text'), exact: raw('moneys_exact'), value: raw('moneys_value') },
      raw(`multiIf(isNull(exact), text, isNull(value) or exact != value, assumeNotNull(toString(exact)), '')`),
    ),
  };
}

export function wholes(columns: readonly Placed[]): Kind {
  const text = raw('text');
  const bound = (which: 'min' | 'max') =>
    fixed(
      'Int64',
      columns.map(({ column }) => column[which]),
    );
  return {
    columns,
    levels: [
      { wholes_text: each({ cell: cells(columns) }, wholeText(raw('cell'))) },
      { wholes_value: each({ text: raw('wholes_text') }, wholeValue(text)) },
      {
        wholes_problem: each(
          {
            ...{ text: raw('wholes_text'), value: raw('wholes_value'), missing: missing(columns) },
            ...{ least: bound('min'), most: bound('max') },
          },
          sql`multiIf(${isNothing(text)}, missing, isNull(value), '!NUMBER_INVALID',
            value < least or value > most, '!NUMBER_RANGE', '')`,
        ),
      },
    ],
    values: raw('wholes_value'),
    problems: raw('wholes_problem'),
    rests: each({ text: raw('wholes_text'), value: raw('wholes_value') }, raw(`if(isNull(value), text, '')`)),
  };
}
