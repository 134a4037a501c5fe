import { useMutation, useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { redirect, useLoaderData, useNavigate, useParams, type LoaderFunctionArgs } from 'react-router';
import { clientContext, startQuery } from '../../app/route-data.js';
import { NamedDay, Time, useIsOver } from '../../app/time/time.js';
import { firstName, plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { AskCoachSheet } from './ask-coach-sheet.js';
import { DecideFacts } from './decide-facts.js';
import { DecideChange, type Choice } from './decide-change.js';
import css from './plan.module.css';

const SetToDecide_Query = graphql(`
  query SetToDecide($client: String!) {
    deploymentPlan(client: $client) {
      engagementId
      openChangeSet {
        id
      }
    }
  }
`);

const DecidePage_Query = graphql(`
  query DecidePage($changeSetId: UUID!) {
    decision(changeSetId: $changeSetId) {
      changeSetId
      clientName
      coachName
      decideBy
      reading
      whyNow
      ifNothing
      affectedText
      consequences
      inForceNumber
      inForceSince
      inForceAt
      planNumber
      stage
      approval {
        heading
        lines
        button
      }
      changes {
        key
        number
        heading
        question
        nowText
        proposedText
        proposedBefore
        why
        affectedText
        startsText
        textSha256
        fresh
        mine
        verdict
        note
      }
      talk {
        id
        authorName
        body
        at
      }
    }
  }
`);

const DecideChangeSet_Mutation = graphql(`
  mutation DecideChangeSet($input: DecideChangeSetArgs!) {
    decideChangeSet(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const { data } = await context
    .get(clientContext)
    .query({ query: SetToDecide_Query, variables: { client: params['client'] ?? '' }, fetchPolicy: 'network-only' });
  const id = data?.deploymentPlan.openChangeSet?.id;
  // The router takes a thrown response as a way elsewhere.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (!id) throw redirect(`/c/${params['client']}/plan`);
  return startQuery(context, DecidePage_Query, { changeSetId: id }, { fetchPolicy: 'network-only' });
};

/** A signed-in signer decides, with the same words as on the page from the mail. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { client } = useParams();
  const navigate = useNavigate();
  const toast = useToast();
  const attempt = useIdempotencyKey();
  const [decide, { loading }] = useMutation(DecideChangeSet_Mutation);
  const [oneByOne, setOneByOne] = useState(false);
  const [asking, setAsking] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const decision = data.decision;
  const mine = decision.changes.filter((change) => change.mine && change.verdict === null);
  const sameStart = mine.every(({ startsText }) => startsText === mine[0]?.startsText) ? mine[0]?.startsText : undefined;
  const isOver = useIsOver(decision.decideBy);
  const open = decision.stage === 'DECIDE' && mine.length > 0;

  const send = async (given: Readonly<Record<string, Choice>>): Promise<void> => {
    const verdicts = mine.map((change) => ({
      parameterKey: change.key,
      textSha256: change.textSha256,
      choice: given[change.key]?.choice ?? 'LEAVE_OPEN',
      note: given[change.key]?.note ?? null,
    }));
    try {
      const { data: answered } = await decide({ variables: { input: { changeSetId: decision.changeSetId, verdicts, idempotencyKey: attempt.key } } });
      attempt.renew();
      setConfirming(false);
      const refused = answered?.decideChangeSet.errors[0];
      if (refused) return toast({ words: refused.message });
      toast({ words: 'Your decision is recorded.' });
      await navigate(`/c/${client}/plan`);
    } catch {
      toast({ words: 'Not sent. Your choice is kept. Try again.' });
    }
  };
  const approveAll = Object.fromEntries(mine.map((change) => [change.key, { choice: 'APPROVE' as const, note: null }]));

  return (
    <Page narrow>
      <PageHead
        title={`Decide on ${plural(mine.length, 'change', 'changes')}`}
        context={
          <>
            {decision.coachName} asks for your decision
            {decision.decideBy && (
              <>
                {isOver ? '. It was due on ' : ' by '}
                <NamedDay day={decision.decideBy} />
              </>
            )}
            . {decision.reading}
          </>
        }
      />
      <DecideFacts decision={decision} starts={sameStart} />
      {decision.changes.map((change) => (
        <DecideChange
          key={change.key}
          change={change}
          place={mine.indexOf(change) + 1}
          affects={change.affectedText === decision.affectedText ? undefined : change.affectedText}
          starts={change.startsText === sameStart ? undefined : change.startsText}
          choice={oneByOne && change.mine && change.verdict === null ? (choices[change.key] ?? { choice: 'LEAVE_OPEN', note: '' }) : undefined}
          choose={(choice) => setChoices({ ...choices, [change.key]: choice })}
        />
      ))}
      {decision.talk.map((word) => (
        <p key={word.id} className={css.reply}>
          <b>{word.authorName}</b>, <Time at={word.at} />: {word.body}
        </p>
      ))}
      {open && (
        <ButtonRow sticky>
          {oneByOne ? (
            <Button look="filled" sending={loading} onClick={() => void send(choices)}>
              Send my decisions
            </Button>
          ) : (
            <Button look="filled" onClick={() => setConfirming(true)}>
              Approve all {plural(mine.length, 'change', 'changes')}
            </Button>
          )}
          <Button onClick={() => setOneByOne(!oneByOne)}>{oneByOne ? 'All together' : 'One by one'}</Button>
          <Button onClick={() => setAsking(true)}>Ask {firstName(decision.coachName)}</Button>
        </ButtonRow>
      )}
      <ConfirmSheet
        open={confirming}
        close={() => setConfirming(false)}
        question={decision.approval.heading}
        confirm={decision.approval.button}
        back="Back to the changes"
        act={() => void send(approveAll)}
        sending={loading}
      >
        {decision.approval.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </ConfirmSheet>
      {asking && <AskCoachSheet changeSetId={decision.changeSetId} coachName={decision.coachName} close={() => setAsking(false)} />}
    </Page>
  );
}
