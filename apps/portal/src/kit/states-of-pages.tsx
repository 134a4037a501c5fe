import type { ReactElement } from 'react';
import { Button } from '../ui/button/button.js';
import { RuledSection } from '../ui/section/ruled-section.js';
import { EmptyState } from '../ui/states/empty-state.js';
import { PartError, ReadOnlyLine, Skeleton } from '../ui/states/page-states.js';

export const StatesOfPages = (): ReactElement => (
  <>
    <RuledSection heading="Nothing yet">
      <EmptyState kind="first" headline="Your engagements will line up here." act={<Button>Add your first client</Button>}>
        <p>One line each, so that you see what runs when and what is at risk.</p>
      </EmptyState>
    </RuledSection>
    <RuledSection heading="All done">
      <EmptyState kind="done" headline="Nothing needs you.">
        <p>Next: Tern & Co, tomorrow 14:00.</p>
      </EmptyState>
    </RuledSection>
    <RuledSection heading="No match">
      <EmptyState kind="filtered" headline="No client is off track." act={<Button small>Show all 6</Button>} />
    </RuledSection>
    <RuledSection heading="A part that failed">
      <PartError what="Confidence" retry={() => undefined} />
      <ReadOnlyLine>You can read this. Your sponsor and your coach decide it together.</ReadOnlyLine>
    </RuledSection>
    <RuledSection heading="Loading">
      <Skeleton rows={3} />
    </RuledSection>
  </>
);
