import { useMutation, useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { startQuery } from '../../app/route-data.js';
import { useViewer } from '../../app/session.js';
import { ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { CohortFields, cohortIn, type CohortValues } from './cohort-fields.js';
import { PlanCohort_Mutation, PlanCohortPage_Query } from './cohorts.documents.js';

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, PlanCohortPage_Query, {});

/** A new cohort of a programme that stands. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { timeZone } = useViewer();
  const standing = data.certificationProgrammes.filter(({ availableActions }) => actState(availableActions, 'planCohort') === 'allowed');
  const [plan] = useMutation(PlanCohort_Mutation, { refetchQueries: ['CohortsPage'] });
  const navigate = useNavigate();
  const [planned, setPlanned] = useState<string>();
  const days = { applyUntil: '', startsOn: '', dropOutUntil: '', endsOn: '' };
  const form = useCairnForm<CohortValues>({
    ...{ programmeId: standing[0]?.id ?? '', name: '', capacity: 20, timeZone, facilitatorId: '', secondFacilitatorId: '' },
    ...days,
  });
  return (
    <Page narrow>
      <PageHead
        above={<Link to="/cert-admin/cohorts">Cohorts</Link>}
        title="Plan a cohort"
        context="It learns from the newest published version of its programme, and keeps it."
      />
      {standing.length === 0 ? (
        <EmptyState
          kind="first"
          headline="A cohort needs a published programme."
          act={
            <ButtonLink look="filled" to="/cert-admin/modules">
              Go to the modules
            </ButtonLink>
          }
        >
          Write a programme out, change what you do differently, and publish it.
        </EmptyState>
      ) : (
        <Form
          form={form}
          label="Plan a cohort"
          send={async (values, idempotencyKey) => {
            const input = { ...cohortIn(values), programmeId: values.programmeId, idempotencyKey };
            const answer = (await plan({ variables: { input } })).data?.planCohort;
            setPlanned(answer?.cohort?.id);
            return answer?.errors;
          }}
          done={() => void navigate(`/cert-admin/cohorts/${planned ?? ''}`)}
        >
          {standing.length > 1 && (
            <Select form={form} name="programmeId" label="Programme" choices={standing.map(({ id, title }) => ({ value: id, label: title }))} />
          )}
          <CohortFields form={form} colleagues={data.certificationColleagues} />
          <ButtonRow sticky>
            <Submit>Plan it</Submit>
            <ButtonLink to="/cert-admin/cohorts">Back to the cohorts</ButtonLink>
          </ButtonRow>
        </Form>
      )}
    </Page>
  );
}
