import { useMutation, useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, Navigate, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { useTell } from '../../app/activity.js';
import { faultCode } from '../../app/graphql-client.js';
import { startQuery } from '../../app/route-data.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { inputOf } from './tip-fields.js';
import { TipForm } from './tip-form.js';
import { TipPage_Query } from './tips.documents.js';
import { EditTip_Mutation } from './writing.documents.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, TipPage_Query, { id: params['id'] ?? '', first: 1, after: null });

const faster = {
  field: null,
  message: 'This was changed in another window since you opened it. What you typed is kept on this device: load the page again and compare.',
};

/** One’s own post, to be said in other words. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const navigate = useNavigate();
  const tell = useTell();
  const [edit] = useMutation(EditTip_Mutation);
  const { post } = data.tip;
  const path = `/learnings/tips/${post.id}`;
  if (actState(post.availableActions, 'editTip') !== 'allowed') return <Navigate to={path} replace />;
  const { kind, title, intro, tips, theme, phase, reach, version } = post;
  return (
    <Page narrow>
      <PageHead
        above={<Link to={path}>{title}</Link>}
        title={kind === 'TIPS' ? 'Change these tips' : 'Change your question'}
        context="How it read before stays to be looked up. You can take an earlier wording away there."
      />
      <TipForm
        kind={kind}
        label="Change"
        name={`tip/${post.id}`}
        opened={{ title, intro, tips, theme, phase: phase ?? '', reach }}
        version={version}
        submit="Publish the change"
        back={path}
        send={async (values, more) => {
          try {
            return (await edit({ variables: { input: { tipId: post.id, version, ...inputOf(kind, values), ...more } } })).data?.editTip;
          } catch (error) {
            if (faultCode(error) !== 'CONFLICT') throw error;
            return { findings: [], errors: [faster] };
          }
        }}
        done={() => {
          tell({ words: 'Changed.' });
          void navigate(path, { replace: true });
        }}
      />
    </Page>
  );
}
