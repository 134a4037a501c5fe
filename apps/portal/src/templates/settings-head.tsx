import type { ReactElement, ReactNode } from 'react';
import { useViewer } from '../app/session.js';
import { PageHead } from '../ui/page/page-head.js';
import { Tabs } from '../ui/tabs/tabs.js';

interface Props {
  readonly title: string;
  readonly tabTitle?: string;
  readonly context?: ReactNode;
  readonly saved?: ReactNode;
  readonly acts?: ReactNode;
}

/** The head of every page of the settings, with the pages that this person has. */
export function SettingsHead({ title, tabTitle, context, saved, acts }: Props): ReactElement {
  const { roles } = useViewer();
  const has = (...names: readonly string[]): boolean => roles.some(({ role }) => names.includes(role));
  const tabs = [
    { label: 'You', to: '/settings', end: true },
    ...(has('OWNER') ? [{ label: 'Practice', to: '/settings/practice' }] : []),
    ...(has('OWNER', 'COACH', 'CERTIFICATION_DIRECTOR') ? [{ label: 'People', to: '/settings/people' }] : []),
    ...(has('OWNER', 'COACH')
      ? [
          { label: 'Plan template', to: '/settings/plan-template' },
          { label: 'Questions', to: '/settings/questions' },
          { label: 'Quizzes', to: '/settings/quizzes' },
          { label: 'Deliveries', to: '/settings/deliveries' },
        ]
      : []),
    ...(has('OWNER', 'CERTIFICATION_DIRECTOR') ? [{ label: 'Signing', to: '/settings/signing' }] : []),
  ];
  return (
    <>
      <PageHead title={title} tabTitle={tabTitle} context={context} saved={saved} acts={acts} />
      {tabs.length > 1 && <Tabs label="Settings" tabs={tabs} />}
    </>
  );
}
