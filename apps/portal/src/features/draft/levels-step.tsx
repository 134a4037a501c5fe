import type { ReactElement } from 'react';
import { listed } from '../../app/words.js';
import css from './draft.module.css';
import { linesOf } from './draft-fields.js';
import { useDraftScreen } from './draft-screen.js';
import { Findings } from './findings.js';
import { LineLevels } from './line-levels.js';
import { LineReading } from './line-reading.js';
import { useReading } from './seen.js';
import { StepSection } from './step-section.js';

const percent = (share: number): string => `${Math.round(share * 100)} in 100`;

/** What would be amazing, what is realistic, what is promised; and who watches over it. */
export function LevelsStep(): ReactElement {
  const { draft, may } = useDraftScreen();
  const writes = may('editText') === 'allowed';
  const reads = useReading();
  // Whoever only reads has read levels and champions under the objectives; here is only what was said about the step.
  const results = reads ? [] : linesOf(draft).filter(({ kind }) => kind === 'KEY_RESULT');
  const { levels } = draft.limits;
  return (
    <StepSection step="PRESCORE">
      {levels.length > 0 && !reads && (
        <p className={css.hint}>
          {`Levels: ${listed(levels.map(({ name, likelihood }) => `${name} (likely in ${percent(likelihood)} cases)`))}.`} Three cells of a sheet, pasted into a
          level, fill all three.
        </p>
      )}
      {reads && <p className={css.hint}>Levels and champions stand with each key result, under its objective.</p>}
      {results.length === 0 && !reads && <p className={css.hint}>There is no key result yet.</p>}
      {results.length > 0 && (
        <ol className={css.plainList} aria-label="Levels and champions">
          {results.map((line) => (writes ? <LineLevels key={line.id} line={line} /> : <LineReading key={line.id} line={line} talk={['PRESCORE']} />))}
        </ol>
      )}
      {!reads && <Findings type="DRAFT" steps={['PRESCORE']} />}
    </StepSection>
  );
}
