import type { ReactElement } from 'react';
import css from './draft.module.css';
import { useDraftScreen } from './draft-screen.js';
import { StepSection } from './step-section.js';

/** What is still to do before the draft goes to the coach. */
export function SendStep(): ReactElement {
  const { draft } = useDraftScreen();
  const open = draft.steps.filter(({ key, state }) => state !== 'DONE' && key !== 'REVIEW');
  return (
    <StepSection step="REVIEW">
      {open.length > 0 ? (
        <p className={css.hint}>Still open: {open.map(({ title }) => title.toLowerCase()).join(', ')}.</p>
      ) : (
        <p className={css.hint}>All steps are written.</p>
      )}
    </StepSection>
  );
}
