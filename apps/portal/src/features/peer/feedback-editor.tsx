import { useApolloClient, useMutation } from '@apollo/client/react';
import { useId, useState, type ReactElement } from 'react';
import { useTell } from '../../app/activity.js';
import { DraftConflict } from '../../app/drafts/draft-conflict.js';
import { draftWords } from '../../app/drafts/draft-words.js';
import { useSavedDraft } from '../../app/drafts/use-saved-draft.js';
import { failing } from '../../app/failure.js';
import { faultCode } from '../../app/graphql-client.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { classes } from '../../ui/class-names.js';
import field from '../../ui/form/field.module.css';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { SaveLine } from '../../ui/marks/marks.js';
import { Passages } from '../../ui/passages/passages.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './peer.module.css';
import { GivePeerFeedback_Mutation, PeerPage_Query, SavePeerFeedback_Mutation, type OwnFeedback } from './peer.document.js';

type Words = Pick<OwnFeedback, 'helped' | 'question'>;
const wordsOf = ({ helped, question }: OwnFeedback): Words => ({ helped, question });

/** A colleague’s work with two questions to answer: what helped, and what one would ask. */
export function FeedbackEditor({ itemId, feedback }: { readonly itemId: string; readonly feedback: OwnFeedback }): ReactElement {
  const client = useApolloClient();
  const [save] = useMutation(SavePeerFeedback_Mutation);
  const [give, { loading }] = useMutation(GivePeerFeedback_Mutation);
  const attempt = useIdempotencyKey();
  const tell = useTell();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [helpedId, questionId] = [useId(), useId()];
  const { id, colleagueName, text } = feedback;
  const heldIn = (given: readonly OwnFeedback[] | undefined): OwnFeedback | undefined => given?.find((one) => one.id === id);
  const { draft, refused, who } = useSavedDraft<Words>({
    name: `peer/${id}`,
    opened: wordsOf(feedback),
    version: feedback.version,
    save: async (words, version, idempotencyKey) => {
      try {
        const { data } = await save({ variables: { input: { feedbackId: id, version, ...words, idempotencyKey } } });
        const now = heldIn(data?.savePeerFeedback.exchange?.given);
        return now ? { version: now.version } : { refused: data?.savePeerFeedback.errors ?? [] };
      } catch (error) {
        if (faultCode(error) !== 'CONFLICT') throw error;
        const { data } = await client.query({ query: PeerPage_Query, variables: { item: itemId }, fetchPolicy: 'network-only' });
        const now = heldIn(data?.peerExchange.given);
        if (!now) throw error;
        return { theirs: wordsOf(now), version: now.version, who: 'another window of yours' };
      }
    },
  });
  const send = async (): Promise<void> => {
    await draft.flush();
    const now = heldIn(client.readQuery({ query: PeerPage_Query, variables: { item: itemId } })?.peerExchange.given) ?? feedback;
    const failed = failing('This was not given. What you wrote is kept.');
    const answer = await give({ variables: { input: { feedbackId: id, version: now.version, ...draft.value, idempotencyKey: attempt.key } } }).catch(
      failed.note,
    );
    if (!answer) return setProblems([failed.words]);
    attempt.renew();
    const errors = answer.data?.givePeerFeedback.errors ?? [];
    setProblems(errors.map(({ message }) => message));
    if (errors.length > 0) return;
    await draft.settle();
    tell({ words: `${colleagueName} can read your feedback once theirs is given.` });
  };
  const area = (areaId: string, label: string, name: keyof Words): ReactElement => (
    <div className={css.area}>
      <label htmlFor={areaId} className={field.label}>
        {label}
      </label>
      <textarea
        id={areaId}
        className={classes(field.control, field.serif, css.words)}
        rows={4}
        value={draft.value[name]}
        onChange={({ target }) => draft.change({ ...draft.value, [name]: target.value })}
        onBlur={() => void draft.flush()}
      />
    </div>
  );
  return (
    <RuledSection heading={`The work of ${colleagueName}`} act={<SaveLine state={draftWords(draft, who, draft.keepMine)} willSend={refused.length === 0} />}>
      <Passages label={`What ${colleagueName} handed in`} text={text} remarks={[]} />
      {[...refused, ...problems].length > 0 && (
        <div role="alert" className={css.problem}>
          {[...refused, ...problems].map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )}
      <DraftConflict draft={draft} />
      {area(helpedId, 'What helped you', 'helped')}
      {area(questionId, 'What you would ask', 'question')}
      <ButtonRow sticky>
        <Button look="filled" sending={loading} onClick={() => void send()}>
          Give this feedback
        </Button>
      </ButtonRow>
    </RuledSection>
  );
}
