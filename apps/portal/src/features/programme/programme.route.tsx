import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { NamedDay, Time, useIsOver } from '../../app/time/time.js';
import type { Day } from '../../app/scalars.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { PhaseLine } from '../../ui/plan/phase-line.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './programme.module.css';

const ProgrammePage_Query = graphql(`
  query ProgrammePage($clientSlug: String!) {
    programme(clientSlug: $clientSlug) {
      clientName
      clientSlug
      title
      subtitle
      outcome
      coachName
      phases {
        name
        state
        startsOn
        endsOn
      }
      decisions {
        changeSetId
        changes
        decideBy
        askedBy
      }
      planNumber
      planSince
      teams
      people
      okrAuthors
      training {
        invited
        booked
        trained
        toTrain
      }
      yourPart {
        what
        on
        path
      }
    }
    client(slug: $clientSlug) {
      id
      consent {
        title
        asked {
          requestId
          askedByName
        }
      }
    }
  }
`);

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, ProgrammePage_Query, { clientSlug: params['client'] ?? '' });

const states = { DONE: 'done', NOW: 'now', AHEAD: 'ahead' } as const;

/** The client's own view: is a decision waiting, where does the programme stand, what is my part. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const programme = data.programme;
  const plan = `/c/${programme.clientSlug}/plan`;
  const [decision] = programme.decisions;
  return (
    <Page>
      <PageHead
        title={programme.title}
        tabTitle={`Programme, ${programme.clientName}`}
        context={programme.subtitle}
        acts={
          decision && (
            <ButtonLink look="filled" to={`${plan}/decide`}>
              Read and decide
            </ButtonLink>
          )
        }
      />
      <PhaseLine
        phases={programme.phases.map((phase) => ({
          name: phase.name,
          state: states[phase.state],
          when: phase.state === 'AHEAD' ? <Time day={phase.startsOn} /> : undefined,
        }))}
      />
      <RuledSection heading="What you said you want">
        {programme.outcome ? (
          <blockquote className={css.outcome}>{programme.outcome}</blockquote>
        ) : (
          <p className={css.quiet}>Not written down yet. {programme.coachName ?? 'Your coach'} asks you for one sentence in the first talk.</p>
        )}
      </RuledSection>
      <RuledSection heading="How we tell">
        <dl className={css.facts}>
          <dt>Deployment plan</dt>
          <dd>
            {programme.planNumber === null ? (
              'no plan in force yet'
            ) : (
              <Link to={plan}>
                Plan {programme.planNumber}, since {programme.planSince && <Time day={programme.planSince} />}
              </Link>
            )}
          </dd>
          <dt>Check-ins done on time</dt>
          <dd>{startsWith(programme.phases)}</dd>
        </dl>
      </RuledSection>
      <RuledSection heading="Your people">
        <p>
          {plural(programme.people, 'person', 'people')} in {plural(programme.teams, 'team', 'teams')}, {programme.okrAuthors} of them write OKRs.{' '}
          <Link to={`/c/${programme.clientSlug}/people`}>See who</Link>
        </p>
        {programme.training && (
          <p>
            {programme.training.invited} invited to training, {programme.training.booked} booked, {programme.training.trained} of {programme.training.toTrain}{' '}
            trained.
          </p>
        )}
      </RuledSection>
      {data.client.consent && (
        <RuledSection heading="What may be learned from your work">
          {data.client.consent.asked && (
            <p>
              {data.client.consent.asked.askedByName} asks for your consent. <Link to={`/c/${programme.clientSlug}/consent`}>Read and answer</Link>
            </p>
          )}
          <p>
            Allowed now: <Link to={`/c/${programme.clientSlug}/consent`}>{data.client.consent.title.toLowerCase()}</Link>
          </p>
        </RuledSection>
      )}
      <RuledSection heading="Your part this month">
        {programme.yourPart.length === 0 ? (
          <p className={css.quiet}>Nothing is expected of you this month.</p>
        ) : (
          <ul className={css.parts}>
            {programme.yourPart.map((part) => (
              <li key={`${part.what}-${part.on}`}>
                {part.path ? <Link to={part.path}>{part.what}</Link> : part.what}
                {part.on && (
                  <span className={css.when}>
                    <PartDay day={part.on} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </RuledSection>
    </Page>
  );
}

/** A mail names the day, so this does; what has gone by says so. */
function PartDay({ day }: { readonly day: Day }): ReactElement {
  return (
    <>
      {useIsOver(day) && 'was due on '}
      <NamedDay day={day} />
    </>
  );
}

function startsWith(phases: readonly { readonly name: string; readonly startsOn: Parameters<typeof Time>[0]['day'] }[]): ReactElement | string {
  const first = phases.find((phase) => phase.name === 'Cycle 1');
  return first?.startsOn ? (
    <>
      no data yet, starts with cycle 1, <Time day={first.startsOn} />
    </>
  ) : (
    'no data yet'
  );
}
