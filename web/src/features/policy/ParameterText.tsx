import { grouped } from '../../format.ts';

interface Shown {
  label: string;
  operator?: string | null;
  value: string;
  unit?: string | null;
}

/** A parameter as it is compared: 个人自付 > 10,000 元. */
export function ParameterText({ parameter }: { parameter: Shown }) {
  return (
    <span className="parameter">
      {' '}
      {parameter.label} {parameter.operator ?? ''} {number(parameter.value)} {parameter.unit}
    </span>
  );
}

const number = (value: string): string => (/^-?\d+(\.\d+)?$/.test(value) ? grouped(value.replace(/\.0+$/, '')) : value);
