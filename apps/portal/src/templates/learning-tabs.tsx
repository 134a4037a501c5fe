import type { ReactElement } from 'react';
import { useReadsTips, useWritesLearnings } from '../app/learning-readers.js';
import { Tabs, type Tab } from '../ui/tabs/tabs.js';

/** The second level of Learnings: what is published, one’s own, what waits for a second person, and tips. Members of the network read the first and write the last. */
export function LearningTabs(): ReactElement | null {
  const [writes, reads] = [useWritesLearnings(), useReadsTips()];
  if (!reads) return null;
  const tabs: readonly Tab[] = [
    { label: 'All learnings', to: '/learnings', end: true },
    ...(writes
      ? [
          { label: 'Mine', to: '/learnings/mine' },
          { label: 'To review', to: '/learnings/reviews' },
        ]
      : []),
    { label: 'Tips', to: '/learnings/tips' },
    { label: 'Case studies', to: '/learnings/case-studies' },
  ];
  return <Tabs tabs={tabs} label="Learnings" />;
}
