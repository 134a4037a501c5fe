import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import { ClientTabs } from '../../templates/client-tabs.js';
import { Page, PageHead, WithMargin } from '../../ui/page/page-head.js';
import { PhaseLine } from '../../ui/plan/phase-line.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { FirstSteps } from './first-steps.js';
import { isNew } from './first-steps.rules.js';
import { HomeMargin } from './home-margin.js';
import { NotesSection } from './notes-section.js';
import { SignalsPart } from './signals-part.js';
import css from './client.module.css';

const ClientHomePage_Query = graphql(`
  query ClientHomePage($client: String!) {
    client(slug: $client) {
      id
      slug
      name
      archivedAt
      engagement {
        id
        status
        moment
        outcome
        pausedOn
        pausedReason
        closedReason
        phases {
          id
          name
          startsOn
          state
        }
        firstSteps {
          key
          ...FirstSteps_step @unmask
        }
        ...HomeMargin_engagement
        ...NotesSection_engagement
      }
    }
    deploymentPlan(client: $client) {
      engagementId
      number
      inForceFrom
      firstSteps {
        key
        ...FirstSteps_step @unmask
      }
      openChangeSet {
        id
        status
        standing
      }
    }
    engagementNotes(client: $client) {
      id
      ...NoteView_note
    }
  }
`);

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, ClientHomePage_Query, { client: params['client'] ?? '' });

const lower = { DONE: 'done', NOW: 'now', AHEAD: 'ahead' } as const;

/** Everything to walk into the next talk with a client; while the engagement is new, the list of its first steps. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { client, deploymentPlan: plan, engagementNotes: notes } = data;
  const { engagement } = client;
  if (!engagement)
    return (
      <Page>
        <ClientTabs slug={client.slug} />
        <PageHead title={client.name} />
        <EmptyState kind="first" headline="No engagement has begun here yet.">
          Once one is started, its dates, notes and people stand here.
        </EmptyState>
      </Page>
    );
  const fresh = engagement.status === 'ACTIVE' && isNew(engagement.firstSteps, plan);
  // The spine and the plan each tell their steps; the method orders them.
  const steps = [...engagement.firstSteps, ...plan.firstSteps].sort((one, other) => one.ordinal - other.ordinal);
  const next = engagement.phases.find(({ state }) => state === 'AHEAD')?.id;
  return (
    <Page>
      <ClientTabs slug={client.slug} />
      <PageHead title={client.name} context={engagement.moment} />
      {client.archivedAt && (
        <ReadOnlyLine>
          Archived since <Time at={client.archivedAt} />. It can be brought back under Settings.
        </ReadOnlyLine>
      )}
      {engagement.pausedOn && (
        <ReadOnlyLine>
          Paused since <Time day={engagement.pausedOn} />
          {engagement.pausedReason && `: ${engagement.pausedReason}`}
        </ReadOnlyLine>
      )}
      {engagement.closedReason && <ReadOnlyLine>Why it was closed: {engagement.closedReason}</ReadOnlyLine>}
      <PhaseLine
        phases={engagement.phases.map(({ id, name, state, startsOn }) => ({
          name,
          state: lower[state],
          when: id === next ? <Time day={startsOn} /> : undefined,
        }))}
      />
      {engagement.outcome && (
        <blockquote className={css.outcome}>
          <p>{engagement.outcome}</p>
        </blockquote>
      )}
      <div className={css.desk}>
        <WithMargin label="Dates, plan and coaches" notes={<HomeMargin engagement={engagement} plan={plan} slug={client.slug} />}>
          {fresh && <FirstSteps steps={steps} />}
          {(!fresh || typeof plan.number === 'number') && <SignalsPart slug={client.slug} />}
          <NotesSection engagement={engagement} notes={notes} clientName={client.name} slug={client.slug} />
        </WithMargin>
      </div>
    </Page>
  );
}
