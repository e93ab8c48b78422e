import { scaleBand, scaleLinear } from 'd3-scale';
import type { Counted } from './suppress.ts';

const WIDTH = 240;
const HEIGHT = 56;

/** Bars by month: the whole as an outline, what is as it should be filled. The numbers stand in the table beside it. */
export function MonthChart({ months, counts, label }: { months: string[]; counts: (Counted | null)[]; label: string }) {
  const x = scaleBand<string>().domain(months).range([0, WIDTH]).padding(0.2);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...counts.map((each) => each?.all ?? 0))])
    .range([HEIGHT - 1, 1]);
  const bar = (month: string, height: number, kind: string) => <rect class={kind} x={x(month)} y={y(height)} width={x.bandwidth()} height={HEIGHT - 1 - y(height)} />;
  return (
    <svg class="month-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {months.map((month, at) => {
        const counted = counts[at];
        return counted && counted.all > 0 ? (
          <g key={month}>
            {bar(month, counted.all, 'all')}
            {bar(month, counted.met, 'met')}
          </g>
        ) : null;
      })}
      <line class="base" x1="0" x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} />
    </svg>
  );
}
