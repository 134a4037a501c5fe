import type { ReactElement } from 'react';
import { MarginHint } from '../../ui/plan/margin-notes.js';
import { AddText } from './add-text.js';
import css from './draft.module.css';
import aside from './step-help.module.css';
import { AddDraftObjective_Mutation } from './draft-mutations.js';
import { useDraftScreen } from './draft-screen.js';
import { Findings } from './findings.js';
import { ObjectiveEditor, ObjectiveReading } from './objective-editor.js';
import { Unfolded, useReading } from './seen.js';
import { StepSection } from './step-section.js';
import { WritingGate } from './writing-gate.js';

function Higher(): ReactElement | null {
  const { draft } = useDraftScreen();
  const reads = useReading();
  const above = draft.higher.filter(({ objectives }) => objectives.length > 0);
  if (above.length === 0) return null;
  return (
    <>
      {above.map(({ teamId, teamName, objectives }) => (
        <MarginHint key={teamId} heading={teamName}>
          {objectives.map(({ id, text, keyResults }) => (
            <div key={id} className={aside.higher}>
              <p>“{text}”</p>
              {keyResults.length > 0 && (
                <ul className={aside.says}>
                  {keyResults.map((words, index) => (
                    <li key={index}>{words}</li>
                  ))}
                </ul>
              )}
            </div>
          ))}
          {!reads && <p>Yours should be in your own words.</p>}
        </MarginHint>
      ))}
    </>
  );
}

/** What should be better, and why now; before anybody thinks of figures. */
export function ObjectiveStep(): ReactElement {
  const { draft, may, run } = useDraftScreen();
  const writes = may('editText') === 'allowed';
  const { id, objectives } = draft;
  return (
    <StepSection step="OBJECTIVE" notes={<Higher />}>
      <WritingGate />
      <Unfolded things={objectives} label="Objectives" named={['objective', 'objectives']}>
        {(objective, index) =>
          writes ? <ObjectiveEditor key={objective.id} objective={objective} index={index} /> : <ObjectiveReading key={objective.id} objective={objective} />
        }
      </Unfolded>
      {objectives.length === 0 && may('addObjective') === 'absent' && <p className={css.hint}>No objective is written yet.</p>}
      <Findings type="DRAFT" steps={['OBJECTIVE']} />
      {id !== null && may('addObjective') === 'allowed' && (
        <AddText
          name={`okr-add/${id}/objective`}
          label={objectives.length === 0 ? 'Write the first objective' : 'Add an objective'}
          hint="One sentence. Enter adds it."
          add={async (text) => (await run(AddDraftObjective_Mutation, { draftId: id, text }))?.length === 0}
        />
      )}
    </StepSection>
  );
}
