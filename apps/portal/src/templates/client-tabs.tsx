import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useViewer } from '../app/session.js';
import { Tabs, type Tab } from '../ui/tabs/tabs.js';
import { usePageActs } from './keys/page-acts.js';

/** The second level of a client for its coaches, on top of every page of the client. People of the client have these places in the bar above. */
export function ClientTabs({ slug }: { readonly slug: string }): ReactElement | null {
  const navigate = useNavigate();
  const held = useViewer().roles.map(({ role }) => role);
  const coaches = held.includes('OWNER') || held.includes('COACH');
  const home = `/c/${slug}`;
  const tabs: readonly Tab[] = [
    { label: 'Home', to: home, end: true },
    { label: 'Deployment plan', to: `${home}/plan` },
    { label: 'Training', to: `${home}/training` },
    { label: 'OKRs', to: `${home}/okrs` },
    { label: 'People', to: `${home}/people` },
    // What was found out and what was agreed with the client is kept by the practice.
    ...(coaches ? [{ label: 'Discovery', to: `${home}/discovery` } as const] : []),
    // What was learned is for those who coach here; the client does not read it.
    ...(held.includes('COACH') ? [{ label: 'Learnings', to: `${home}/learnings` } as const] : []),
    ...(coaches ? [{ label: 'Settings', to: `${home}/settings` } as const] : []),
  ];
  const shown = coaches || held.includes('INTERNAL_COACH');
  usePageActs(
    shown
      ? [
          ...tabs.map(({ label, to }, index) => ({
            id: `client-tab-${index + 1}`,
            words: `Go to ${label}`,
            keys: String(index + 1),
            group: 'This client',
            run: () => void navigate(to),
          })),
          ...(coaches ? [{ id: 'client-case-study', words: 'Go to Case study', group: 'This client', run: () => void navigate(`${home}/case-study`) }] : []),
        ]
      : [],
  );
  return shown ? <Tabs tabs={tabs} label="This client" /> : null;
}
