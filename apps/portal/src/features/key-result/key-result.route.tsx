import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { figure } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { KeyResultPageQuery } from '../../graphql/graphql.js';
import { Page, PageHead, WithMargin } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { BandChart } from './band-chart.js';
import css from './key-result.module.css';
import { KeyResultHistory } from './key-result-history.js';
import { KeyResultLinks } from './key-result-links.js';

const KeyResultPage_Query = graphql(`
  query KeyResultPage($client: String!, $id: UUID!) {
    keyResult(id: $id, client: $client) {
      id
      clientName
      clientSlug
      teamId
      teamName
      cycleNumber
      cycleStatus
      status
      kind
      krType
      text
      unit
      currentValue
      checkedOn
      healthyLow
      healthyHigh
      championName
      dataSource
      dueOn
      endsOn
      byCoach
      whyNow
      finalScore
      computedScore
      notScoredBecause
      learning
      levels {
        name
        score
        text
        value
      }
      objective {
        id
        text
        teamName
      }
      availableActions {
        action
        ...ActState_action @unmask
      }
      ...KeyResultLinks_keyResult
      history {
        id
        label
        before
        after
        at
        byName
        reason
        subjectText
      }
    }
  }
`);

export type KeyResultFacts = KeyResultPageQuery['keyResult'];

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  startQuery(context, KeyResultPage_Query, { client: params['client'] ?? '', id: params['id'] ?? '' });

/** Where it changes with a reason, for whoever may. */
const changeAddress = ({ availableActions, clientSlug, teamId, cycleNumber, id }: KeyResultFacts): string | undefined =>
  actState(availableActions, 'changePublished') === 'allowed' ? `/c/${clientSlug}/okrs/draft/${teamId}?cycle=${cycleNumber}&change=${id}` : undefined;

const typeWords = { METRIC: 'metric', BASELINE: 'baseline', MILESTONE: 'milestone' } as const;

/** One key result: its levels, whose it is, where its figure comes from, what it serves, and what changed. */
export function Component(): ReactElement {
  const kr = useReadQuery(useLoaderData<typeof loader>()).data.keyResult;
  const okrs = `/c/${kr.clientSlug}/okrs`;
  const health = kr.kind === 'HEALTH_METRIC';
  return (
    <Page>
      <PageHead
        above={
          <Link to={`${okrs}?cycle=${kr.cycleNumber}&view=list${kr.objective ? `#o-${kr.objective.id}` : ''}`}>
            {kr.clientName}, cycle {kr.cycleNumber}
          </Link>
        }
        title={kr.text || 'A key result without words yet'}
        context={[kr.teamName, health ? 'health metric' : typeWords[kr.krType], kr.status !== 'PUBLISHED' && 'not published yet'].filter(Boolean).join(', ')}
      />
      <WithMargin label="About this key result" notes={<Facts kr={kr} />}>
        {kr.objective && (
          <blockquote className={css.objective}>
            <p>{kr.objective.text}</p>
            {kr.whyNow && <footer>{kr.whyNow}</footer>}
          </blockquote>
        )}
        {health ? (
          <RuledSection heading="Healthy range">
            <p>
              {[kr.healthyLow, kr.healthyHigh]
                .filter((value) => value !== null)
                .map(figure)
                .join(' to ') || 'Not said yet'}{' '}
              {kr.unit}
            </p>
          </RuledSection>
        ) : (
          <RuledSection heading="Levels">
            {kr.levels.length === 0 ? (
              <p className={css.pale}>No levels are set yet.</p>
            ) : (
              <BandChart levels={kr.levels} current={kr.currentValue} unit={kr.unit} />
            )}
          </RuledSection>
        )}
        {(kr.finalScore !== null || kr.notScoredBecause !== null) && (
          <RuledSection heading="How it ended">
            <p>
              {kr.finalScore === null ? `Not scored: ${kr.notScoredBecause ?? ''}` : `Scored ${kr.finalScore.toFixed(2)}`}
              {kr.finalScore !== null && kr.computedScore !== null && `, computed ${kr.computedScore.toFixed(2)}`}
            </p>
            {kr.learning && <blockquote className={css.words}>{kr.learning}</blockquote>}
          </RuledSection>
        )}
        <KeyResultLinks keyResult={kr} />
        <KeyResultHistory history={kr.history} change={changeAddress(kr)} />
      </WithMargin>
    </Page>
  );
}

function Facts({ kr }: { readonly kr: KeyResultFacts }): ReactElement {
  return (
    <dl className={css.facts}>
      <dt>KR champion</dt>
      <dd>{kr.championName || 'nobody yet'}</dd>
      <dt>Where the figure comes from</dt>
      <dd>{kr.dataSource || 'not said yet'}</dd>
      <dt>{kr.dueOn ? 'Due' : 'Ends with the cycle'}</dt>
      <dd>
        <Time day={kr.dueOn ?? kr.endsOn} />
      </dd>
      {kr.checkedOn && (
        <>
          <dt>Last measured</dt>
          <dd>
            <Time day={kr.checkedOn} />
          </dd>
        </>
      )}
      {kr.byCoach && (
        <>
          <dt>Written by</dt>
          <dd>the coach</dd>
        </>
      )}
    </dl>
  );
}
