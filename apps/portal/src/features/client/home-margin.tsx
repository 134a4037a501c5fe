import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { clientRoleWords, deskWords, modeWords, partWords } from '../../app/client-words.js';
import type { Instant } from '../../app/scalars.js';
import { Time } from '../../app/time/time.js';
import { listed, plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { MarginHint } from '../../ui/plan/margin-notes.js';
import css from './client.module.css';

const HomeMargin_engagement = graphql(`
  fragment HomeMargin_engagement on Engagement {
    id
    mode
    status
    endsOn
    phases {
      id
      name
      startsOn
      endsOn
      state
    }
    coaches {
      personId
      name
      part
    }
    holders {
      personId
      name
      role
    }
    counts {
      people
      okrAuthors
      teams
    }
    drafting {
      cycleNumber
      words
      toReview
    }
    discoveryAnswered
    discoveryQuestions
    consent {
      title
      asked {
        requestId
      }
    }
  }
`);

interface Props {
  readonly engagement: FragmentType<typeof HomeMargin_engagement>;
  readonly plan: { readonly number?: number | null; readonly inForceFrom?: Instant | null; readonly openChangeSet?: { readonly standing: string } | null };
  readonly slug: string;
}

/** Beside the work: the next dates, the plan in force, who coaches and who decides there. */
export function HomeMargin({ engagement, plan, slug }: Props): ReactElement {
  const { data } = useSuspenseFragment({ fragment: HomeMargin_engagement, from: engagement });
  const { phases, coaches, holders, counts } = data;
  const running = phases.find(({ state }) => state === 'NOW');
  const ahead = phases.filter(({ state }) => state === 'AHEAD').slice(0, 3);
  const home = `/c/${slug}`;
  return (
    <>
      {data.status !== 'CLOSED' && (
        <MarginHint heading="Next dates">
          <dl className={css.facts}>
            {running && (
              <Fact name={`${running.name} ends`}>
                <Time day={running.endsOn} />
              </Fact>
            )}
            {ahead.map(({ id, name, startsOn }) => (
              <Fact key={id} name={`${name} begins`}>
                <Time day={startsOn} />
              </Fact>
            ))}
            {ahead.length === 0 && (
              <Fact name="Engagement ends">
                <Time day={data.endsOn} />
              </Fact>
            )}
          </dl>
        </MarginHint>
      )}
      <MarginHint heading="Deployment plan">
        {typeof plan.number === 'number' ? (
          <p>
            <Link to={`${home}/plan`}>Plan {plan.number}</Link>
            {plan.inForceFrom && (
              <>
                , in force since <Time at={plan.inForceFrom} />
              </>
            )}
          </p>
        ) : (
          <p>
            <Link to={`${home}/plan`}>No plan is in force yet</Link>
          </p>
        )}
        {plan.openChangeSet && <p>{plan.openChangeSet.standing}</p>}
      </MarginHint>
      {typeof data.drafting?.cycleNumber === 'number' && (
        <MarginHint heading={`OKRs of cycle ${data.drafting.cycleNumber}`}>
          <p>
            <Link to={`${home}/okrs`}>{data.drafting.words}</Link>
          </p>
          {typeof data.drafting.toReview === 'number' && (
            <p>
              <Link to={`${home}/okrs/review`}>{deskWords(data.drafting.toReview)}</Link>
            </p>
          )}
        </MarginHint>
      )}
      <MarginHint heading="Coaches">
        <dl className={css.facts}>
          {coaches.map(({ personId, name, part }) => (
            <Fact key={personId} name={partWords[part]}>
              {name}
            </Fact>
          ))}
          <Fact name="Mode">{modeWords[data.mode]}</Fact>
        </dl>
      </MarginHint>
      <MarginHint heading="People">
        <dl className={css.facts}>
          {holders.map(({ personId, name, role }) => (
            <Fact key={personId + role} name={clientRoleWords[role]}>
              {name}
            </Fact>
          ))}
        </dl>
        <p>
          <Link to={`${home}/people`}>{peopleWords(counts)}</Link>
        </p>
      </MarginHint>
      {data.consent && (
        <MarginHint heading="Consent">
          <p>
            <Link to={`${home}/consent`}>{data.consent.title}</Link>
          </p>
          {data.consent.asked && <p>A question waits for the client lead.</p>}
        </MarginHint>
      )}
      {typeof data.discoveryAnswered === 'number' && (
        <MarginHint heading="Discovery">
          <p>
            <Link to={`${home}/discovery`}>
              {data.discoveryAnswered} of {data.discoveryQuestions} questions answered
            </Link>
          </p>
        </MarginHint>
      )}
    </>
  );
}

function peopleWords({ people, okrAuthors, teams }: { readonly people: number; readonly okrAuthors: number; readonly teams: number }): string {
  if (people === 0) return 'Add the people who take part';
  const writers = okrAuthors === 0 ? 'nobody writes OKRs yet' : `${okrAuthors} ${okrAuthors === 1 ? 'writes' : 'write'} OKRs`;
  return listed([plural(people, 'person', 'people'), writers, ...(teams > 0 ? [plural(teams, 'team', 'teams')] : [])]);
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
