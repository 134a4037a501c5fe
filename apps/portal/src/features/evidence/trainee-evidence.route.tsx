import { useMutation, useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { startQuery } from '../../app/route-data.js';
import { firstName } from '../../app/words.js';
import { Button, ButtonLink } from '../../ui/button/button.js';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { AcceptSheet } from './accept-sheet.js';
import { afterwards, kindWords, ReturnEvidence_Mutation, TraineeEvidencePage_Query, type Evidence } from './evidence.documents.js';
import { EvidenceList } from './evidence-list.js';
import { RequirementLines } from './requirement-lines.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, TraineeEvidencePage_Query, { traineeId: params['trainee'] ?? '' });

/** What a trainee showed of real work, for those who run the cohort; never whose client it was. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const desk = data.traineeEvidence;
  const [sendBack] = useMutation(ReturnEvidence_Mutation, afterwards);
  const [returning, setReturning] = useState<Evidence>();
  const [accepting, setAccepting] = useState(false);
  const accepts = actState(desk.availableActions, 'acceptOutsideEvidence') === 'allowed';
  return (
    <Page>
      <PageHead
        above={desk.cohortName}
        title={`Evidence of ${desk.traineeName}`}
        context="Work with clients, shown with their consent and without their names."
        acts={
          <>
            <ButtonLink to={`/cert-admin/trainees/${desk.traineeId}`}>{firstName(desk.traineeName)}’s path</ButtonLink>
            {accepts && <Button onClick={() => setAccepting(true)}>Accept work seen elsewhere</Button>}
          </>
        }
      />
      <RequirementLines requirements={desk.requirements} />
      {desk.evidence.length === 0 ? (
        <EmptyState kind="first" headline="Nothing is shown yet.">
          {firstName(desk.traineeName)} shows whole cycles and a case study from the engagements they coach.
        </EmptyState>
      ) : (
        <EvidenceList heading="What was shown" desk={desk} act={{ name: 'returnEvidence', words: 'Send it back', press: setReturning }} />
      )}
      {returning && (
        <ReasonSheet
          question={`Send back this ${kindWords[returning.kind].toLowerCase()}?`}
          label="What should be different?"
          hint={`${firstName(desk.traineeName)} reads it in a mail.`}
          missing="Say what should be different"
          confirm="Send it back"
          back="Leave it"
          fact="Sent back. It does not count until it is shown again."
          close={() => setReturning(undefined)}
          send={async (remark, idempotencyKey) =>
            (
              await sendBack({ variables: { input: { evidenceId: returning.id, version: returning.version, remark, idempotencyKey } } })
            ).data?.returnEvidence.errors?.map((error) => (error.field === 'remark' ? { ...error, field: 'reason' } : error))
          }
        />
      )}
      {accepting && <AcceptSheet desk={desk} close={() => setAccepting(false)} />}
    </Page>
  );
}
