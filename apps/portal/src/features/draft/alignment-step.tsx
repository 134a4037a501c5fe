import type { ReactElement } from 'react';
import { Button } from '../../ui/button/button.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { Dependency } from './dependency.js';
import css from './draft.module.css';
import alignment from './alignment.module.css';
import { useDraftScreen } from './draft-screen.js';
import { Findings } from './findings.js';
import { NameDependency } from './name-dependency.js';
import { StepSection } from './step-section.js';
import { FinishAlignment_Mutation } from './talk-mutations.js';

/** Whom the team depends on, who depends on it, with whom it works: named before objectives are written. */
export function AlignmentStep(): ReactElement {
  const { draft, may, run } = useDraftScreen();
  const names = may('addDependency') === 'allowed';
  const finishes = draft.id !== null && may('finishAlignment') === 'allowed' && !draft.aligned;
  const finish = (nobody: boolean): void => void (draft.id !== null && run(FinishAlignment_Mutation, { draftId: draft.id, nobody }));
  return (
    <StepSection step="ALIGNMENT">
      {draft.dependencies.length === 0 && !draft.dependsOnNobody && (
        <EmptyState kind="first" headline="Nobody is named yet.">
          {names ? 'Three names are plenty. Say which of them your cycle cannot do without.' : undefined}
        </EmptyState>
      )}
      {draft.dependsOnNobody && draft.dependencies.length === 0 && <p>The team depends on nobody in this cycle.</p>}
      {draft.dependencies.length > 0 && (
        <ul className={css.plainList} aria-label="Named by the team">
          {draft.dependencies.map((dependency) => (
            <Dependency key={dependency.id} dependency={dependency} />
          ))}
        </ul>
      )}
      {draft.askedOfUs.length > 0 && (
        <>
          <h3 className={css.under}>Named by others</h3>
          <ul className={css.plainList} aria-label="Named by others">
            {draft.askedOfUs.map((dependency) => (
              <Dependency key={dependency.id} dependency={dependency} theirs />
            ))}
          </ul>
        </>
      )}
      {names && draft.id !== null && <NameDependency draftId={draft.id} />}
      {finishes && (
        <p className={css.acts}>
          {draft.dependencies.length > 0 ? (
            <Button small onClick={() => finish(false)}>
              These are all
            </Button>
          ) : (
            <Button small onClick={() => finish(true)}>
              We depend on nobody
            </Button>
          )}
        </p>
      )}
      <Findings type="ALIGNMENT" />
      <Findings type="DRAFT" steps={['ALIGNMENT']} />
      {draft.aligned && names && <p className={alignment.named}>The check is done. A new name is still welcome.</p>}
    </StepSection>
  );
}
