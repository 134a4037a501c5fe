import type { ReactElement } from 'react';
import type { FunnelStep, ScoresOfCycle } from '../case-study-kinds.js';
import { meanOf } from './chart.rules.js';
import { stacksOf } from './stacks.rules.js';

const width = 360;
const [left, right] = [4, width - 4];
const x = (score: number): number => Math.round((left + score * (right - left)) * 10) / 10;
const ticks = [0, 0.3, 0.7, 1];

/** A dot for each key result where it ended, cycle under cycle; the line through them is their average. */
export function ScoresDrawing({ cycles }: { readonly cycles: readonly ScoresOfCycle[] }): ReactElement {
  const [step, radius] = [9, 4];
  let top = 0;
  const rows = cycles.map((one) => {
    const dots = stacksOf(one.scores);
    const height = 22 + Math.max(2, ...dots.map(({ level }) => level + 1)) * step + 8;
    const row = { ...one, dots, from: top, base: top + height };
    top += height + 10;
    return row;
  });
  const axis = top;
  return (
    <svg className="study-chart" viewBox={`0 0 ${width} ${axis + 22}`} aria-hidden="true">
      {ticks.map((tick) => (
        <line key={tick} className="hair" x1={x(tick)} x2={x(tick)} y1={18} y2={axis} />
      ))}
      {rows.map(({ cycle, scores, dots, from, base }) => (
        <g key={cycle}>
          <text x={left} y={from + 12}>
            Cycle {cycle}
          </text>
          <text className="quiet end" x={right} y={from + 12}>
            {scores.length} key results, {meanOf(scores).toFixed(2)} on average
          </text>
          <line className="rule" x1={left} x2={right} y1={base} y2={base} />
          {dots.map(({ at, level }, place) => (
            <circle key={place} className="dot" cx={x(at)} cy={base - radius - 2 - level * step} r={radius} />
          ))}
          <line className="mean" x1={x(meanOf(scores))} x2={x(meanOf(scores))} y1={base - 14} y2={base + 5} />
        </g>
      ))}
      {ticks.map((tick) => (
        <text key={tick} className={`quiet ${tick === 0 ? '' : tick === 1 ? 'end' : 'middle'}`} x={x(tick)} y={axis + 14}>
          {tick.toFixed(1)}
        </text>
      ))}
    </svg>
  );
}

/** A bar for one step, as long as the people who were left are many. */
export const StepBar = ({ people, most }: FunnelStep & { readonly most: number }): ReactElement => (
  <svg className="study-chart" viewBox={`0 0 ${width} 10`} aria-hidden="true">
    <line className="rule" x1={0} x2={width} y1={9.5} y2={9.5} />
    <rect className="bar" width={Math.round((width * people) / Math.max(1, most))} height={9} />
  </svg>
);
