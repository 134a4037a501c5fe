import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { ClientTabs } from '../../templates/client-tabs.js';
import { ButtonLink } from '../../ui/button/button.js';
import { ParameterDocument } from '../../ui/plan/parameter-document.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { actState } from '../../app/act-state.js';
import { AddQuestion } from './add-question.js';
import { ParameterList } from './parameter-list.js';
import { ParameterPage } from './parameter-page.js';
import { QuestionsOnPlan } from './questions-on-plan.js';
import { SetStanding } from './set-standing.js';
import { OpenChanges, StartPlan } from './start-plan.js';
import { VersionList } from './version-list.js';
import { WaiverList } from './waiver-list.js';

const PlanPage_Query = graphql(`
  query PlanPage($client: String!) {
    deploymentPlan(client: $client) {
      engagementId
      clientName
      clientSlug
      number
      inForceFrom
      coachName
      parameters {
        key
        title
        heading
      }
      openChangeSet {
        id
        status
        changes {
          id
          parameterKey
        }
        signers {
          id
          isViewer
          status
        }
        availableActions {
          action
          ...ActState_action @unmask
        }
        ...SetStanding_set
      }
      availableActions {
        action
        ...ActState_action @unmask
      }
      ...ParameterList_plan
      ...ParameterPage_plan
      ...QuestionsOnPlan_plan
      ...WaiverList_plan
      ...VersionList_plan
      ...StartPlan_plan
    }
  }
`);

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, PlanPage_Query, { client: params['client'] ?? '' });

/** One agreed answer to each question on how a client runs OKRs. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const plan = data.deploymentPlan;
  const set = plan.openChangeSet;
  const [search] = useSearchParams();
  const chosen = plan.parameters.find((parameter) => parameter.key === search.get('p'));
  const mine = set?.signers.some((signer) => signer.isViewer && signer.status === 'WAITING') && set.status === 'WAITING';
  const maySend = set && (set.status === 'DRAFT' || set.status === 'CHANGES_ASKED') && actState(set.availableActions, 'sendChangeSet') !== 'absent';
  const changes = set?.changes.length ?? 0;
  const here = `/c/${plan.clientSlug}/plan`;
  const context =
    plan.number === null || !plan.inForceFrom ? (
      'No plan is in force yet.'
    ) : (
      <>
        Plan {plan.number}, in force since <Time at={plan.inForceFrom} />
      </>
    );
  const filled = mine ? (
    <ButtonLink look="filled" to={`${here}/decide`}>
      Read and decide
    </ButtonLink>
  ) : maySend && changes > 0 ? (
    <ButtonLink look="filled" to={`${here}/send`}>
      Send {plural(changes, 'change', 'changes')}
    </ButtonLink>
  ) : !set && actState(plan.availableActions, 'openChangeSet') === 'allowed' ? (
    <OpenChanges engagementId={plan.engagementId} />
  ) : undefined;

  if (plan.number === null && !set) return <StartPlan plan={plan} />;
  return (
    <Page>
      <ClientTabs slug={plan.clientSlug} />
      <PageHead title={`Deployment plan of ${plan.clientName}`} tabTitle={`Plan, ${plan.clientName}`} context={context} acts={filled} />
      {set && <SetStanding set={set} path={here} />}
      <QuestionsOnPlan plan={plan} />
      <ParameterDocument reading={chosen !== undefined}>
        <ParameterList
          plan={plan}
          chosen={chosen?.key ?? plan.parameters[0]?.key ?? ''}
          below={
            set && actState(set.availableActions, 'changeParameter') === 'allowed' ? (
              <AddQuestion client={plan.clientSlug} changeSetId={set.id} taken={plan.parameters.map(({ key }) => key)} />
            ) : undefined
          }
        />
        <ParameterPage plan={plan} parameterKey={chosen?.key ?? plan.parameters[0]?.key ?? ''} />
      </ParameterDocument>
      <RuledSection heading="Exceptions" id="exceptions">
        <WaiverList plan={plan} />
      </RuledSection>
      <VersionList plan={plan} />
    </Page>
  );
}
