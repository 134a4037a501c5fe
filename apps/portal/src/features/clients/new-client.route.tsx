import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { demandCoach } from '../../app/for-coaches.js';
import { startQuery } from '../../app/route-data.js';
import { graphql } from '../../graphql/gql.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { NewClientForm } from './new-client-form.js';

const NewClientPage_Query = graphql(`
  query NewClientPage {
    engagementTemplate {
      deploymentWeeks
      trainingWeeks
      cycleMonths
      cycles
      resetWeeks
      handoverWeeks
    }
    coachChoices {
      personId
      name
      engagements
    }
  }
`);

export async function loader({ context }: LoaderFunctionArgs) {
  await demandCoach(context);
  return startQuery(context, NewClientPage_Query, {});
}

/** A client with its first engagement, in one go. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  return (
    <Page narrow>
      <PageHead
        title="Add a client"
        above={<Link to="/clients">Clients</Link>}
        context="Four short parts, about three minutes. Nobody gets a mail from this; everything can be changed later."
      />
      <NewClientForm template={data.engagementTemplate} coaches={data.coachChoices} />
    </Page>
  );
}
