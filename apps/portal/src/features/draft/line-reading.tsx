import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { figure } from '../../app/words.js';
import css from './draft.module.css';
import { kindWords, typeWords, type LineFacts } from './draft-fields.js';
import { ChangePublished } from './change-published.js';
import { Findings } from './findings.js';
import { LineTags } from './line-editor.js';
import { Remarks } from './remarks.js';
import { NewSince } from './seen.js';
import type { StepKey } from './step-section.js';

const withUnit = (value: number, unit: string): string => `${figure(value)}${unit === '%' ? '%' : unit ? ` ${unit}` : ''}`;

/** The levels of a line, in the words that a reader needs: "from 31%, commit 27%, target 18%, stretch 12%". */
export function levelWords(line: LineFacts): string {
  const { unit } = line;
  const parts: readonly (readonly [string, number | null, string])[] = [
    ['from', line.baseline, ''],
    ['commit', line.commitValue, line.commitText],
    ['target', line.targetValue, line.targetText],
    ['stretch', line.stretchValue, line.stretchText],
  ];
  return parts
    .flatMap(([name, value, text]) =>
      line.krType === 'MILESTONE' && name !== 'from' ? (text ? [`${name}: ${text}`] : []) : value === null ? [] : [`${name} ${withUnit(value, unit)}`],
    )
    .join(line.krType === 'MILESTONE' ? '; ' : ', ');
}

/** What a health metric is watched for: "healthy from 3 to 6 hours, now 7 hours, watched by Lee Park". */
function healthWords({ healthyLow: low, healthyHigh: high, currentValue: now, unit, ownerName }: LineFacts): string {
  const range =
    low !== null && high !== null
      ? `healthy from ${figure(low)} to ${withUnit(high, unit)}`
      : low !== null
        ? `healthy from ${withUnit(low, unit)}`
        : high !== null
          ? `healthy up to ${withUnit(high, unit)}`
          : '';
  return [range, now !== null && `now ${withUnit(now, unit)}`, ownerName && `watched by ${ownerName}`].filter(Boolean).join(', ');
}

/** A line as it is read: words in the serif, figures below. */
export function LineReading({ line, kind, talk }: { readonly line: LineFacts; readonly kind?: boolean; readonly talk?: readonly StepKey[] }): ReactElement {
  const levels = line.kind === 'HEALTH_METRIC' ? healthWords(line) : levelWords(line);
  return (
    <li className={css.item} data-part={`line/${line.id}`} id={`line/${line.id}/text`} tabIndex={-1}>
      <p className={css.reading}>{line.text || 'Without words yet'}</p>
      <p className={css.hint}>
        {[
          kind ? kindWords[line.kind] : typeWords[line.krType],
          levels,
          line.championName && `champion ${line.championName}`,
          line.dataSource && `measured by ${line.dataSource}`,
        ]
          .filter(Boolean)
          .join(', ')}
        {line.dueOn && (
          <>
            , due <Time day={line.dueOn} />
          </>
        )}
      </p>
      <LineTags line={line} />
      {talk && <NewSince id={line.id} />}
      {talk && <Findings type="LINE" id={line.id} steps={talk} text={(field) => (field === 'text' ? line.text : '')} />}
      {talk?.includes('KEY_RESULTS') && <Remarks lineId={line.id} />}
      {(talk?.includes('KEY_RESULTS') || line.kind !== 'KEY_RESULT') && <ChangePublished line={line} />}
    </li>
  );
}
