import { useReadQuery, useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import type { ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { demandCoach } from '../../app/for-coaches.js';
import { startQuery } from '../../app/route-data.js';
import { graphql } from '../../graphql/gql.js';
import { ClientTabs } from '../../templates/client-tabs.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { ClientForm } from './client-form.js';
import { CoachesSection } from './coaches-section.js';
import { CourseSection } from './course-section.js';
import { HistorySection } from './history-section.js';
import { ModeSection } from './mode-section.js';
import { NamesSection } from './names-section.js';
import { OutcomeSection } from './outcome-section.js';
import { PhasesSection } from './phases-section.js';
import { StartEngagement } from './start-engagement.js';

const ClientSettingsPage_Query = graphql(`
  query ClientSettingsPage($client: String!) {
    client(slug: $client) {
      id
      slug
      name
      engagement {
        id
        moment
        ...ClientSettings_engagement
      }
      ...ClientForm_client
      ...StartEngagement_client
    }
    coachChoices {
      personId
      name
      engagements
    }
  }
`);

/** Everything of an engagement that its settings show; acts ask for it again, so that the page is right at once. */
const ClientSettings_engagement = graphql(`
  fragment ClientSettings_engagement on Engagement {
    id
    version
    ...ActButton_engagement
    ...OutcomeSection_engagement
    ...ModeSection_engagement
    ...PhasesSection_engagement
    ...CoachesSection_engagement
    ...CourseSection_engagement
  }
`);

export async function loader({ context, params }: LoaderFunctionArgs) {
  await demandCoach(context);
  return startQuery(context, ClientSettingsPage_Query, { client: params['client'] ?? '' });
}

/** What was agreed with the client about the work: outcome, mode, dates, coaches, and every act that changed it. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { client, coachChoices } = data;
  return (
    <Page>
      <ClientTabs slug={client.slug} />
      <PageHead title={`Settings of ${client.name}`} tabTitle={`Settings, ${client.name}`} context={client.engagement?.moment} />
      {client.engagement && <EngagementSettings engagement={client.engagement} coaches={coachChoices} clientName={client.name} />}
      <StartEngagement client={client} coaches={coachChoices} />
      <ClientForm client={client} />
      <NamesSection clientId={client.id} clientName={client.name} />
      {client.engagement && <HistorySection slug={client.slug} />}
    </Page>
  );
}

interface Props {
  readonly engagement: FragmentType<typeof ClientSettings_engagement>;
  readonly coaches: readonly { readonly personId: string; readonly name: string; readonly engagements: number }[];
  readonly clientName: string;
}

function EngagementSettings({ engagement, coaches, clientName }: Props): ReactElement {
  const { data } = useSuspenseFragment({ fragment: ClientSettings_engagement, fragmentName: 'ClientSettings_engagement', from: engagement });
  return (
    <>
      <OutcomeSection engagement={data} acting={data} />
      <PhasesSection engagement={data} acting={data} clientName={clientName} />
      <ModeSection engagement={data} acting={data} />
      <CoachesSection engagement={data} acting={data} choices={coaches} />
      <CourseSection engagement={data} acting={data} clientName={clientName} />
    </>
  );
}
