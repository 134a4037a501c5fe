import type { ReactElement } from 'react';
import { plural } from '../../app/words.js';
import { AddPublished } from './add-published.js';
import { AddText } from './add-text.js';
import css from './draft.module.css';
import type { ObjectiveFacts } from './draft-fields.js';
import { useDraftScreen } from './draft-screen.js';
import { Findings } from './findings.js';
import { LineEditor } from './line-editor.js';
import { LineReading } from './line-reading.js';
import { AddDraftLine_Mutation } from './line-mutations.js';
import { Unfolded, useReading } from './seen.js';
import { StepSection, type StepKey } from './step-section.js';

const own: readonly StepKey[] = ['KEY_RESULTS', 'OBJECTIVE', 'REVIEW'];
/** Whoever only reads finds a key result once, with all that is said about it. */
const all: readonly StepKey[] = [...own, 'REFINE', 'PRESCORE'];

function Results({ objective, index }: { readonly objective: ObjectiveFacts; readonly index: number }): ReactElement {
  const { draft, may, run } = useDraftScreen();
  const lines = objective.lines.filter(({ kind }) => kind === 'KEY_RESULT');
  const writes = may('editText') === 'allowed';
  const adds = draft.id !== null && may('addLine') === 'allowed';
  const { minKeyResults, maxKeyResults } = draft.limits;
  const talk = useReading() ? all : own;
  return (
    <section className={css.results} aria-labelledby={`results-${objective.id}`}>
      <h3 id={`results-${objective.id}`} className={css.objective}>
        {objective.text || `Objective ${index + 1}`}
      </h3>
      {lines.length === 0 && !adds && <p className={css.hint}>No key result is written yet.</p>}
      <Unfolded things={lines} label={`Key results of ${objective.text || `objective ${index + 1}`}`} named={['line', 'lines']}>
        {(line, at) => (writes ? <LineEditor key={line.id} line={line} index={at} /> : <LineReading key={line.id} line={line} talk={talk} />)}
      </Unfolded>
      {adds && (
        <AddText
          name={`okr-add/${objective.id}/key-result`}
          label="Add a key result"
          hint={lines.length === 0 ? `The plan asks for ${minKeyResults} to ${plural(maxKeyResults, 'key result', 'key results')}. Enter adds one.` : undefined}
          add={async (text) =>
            (await run(AddDraftLine_Mutation, { draftId: draft.id ?? '', objectiveId: objective.id, kind: 'KEY_RESULT', text }))?.length === 0
          }
        />
      )}
      <AddPublished objective={objective} />
    </section>
  );
}

/** How the team will know: from where to where, by which measure. */
export function KeyResultsStep(): ReactElement {
  const { draft } = useDraftScreen();
  const reads = useReading();
  return (
    <StepSection step="KEY_RESULTS">
      {draft.hiddenLines > 0 && (
        <p className={css.hint}>
          {plural(draft.hiddenLines, 'line is being written by others', 'lines are being written by others')}. They show when the time is up.
        </p>
      )}
      {draft.objectives.length === 0 && <p className={css.hint}>Key results stand under an objective. Write one first.</p>}
      <Findings type="DRAFT" steps={reads ? ['KEY_RESULTS', 'REFINE', 'PRESCORE'] : ['KEY_RESULTS']} />
      {draft.objectives.map((objective, index) => (
        <Results key={objective.id} objective={objective} index={index} />
      ))}
    </StepSection>
  );
}
