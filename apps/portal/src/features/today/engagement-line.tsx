import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../graphql/gql.js';
import { SignalMarks } from '../../ui/health/signal-list.js';
import css from './today.module.css';

const EngagementLine_engagement = graphql(`
  fragment EngagementLine_engagement on TodayEngagement {
    clientName
    clientSlug
    moment
    next
    signals {
      kind
      health
    }
  }
`);

const names = { SPONSOR: 'Sponsor', TRAINING: 'Training', RHYTHM: 'Rhythm', OUTCOME: 'Outcome', INDEPENDENCE: 'Independence' } as const;

/** An engagement in one line: where it stands, its signals, its next date. The causes are on its own page. */
export function EngagementLine({ engagement }: { readonly engagement: FragmentType<typeof EngagementLine_engagement> }): ReactElement {
  const { data } = useSuspenseFragment({ fragment: EngagementLine_engagement, fragmentName: 'EngagementLine_engagement', from: engagement });
  const shown = data.signals.filter((signal) => signal.kind !== 'INDEPENDENCE');
  return (
    <li className={css.engagement}>
      <Link to={`/c/${data.clientSlug}`} className={css.client}>
        {data.clientName}
      </Link>
      <span className={css.moment}>{data.moment}</span>
      <SignalMarks signals={shown.map((signal) => ({ name: names[signal.kind], health: signal.health }))} />
      <span className={css.next}>{data.next}</span>
    </li>
  );
}
