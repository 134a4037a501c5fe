import type { ReactElement } from 'react';
import { useDraftTalk, type Finding } from './draft-talk.js';
import css from './findings.module.css';
import { FindingView } from './finding-view.js';
import type { StepKey } from './step-section.js';

type SubjectType = Finding['subject']['type'];

interface Props {
  readonly type: SubjectType;
  readonly id?: string;
  /** Only what belongs to these steps; all of the subject without them. */
  readonly steps?: readonly StepKey[];
  readonly text?: (field: string) => string;
}

/** What was found about one thing, beside it: rules first, then advice, then questions. */
export function Findings({ type, id, steps, text }: Props): ReactElement | null {
  const { check } = useDraftTalk();
  const own = (check?.findings ?? []).filter(
    ({ subject, step }) => subject.type === type && (id === undefined || subject.id === id) && (steps === undefined || steps.includes(step)),
  );
  if (own.length === 0) return null;
  return (
    <ul className={css.findings} aria-label="What the checks say">
      {own.map((finding) => (
        <FindingView key={finding.key} finding={finding} text={text?.(finding.subject.field)} />
      ))}
    </ul>
  );
}
