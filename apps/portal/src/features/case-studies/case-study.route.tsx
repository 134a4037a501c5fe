import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { ClientTabs } from '../../templates/client-tabs.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { CaseStudyPage_Query } from './case-study.documents.js';
import css from './case-studies.module.css';
import { StartStudy } from './start-study.js';
import { StudyEditor } from './study-editor.js';
import { StudyReading } from './study-reading.js';
import { StudyStanding } from './study-standing.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, CaseStudyPage_Query, { client: params['client'] ?? '' });

const titles = {
  DRAFT: 'A case study in the making',
  ASKED: 'A case study that the client lead is reading',
  REFUSED: 'A case study that came back with a no',
  CONSENTED: 'A case study that can be published',
  PUBLISHED: 'A published case study',
  WITHDRAWN: 'A withdrawn case study',
} as const;

/** The story of one engagement: assembled from its record, written here, agreed to by the client lead word for word. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const page = data.caseStudy;
  const { study, clientName, clientSlug } = page;
  const writes = study !== null && actState(study.availableActions, 'editCaseStudy') === 'allowed';
  return (
    <Page>
      <ClientTabs slug={clientSlug} />
      <PageHead
        title={study === null ? `No case study of ${clientName} yet` : titles[study.stage]}
        tabTitle={`Case study, ${clientName}`}
        context={study?.standing}
        acts={
          study && (
            <a href={study.previewPath} target="_blank" rel="noreferrer">
              Preview, and print
            </a>
          )
        }
      />
      <p className={css.consent} data-closed={page.consentLevel === 'CASE_STUDY' || page.consentLevel === 'NAMED' ? undefined : ''}>
        {page.consentWords} <Link to={`/c/${clientSlug}/consent`}>What the client allows</Link>
      </p>
      {study === null && <StartStudy page={page} />}
      {study && <StudyStanding study={study} />}
      {study && writes && <StudyEditor key={`${study.id} ${study.assembledAt}`} page={page} study={study} />}
      {study && !writes && <StudyReading study={study} />}
      {study && (
        <p className={css.quiet}>
          Last written by {study.editedByName}, <Time at={study.editedAt} />. The record was read <Time at={study.assembledAt} />.
        </p>
      )}
    </Page>
  );
}
