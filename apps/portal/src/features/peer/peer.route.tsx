import { useMutation, useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { failing } from '../../app/failure.js';
import { gateParts } from '../../app/gate.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { FeedbackEditor } from './feedback-editor.js';
import css from './peer.module.css';
import { PeerPage_Query, TakePeerWork_Mutation, type ExchangeFacts } from './peer.document.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, PeerPage_Query, { item: params['item'] ?? '' });

function TakeNext({ exchange, label }: { readonly exchange: ExchangeFacts; readonly label: string }): ReactElement {
  const [take, { loading }] = useMutation(TakePeerWork_Mutation);
  const attempt = useIdempotencyKey();
  const [refused, setRefused] = useState<string>();
  const send = async (): Promise<void> => {
    const failed = failing('Nothing was taken.');
    const answer = await take({ variables: { input: { itemId: exchange.id, idempotencyKey: attempt.key } } }).catch(failed.note);
    if (answer) attempt.renew();
    setRefused(answer ? answer.data?.takePeerWork.errors[0]?.message : failed.words);
  };
  return (
    <>
      {refused && (
        <p role="status" className={css.quiet}>
          {refused}
        </p>
      )}
      <ButtonRow>
        <Button look="filled" sending={loading} sendingWords="Looking…" onClick={() => void send()}>
          {label}
        </Button>
        <ButtonLink look="quiet" to="/cert/path">
          Back to the path
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function Said({ helped, question }: { readonly helped: string; readonly question: string }): ReactElement {
  return (
    <dl className={css.said}>
      <dt>What helped</dt>
      <dd>{helped}</dd>
      <dt>Question</dt>
      <dd>{question}</dd>
    </dl>
  );
}

/** What colleagues said to one’s own work; locked until one has given. */
function Received({ exchange }: { readonly exchange: ExchangeFacts }): ReactElement {
  const { received, receivedCount, give, given } = exchange;
  const left = give - given.filter(({ status }) => status === 'GIVEN').length;
  return (
    <RuledSection heading="What colleagues said to you" count={receivedCount}>
      {received === null ? (
        <EmptyState
          kind="first"
          headline={receivedCount > 0 ? `${plural(receivedCount, 'colleague has', 'colleagues have')} read your work.` : 'Nobody has read your work yet.'}
        >
          You read what they said once you have given feedback to {plural(left, 'more colleague', 'more colleagues')}.
        </EmptyState>
      ) : received.length === 0 ? (
        <EmptyState kind="first" headline="Nobody has read your work yet.">
          What they say will be here.
        </EmptyState>
      ) : (
        received.map(({ id, giverName, givenAt, helped, question }) => (
          <div key={id} className={css.feedback}>
            <p className={css.quiet}>
              {giverName}, <Time at={givenAt} />
            </p>
            <Said helped={helped} question={question} />
          </div>
        ))
      )}
    </RuledSection>
  );
}

/** Reading colleagues: one work at a time, given before seen. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const exchange = data.peerExchange;
  const { id, title, ofTitle, completesWhen, give, given, availableActions } = exchange;
  const [open, done] = [given.find(({ status }) => status === 'DRAFT'), given.filter(({ status }) => status === 'GIVEN')];
  const take = availableActions.find(({ action }) => action === 'takePeerWork')?.state;
  return (
    <Page key={id} narrow>
      <PageHead
        above={<Link to="/cert/path">Your path</Link>}
        title={done.length >= give ? `${title}: given` : title}
        tabTitle={title}
        context={`${done.length} of ${plural(give, 'colleague has', 'colleagues have')} your feedback on “${ofTitle}”. ${completesWhen}`}
      />
      {take?.__typename === 'Gated' && <GateCard {...gateParts({ ...take, dueWords: 'opens' }, { counted: 'passed' })} />}
      {open && <FeedbackEditor key={open.id} itemId={id} feedback={open} />}
      {take?.__typename === 'Allowed' && <TakeNext exchange={exchange} label={take.label} />}
      <Received exchange={exchange} />
      {done.length > 0 && (
        <RuledSection heading="What you gave" count={done.length}>
          {done.map(({ id: feedbackId, colleagueName, givenAt, helped, question }) => (
            <div key={feedbackId} className={css.feedback}>
              <p className={css.quiet}>
                To {colleagueName}, {givenAt && <Time at={givenAt} />}
              </p>
              <Said helped={helped} question={question} />
            </div>
          ))}
        </RuledSection>
      )}
    </Page>
  );
}
