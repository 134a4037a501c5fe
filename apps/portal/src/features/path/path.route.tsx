import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useRefreshOnReturn } from '../../app/refresh-on-return.js';
import { startQuery } from '../../app/route-data.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead, WithMargin } from '../../ui/page/page-head.js';
import { RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { ModuleRows } from './module-rows.js';
import { NextStep } from './next-step.js';
import { MyPathPage_Query, type OpenProgramme, type Path } from './path.document.js';
import { PathMargin } from './path-margin.js';
import css from './path.module.css';
import { titleOf } from './path-words.js';

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, MyPathPage_Query, {});

const left: Readonly<Partial<Record<Path['status'], string>>> = {
  WITHDRAWN: 'You have left this cohort. What you did in it stays as it was.',
  DEFERRED: 'You go on in a later cohort. What you did in this one stays as it was.',
};

function contextOf({ pace, allMet, status }: Path): string | undefined {
  if (status === 'CERTIFIED') return 'Your certificate was issued. What stands here stays to be read.';
  if (pace === 'BEFORE_START') return 'Nothing has to be done before, but for what is open below.';
  if (pace === 'DONE') return allMet ? 'Your certificate can be issued.' : 'What the certificate still asks for stands beside.';
  return undefined;
}

function Enrolled({ path }: { readonly path: Path }): ReactElement {
  const { modules, next } = path;
  const readOnly = left[path.status] ?? (path.cohortStatus === 'CANCELLED' ? 'This cohort was cancelled. The director will write to you.' : undefined);
  return (
    <Page>
      <PageHead
        above={`${path.programmeTitle}, ${path.cohortName}`}
        title={titleOf(path)}
        tabTitle="My path"
        context={contextOf(path)}
        acts={(path.allMet || path.status === 'CERTIFIED') && <ButtonLink to="/cert/certificate">To the certificate</ButtonLink>}
      />
      {readOnly && <ReadOnlyLine>{readOnly}</ReadOnlyLine>}
      <NextStep path={path} />
      <WithMargin notes={<PathMargin path={path} />} label="Dates and requirements">
        <RuledSection heading="Modules" count={modules.length}>
          <RowList label="Modules and what is done in them" className={css.modules}>
            {modules.map((module) => (
              <ModuleRows key={module.id} module={module} unfolded={module.id === next?.moduleId || module.state === 'STARTED'} />
            ))}
          </RowList>
        </RuledSection>
      </WithMargin>
    </Page>
  );
}

function NotEnrolled({ programmes }: { readonly programmes: readonly OpenProgramme[] }): ReactElement {
  return (
    <Page narrow>
      <PageHead
        title="You are not in a cohort"
        tabTitle="My path"
        context="Here stands the way to a certificate: modules, what is next, and why something is locked."
      />
      {programmes.length === 0 ? (
        <EmptyState kind="first" headline="No programme takes applications now.">
          When one opens, you can apply for it here.
        </EmptyState>
      ) : (
        <RuledSection heading="You can apply for" count={programmes.length}>
          <ul className={css.programmes}>
            {programmes.map(({ id, code, title, summary }) => (
              <li key={id}>
                <a href={`/apply/${code}`}>{title}</a>
                {summary && <p>{summary}</p>}
              </li>
            ))}
          </ul>
        </RuledSection>
      )}
    </Page>
  );
}

/** What is next, how far, and why something is locked. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<typeof loader>();
  const { data } = useReadQuery(queryRef);
  useRefreshOnReturn(queryRef, 30);
  return data.myPath ? <Enrolled path={data.myPath} /> : <NotEnrolled programmes={data.openProgrammes} />;
}
