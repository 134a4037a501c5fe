import { useMutation, useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { useTell } from '../../app/activity.js';
import { startQuery } from '../../app/route-data.js';
import type { TipKind } from '../../graphql/graphql.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { inputOf } from './tip-fields.js';
import { TipForm } from './tip-form.js';
import { reachWords } from './tip-words.js';
import { themeIn } from './tips-address.js';
import { NewTipPage_Query } from './tips.documents.js';
import css from './tips.module.css';
import { PublishTip_Mutation } from './writing.documents.js';

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, NewTipPage_Query, {});

const heads = {
  TIPS: { title: 'Share tips', context: 'What you would tell a colleague over coffee. No client reads this; leave their names out all the same.' },
  QUESTION: { title: 'Ask coaches a question', context: 'Whoever knows it answers. No client reads this; leave their names out all the same.' },
} as const;

/** Tips to share, or a question to ask. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const [asked] = useSearchParams();
  const navigate = useNavigate();
  const tell = useTell();
  const [publish] = useMutation(PublishTip_Mutation);
  const kind: TipKind = asked.get('kind') === 'QUESTION' ? 'QUESTION' : 'TIPS';
  const { reaches } = data.tipDesk;
  const reach = reaches[0] ?? 'NETWORK';
  return (
    <Page narrow>
      <PageHead above={<Link to="/learnings/tips">Tips</Link>} title={heads[kind].title} context={heads[kind].context} />
      <TipForm
        key={kind}
        kind={kind}
        label={heads[kind].title}
        name={`new-tip/${kind}`}
        opened={{ title: '', intro: '', tips: ['', '', ''], theme: themeIn(asked) ?? '', phase: '', reach }}
        reaches={reaches}
        submit={kind === 'TIPS' ? 'Publish' : 'Ask'}
        send={async (values, more) =>
          (await publish({ variables: { input: { kind, ...inputOf(kind, values), reach: reaches.includes(values.reach) ? values.reach : reach, ...more } } }))
            .data?.publishTip
        }
        done={(tipId) => {
          tell({ words: kind === 'TIPS' ? 'Published. You hear when somebody comments.' : 'Asked. You hear by mail when somebody answers.' });
          void navigate(`/learnings/tips/${tipId}`, { replace: true });
        }}
      >
        <nav aria-label="What to write" className={css.kinds}>
          <Link to="/learnings/tips/new" replace aria-current={kind === 'TIPS' ? 'page' : undefined}>
            Tips
          </Link>
          <Link to="/learnings/tips/new?kind=QUESTION" replace aria-current={kind === 'QUESTION' ? 'page' : undefined}>
            A question
          </Link>
          {reaches.length === 1 && <span className={css.quiet}>Read by {reachWords[reach]}</span>}
        </nav>
      </TipForm>
    </Page>
  );
}
