import { useReadQuery } from '@apollo/client/react';
import { useCallback, useState, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { demandCoach } from '../../app/for-coaches.js';
import { startQuery } from '../../app/route-data.js';
import { graphql } from '../../graphql/gql.js';
import { ClientTabs } from '../../templates/client-tabs.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { AnswerField } from './answer-field.js';
import { AnswerText } from './answer-text.js';
import css from './discovery.module.css';

const DiscoveryPage_Query = graphql(`
  query DiscoveryPage($client: String!) {
    client(slug: $client) {
      id
      slug
      name
      engagement {
        id
        coaches {
          personId
          name
          part
        }
      }
    }
    discovery(client: $client) {
      engagementId
      canWrite
      answers {
        key
        question
        hint
        text
        version
        at
        byName
      }
    }
  }
`);

export async function loader({ context, params }: LoaderFunctionArgs) {
  await demandCoach(context);
  // Always fresh: answers that save themselves must start from the version that is there now.
  return startQuery(context, DiscoveryPage_Query, { client: params['client'] ?? '' }, { fetchPolicy: 'network-only' });
}

/** What was found out before the deployment talks, question by question; each answer saves itself. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { client, discovery } = data;
  const { answers, canWrite, engagementId } = discovery;
  const [saved, setSaved] = useState<Readonly<Record<string, string>>>({});
  const keep = useCallback((key: string, text: string) => setSaved((before) => ({ ...before, [key]: text })), []);
  const open = answers.filter(({ key, text }) => (saved[key] ?? text).trim() === '').length;
  const lead = client.engagement?.coaches.find(({ part }) => part === 'LEAD')?.name;
  return (
    <Page>
      <ClientTabs slug={client.slug} />
      <PageHead
        title={open === 0 ? `All ${answers.length} questions are answered` : `${open} of ${answers.length} questions are open`}
        tabTitle={`Discovery, ${client.name}`}
        context={`What you found out about ${client.name} before the deployment talks. Only coaches of this engagement see it.`}
      />
      {!canWrite && (
        <ReadOnlyLine>You can read this, not change it. {lead ? `${lead} can give you a part in which you can.` : 'The engagement is closed.'}</ReadOnlyLine>
      )}
      <div className={css.answers}>
        {answers.map((answer) =>
          canWrite ? (
            <AnswerField key={answer.key} engagementId={engagementId} answer={answer} saved={keep} />
          ) : (
            <AnswerText key={answer.key} answer={answer} />
          ),
        )}
      </div>
    </Page>
  );
}
