const WIDTH = 120;
const HEIGHT = 22;

/** 24 months at a glance: a line that breaks where a month has no figure. The table twin of the trend holds the numbers. */
export function Spark({ values: all }: { values: readonly (string | null)[] }) {
  const first = all.findIndex((v) => v !== null);
  const values = all.slice(Math.max(0, Math.min(first, all.length - 12)));
  const numbers = values.map((v) => (v === null ? null : Number(v)));
  const known = numbers.filter((n) => n !== null);
  if (known.length < 2) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (i: number) => (i / (values.length - 1)) * (WIDTH - 4) + 2;
  const y = (n: number) => HEIGHT - 3 - ((n - low) / (high - low || 1)) * (HEIGHT - 6);
  const path = numbers
    .map((n, i) =>
      n === null ? '' : `${i > 0 && numbers[i - 1] !== null ? 'L' : 'M'}${x(i).toFixed(1)} ${y(n).toFixed(1)}`,
    )
    .join('');
  const last = numbers.at(-1);
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={path} fill="none" stroke="#8fb7ec" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
      {last !== null && last !== undefined && (
        <path
          d={`M${x(numbers.length - 1)} ${y(last)}h.01`}
          stroke="#1450b8"
          strokeWidth="5"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}
