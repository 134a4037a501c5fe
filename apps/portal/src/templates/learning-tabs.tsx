import type { ReactElement } from 'react';
import { useViewer } from '../app/session.js';
import { Tabs, type Tab } from '../ui/tabs/tabs.js';

/** The second level of Learnings: what is published, one’s own, and what waits for a second person. Members of the network read only. */
export function LearningTabs(): ReactElement | null {
  const writes = useViewer().roles.some(({ role }) => role === 'OWNER' || role === 'COACH' || role === 'CERTIFICATION_DIRECTOR');
  if (!writes) return null;
  const tabs: readonly Tab[] = [
    { label: 'All learnings', to: '/learnings', end: true },
    { label: 'Mine', to: '/learnings/mine' },
    { label: 'To review', to: '/learnings/reviews' },
    { label: 'Case studies', to: '/learnings/case-studies' },
  ];
  return <Tabs tabs={tabs} label="Learnings" />;
}
