import type { ReactElement } from 'react';
import { gateParts, type GatedFacts } from '../../app/gate.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { useDraftScreen } from './draft-screen.js';

/** Why nothing can be written here: locked for now with what opens it, or somebody else's text in one line. */
export function WritingGate(): ReactElement | null {
  const { draft } = useDraftScreen();
  const action = draft.availableActions.find((one) => one.action === 'editText');
  if (action?.state.__typename === 'Gated')
    return <GateCard {...gateParts(action.state as GatedFacts, { counted: 'trained', planned: 'drafting is planned for' })} level={3} />;
  if (action?.state.__typename === 'Forbidden') return <ReadOnlyLine>{action.state.headline}</ReadOnlyLine>;
  return null;
}
