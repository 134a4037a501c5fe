import type { ReactElement } from 'react';
import { gateParts, type GatedFacts } from '../../app/gate.js';
import { Button } from '../../ui/button/button.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import css from './draft.module.css';
import { useDraftScreen } from './draft-screen.js';
import { useDraftTalk } from './draft-talk.js';
import { WaitForGate_Mutation } from './talk-mutations.js';

/** Whoever waits hears once when it opens; whoever asked for it reads that it will come. */
function HearOfIt(): ReactElement | null {
  const { draft, run } = useDraftScreen();
  const state = draft.availableActions.find(({ action }) => action === 'waitForGate')?.state;
  if (state?.__typename === 'Forbidden') return <p className={css.hint}>{state.headline}</p>;
  if (state?.__typename !== 'Allowed' || draft.id === null) return null;
  const { id } = draft;
  return (
    <p>
      <Button small onClick={() => void run(WaitForGate_Mutation, { draftId: id })}>
        {state.label}
      </Button>
    </p>
  );
}

/** Why nothing can be written here: locked for now with what opens it, or somebody else's text in one line. */
export function WritingGate(): ReactElement | null {
  const { draft } = useDraftScreen();
  const { may } = useDraftTalk();
  const action = draft.availableActions.find((one) => one.action === 'editText');
  if (action?.state.__typename === 'Gated')
    return (
      <div className={css.stacked}>
        <GateCard {...gateParts(action.state as GatedFacts, { counted: 'trained' })} level={3} />
        <HearOfIt />
      </div>
    );
  // Whoever cannot change what is published reads at the top that it is.
  if (draft.status === 'PUBLISHED' && !may('changePublished')) return null;
  if (action?.state.__typename === 'Forbidden') return <ReadOnlyLine>{action.state.headline}</ReadOnlyLine>;
  return null;
}
