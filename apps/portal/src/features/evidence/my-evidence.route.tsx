import { useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { EngagementsSection } from './engagements-section.js';
import { MyEvidencePage_Query, type EvidenceDesk } from './evidence.documents.js';
import { EvidenceList } from './evidence-list.js';
import { RequirementLines } from './requirement-lines.js';
import { ShowSheet, type Showing } from './show-sheet.js';
import { TakeBackSheet } from './take-back-sheet.js';

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, MyEvidencePage_Query, {});

/** Real work as evidence: what the certificate asks for, what was shown, and which cycles can be shown. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  return data.myEvidence ? (
    <Desk desk={data.myEvidence} />
  ) : (
    <Page narrow>
      <PageHead
        title="You are not in a cohort"
        tabTitle="Evidence"
        context="Here you show the cycles that you led with a client, once you work towards a certificate."
      />
    </Page>
  );
}

function Desk({ desk }: { readonly desk: EvidenceDesk }): ReactElement {
  const [showing, setShowing] = useState<Showing>();
  const [takingBack, setTakingBack] = useState<string>();
  const open = desk.requirements.filter(({ met }) => !met);
  const may = actState(desk.availableActions, 'showEvidence') === 'allowed';
  const back = desk.evidence.find(({ id }) => id === takingBack);
  return (
    <Page>
      <PageHead
        above={desk.cohortName}
        title={desk.requirements.length > 0 && open.length === 0 ? 'Your work with clients is shown' : 'Show your work with clients'}
        tabTitle="Evidence"
        context={
          open.length === 0
            ? 'What a client takes back later is told to you here and by mail.'
            : `${plural(open.length, 'requirement is', 'requirements are')} open. Write without names; the client’s consent is asked first.`
        }
      />
      <RequirementLines requirements={desk.requirements} />
      {desk.evidence.length === 0 ? (
        <EmptyState kind="first" headline="Nothing is shown yet.">
          Choose a cycle below that you led from its beginning to its end, and write what you did and learned.
        </EmptyState>
      ) : (
        <EvidenceList
          heading="What you have shown"
          desk={desk}
          act={{ name: 'takeBackEvidence', words: 'Take it back', press: (one) => setTakingBack(one.id) }}
        />
      )}
      {may && <EngagementsSection engagements={desk.engagements} show={setShowing} />}
      {showing && <ShowSheet showing={showing} close={() => setShowing(undefined)} />}
      {back && <TakeBackSheet evidence={back} close={() => setTakingBack(undefined)} />}
    </Page>
  );
}
