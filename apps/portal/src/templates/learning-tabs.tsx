import type { ReactElement } from 'react';
import { placeExists } from '../app/routes.js';
import { useViewer } from '../app/session.js';
import { Tabs, type Tab } from '../ui/tabs/tabs.js';

/** The second level of Learnings: what is published, one’s own, and what waits for a second person. Members of the network read only. */
export function LearningTabs(): ReactElement | null {
  const writes = useViewer().roles.some(({ role }) => role === 'OWNER' || role === 'COACH' || role === 'CERTIFICATION_DIRECTOR');
  const tabs: readonly Tab[] = [
    { label: 'All learnings', to: '/learnings', end: true },
    ...(writes ? [{ label: 'Mine', to: '/learnings/mine' } as const, { label: 'To review', to: '/learnings/reviews' } as const] : []),
    { label: 'Tips', to: '/learnings/tips' },
  ];
  const built = tabs.filter(({ to }) => placeExists(to));
  return built.length > 1 ? <Tabs tabs={built} label="Learnings" /> : null;
}
