import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { Page, PageHead, WithMargin } from '../../ui/page/page-head.js';
import { RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ModuleRows } from './module-rows.js';
import { TraineePathPage_Query } from './path.document.js';
import { PathMargin } from './path-margin.js';
import css from './path.module.css';
import { TeacherOf } from './teacher-acts.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, TraineePathPage_Query, { id: params['trainee'] ?? '' });

/** A trainee's path as their mentor and those who run the cohort read it, with what they can do for them. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const path = data.traineePath;
  const { id, name, cohortId, cohortName, modules, next, wait, stepsDone, stepsTotal, paceWords, availableActions } = path;
  return (
    <TeacherOf traineeId={id} name={name} acts={availableActions.map(({ action }) => action)}>
      <Page>
        <PageHead
          above={<Link to={`/cert-admin/cohorts/${cohortId}`}>{cohortName}</Link>}
          title={`${name}: ${stepsDone} of ${plural(stepsTotal, 'step', 'steps')}, ${paceWords}`}
          tabTitle={`${name} · ${cohortName}`}
          context={next ? `Next: ${next.title}${next.standing ? `, ${next.standing}` : ''}` : wait ? 'Nothing is theirs to do now.' : undefined}
        />
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
    </TeacherOf>
  );
}
