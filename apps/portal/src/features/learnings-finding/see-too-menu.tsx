import type { ReactElement } from 'react';
import { actState } from '../../app/act-state.js';
import { Button } from '../../ui/button/button.js';
import { Menu } from '../../ui/menu/menu.js';
import type { FoundFacts } from './finding.documents.js';
import { useLearning } from './use-learning.js';

/** "I saw this too": with one client of one’s own a press, with several a choice. */
export function SeeTooMenu({ found }: { readonly found: FoundFacts }): ReactElement | null {
  const { see } = useLearning();
  if (actState(found.availableActions, 'seeLearningToo') !== 'allowed') return null;
  const [first, ...others] = found.notSeenAt;
  if (!first) return null;
  if (others.length === 0)
    return (
      <Button small onClick={() => void see(found, first)}>
        I saw this too
      </Button>
    );
  return (
    <Menu
      label="I saw this too"
      button="I saw this too"
      heading="At which of your clients?"
      groups={[found.notSeenAt.map((place) => ({ words: place.clientName, act: () => void see(found, place) }))]}
    />
  );
}
