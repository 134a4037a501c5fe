import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { Time } from '../../app/time/time.js';
import { listed, plural } from '../../app/words.js';
import { Glyph } from '@cairn/look/glyphs';
import { graphql } from '../../graphql/gql.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Tag } from '../../ui/marks/marks.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import type { CycleFacts, OkrsPageFacts } from './cycle-page.js';
import { draftAddress } from './okrs-address.js';
import css from './okrs.module.css';
import { nextOf, type TeamCheck } from './team.words.js';

const TeamChecks_Query = graphql(`
  query TeamChecks($client: String!, $cycle: Int) {
    teamChecks(client: $client, cycle: $cycle) {
      teamId
      openRules
      stepsDone
    }
  }
`);

type Team = OkrsPageFacts['teams'][number];

interface Props {
  readonly page: OkrsPageFacts;
  readonly cycle: CycleFacts;
}

/** Every team with its draft and what comes next; those that do not draft stay in sight with the reason. */
export function TeamsOfCycle({ page, cycle }: Props): ReactElement {
  const taking = page.teams.filter((team) => team.notInCycle === null);
  const others = page.teams.filter((team) => team.notInCycle !== null);
  // Holding every draft against the plan takes longer than the page: until it is there, a row says less.
  const { data } = useQuery(TeamChecks_Query, {
    variables: { client: page.clientSlug, cycle: cycle.number },
    skip: cycle.status !== 'DRAFTING',
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <RuledSection heading="Teams" count={taking.length}>
        {taking.length === 0 ? (
          <EmptyState
            kind="first"
            headline="The teams that write OKRs will stand here."
            act={<Link to={`/c/${page.clientSlug}/people`}>See people and teams</Link>}
          >
            They come from the list of people and from what the plan says about levels.
          </EmptyState>
        ) : (
          <RowList label="Teams of this cycle">
            {taking.map((team) => (
              <TeamOfCycle
                key={team.teamId}
                team={team}
                check={data?.teamChecks.find(({ teamId }) => teamId === team.teamId)}
                cycle={cycle}
                slug={page.clientSlug}
                gated={page.gate !== null}
              />
            ))}
          </RowList>
        )}
      </RuledSection>
      {others.length > 0 && (
        <RuledSection heading="Not in this cycle" count={others.length}>
          <ul className={css.lines} aria-label="Not in this cycle">
            {others.map(({ teamId, name, notInCycle }) => (
              <li key={teamId} className={css.line}>
                <span className={css.name}>{name}</span>
                <span className={css.detail}>{notInCycle}</span>
              </li>
            ))}
          </ul>
        </RuledSection>
      )}
    </>
  );
}

function TeamOfCycle({
  team,
  check,
  cycle,
  slug,
  gated,
}: {
  readonly team: Team;
  readonly check: TeamCheck | undefined;
  readonly cycle: CycleFacts;
  readonly slug: string;
  readonly gated: boolean;
}): ReactElement {
  const navigate = useNavigate();
  const to = draftAddress(slug, team.teamId, cycle.number);
  const opens = team.readable && team.draftId !== null;
  const { title, act } = nextOf(team, cycle, check);
  return (
    <Row
      id={team.teamId}
      lead={team.lockedBecause !== null ? <Glyph name="LOCKED" label="Waits for training" /> : gated ? <span aria-hidden="true" /> : undefined}
      name={opens ? <Link to={to}>{team.name}</Link> : team.name}
      title={
        <>
          {title} {team.mine && <Tag>yours</Tag>}
        </>
      }
      detail={<Detail team={team} gated={gated} />}
      when={<When team={team} />}
      button={
        opens && act ? (
          <ButtonLink small to={to} aria-label={`${act}: ${team.name}`}>
            {act}
          </ButtonLink>
        ) : undefined
      }
      {...(opens && { open: () => void navigate(to) })}
    />
  );
}

/** Where the lock card above says why, a row says only that it waits. */
function Detail({ team, gated }: { readonly team: Team; readonly gated: boolean }): ReactElement {
  const { objectives, keyResults, healthMetrics, leads, lockedBecause, letInUntil, status, started } = team;
  const counted =
    objectives !== null && keyResults !== null && started
      ? `${plural(objectives, 'objective', 'objectives')}, ${plural(keyResults, 'key result', 'key results')}${healthMetrics ? `, ${plural(healthMetrics, 'health metric', 'health metrics')}` : ''}`
      : undefined;
  const led = leads.length > 0 ? `led by ${listed(leads)}` : 'nobody leads it yet';
  const waits = lockedBecause !== null && status !== 'PUBLISHED' ? (gated ? 'waits for training' : lockedBecause) : undefined;
  return (
    <>
      {[counted, waits, led].filter(Boolean).join(', ')}
      {letInUntil && (
        <>
          , let in early until <Time day={letInUntil} dated />
        </>
      )}
    </>
  );
}

function When({ team: { status, publishedAt, sentAt, editedAt } }: { readonly team: Team }): ReactElement | null {
  if (status === 'PUBLISHED' && publishedAt)
    return (
      <>
        since <Time at={publishedAt} />
      </>
    );
  if ((status === 'SENT' || status === 'READY') && sentAt)
    return (
      <>
        sent <Time at={sentAt} />
      </>
    );
  return editedAt ? (
    <>
      changed <Time at={editedAt} />
    </>
  ) : null;
}
