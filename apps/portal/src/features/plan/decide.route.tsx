import { useMutation, useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, redirect, useLoaderData, useNavigate, useParams, type LoaderFunctionArgs } from 'react-router';
import { useDraft } from '../../app/drafts/use-draft.js';
import { failureWords } from '../../app/failure.js';
import { clientContext, startQuery } from '../../app/route-data.js';
import { NamedDay, Time, useIsOver } from '../../app/time/time.js';
import { firstName, plural } from '../../app/words.js';
import type { DecisionStage } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { AskCoachSheet } from './ask-coach-sheet.js';
import { DecideChange, type Choice } from './decide-change.js';
import { DecideFacts } from './decide-facts.js';
import { DecideChangeSet_Mutation, DecidePage_Query, SetToDecide_Query } from './decide.documents.js';
import css from './plan.module.css';

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

/** By the exact text it is about, so that a choice is never carried over to other words. */
type Choices = Readonly<Record<string, Choice>>;
const undecided: Choice = { choice: 'LEAVE_OPEN', note: '' };

/** Where nothing is left to decide, the title says why. */
const standing: Partial<Record<DecisionStage, string>> = {
  WAITING_FOR_OTHERS: 'You have decided',
  APPROVED: 'This is approved',
  IN_FORCE: 'This is in force',
  CHANGES_ASKED: 'A change was asked for',
  TAKEN_BACK: 'This was taken back to be worked on',
};

/** A signed-in signer decides, with the same words as on the page from the mail. */
export function Component(): ReactElement {
  const query = useLoaderData<typeof loader>();
  const { data } = useReadQuery(query);
  const { refetch } = useQueryRefHandlers(query);
  const { client } = useParams();
  const navigate = useNavigate();
  const toast = useToast();
  const attempt = useIdempotencyKey();
  const [decide, { loading }] = useMutation(DecideChangeSet_Mutation);
  const [wanted, setOneByOne] = useState<boolean>();
  const [asking, setAsking] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const [refused, setRefused] = useState<{ readonly message: string; readonly field?: string | null }>();
  const decision = data.decision;
  const kept = useDraft<Choices>({ name: `decide/${decision.changeSetId}`, opened: {} });
  const mine = decision.changes.filter((change) => change.mine && change.verdict === null);
  const sameStart = mine.every(({ startsText }) => startsText === mine[0]?.startsText) ? mine[0]?.startsText : undefined;
  const isOver = useIsOver(decision.decideBy);
  const open = decision.stage === 'DECIDE' && mine.length > 0;
  const oneByOne = wanted ?? mine.some(({ textSha256 }) => kept.value[textSha256]);
  const { changeSetId } = decision;

  const send = async (given: Choices): Promise<void> => {
    const verdicts = mine.map((change) => ({
      parameterKey: change.key,
      textSha256: change.textSha256,
      choice: given[change.textSha256]?.choice ?? 'LEAVE_OPEN',
      note: given[change.textSha256]?.note ?? null,
    }));
    setRefused(undefined);
    try {
      const { data: answered } = await decide({ variables: { input: { changeSetId, verdicts, idempotencyKey: attempt.key } } });
      attempt.renew();
      setConfirming(false);
      const refusal = answered?.decideChangeSet.errors[0];
      if (refusal?.code === 'DECISION_TEXT_CHANGED') await refetch();
      if (refusal) return setRefused(refusal);
      await kept.settle();
      toast({ words: 'Your decision is recorded.' });
      await navigate(`/c/${client}/plan`);
    } catch (error) {
      setConfirming(false);
      setRefused({ message: failureWords(error, 'Not sent. Your choice is kept.') });
    }
  };
  const approveAll = Object.fromEntries(mine.map(({ textSha256 }) => [textSha256, { choice: 'APPROVE' as const, note: null }]));

  const faultOf = (key: string): string | undefined =>
    [`verdicts.${key}`, `verdicts.${key}.note`].includes(refused?.field ?? '') ? refused?.message : undefined;
  const isPlaced = oneByOne && mine.some(({ key }) => faultOf(key));

  return (
    <Page narrow>
      <PageHead
        title={open ? `Decide on ${plural(mine.length, 'change', 'changes')}` : (standing[decision.stage] ?? 'Nothing waits for your decision')}
        context={
          open ? (
            <>
              {decision.coachName} {isOver ? 'asked' : 'asks'} for your decision
              {decision.decideBy && (
                <>
                  {' '}
                  by <NamedDay day={decision.decideBy} />
                </>
              )}
              . {decision.reading}
            </>
          ) : (
            <Link to={`/c/${client}/plan`}>See the deployment plan</Link>
          )
        }
      />
      <div className={css.decided}>
        <DecideFacts decision={decision} starts={sameStart} />
        {decision.changes.map((change) => (
          <DecideChange
            key={change.key}
            change={change}
            place={mine.indexOf(change) + 1}
            affects={change.affectedText === decision.affectedText ? undefined : change.affectedText}
            starts={change.startsText === sameStart ? undefined : change.startsText}
            choice={open && oneByOne && mine.includes(change) ? (kept.value[change.textSha256] ?? undecided) : undefined}
            choose={(choice) => kept.change({ ...kept.value, [change.textSha256]: choice })}
            fault={faultOf(change.key)}
          />
        ))}
        {decision.talk.map((word) => (
          <div key={word.id} className={css.reply}>
            <p>
              <b>{word.authorName}</b>, <Time at={word.at} />: {word.body}
            </p>
            {word.beside.map(({ id, sentence, withdrawnOn }) => (
              <p key={id} className={css.beside}>
                {sentence === null ? 'Something seen at other clients stood here. It was withdrawn' : 'Seen at other clients: '}
                {sentence === null && withdrawnOn !== null && (
                  <>
                    {' '}
                    on <Time day={withdrawnOn} dated />
                  </>
                )}
                {sentence === null ? ': no longer to be used.' : <q>{sentence}</q>}
              </p>
            ))}
          </div>
        ))}
      </div>
      {refused && !isPlaced && (
        <p role="alert" className={css.fault}>
          {refused.message}
        </p>
      )}
      {open && (
        <ButtonRow sticky>
          {oneByOne ? (
            <Button look="filled" sending={loading} onClick={() => void send(kept.value)}>
              Send my decisions
            </Button>
          ) : (
            <Button look="filled" onClick={() => setConfirming(true)}>
              {mine.length === 1 ? 'Approve this change' : `Approve all ${mine.length} changes`}
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
      {asking && <AskCoachSheet changeSetId={changeSetId} coachName={decision.coachName} close={() => setAsking(false)} />}
    </Page>
  );
}
