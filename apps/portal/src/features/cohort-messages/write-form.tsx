import { useMutation } from '@apollo/client/react';
import { useEffect, useState, type ReactElement } from 'react';
import { useWatch } from 'react-hook-form';
import { useTell } from '../../app/activity.js';
import { useDraft } from '../../app/drafts/use-draft.js';
import { listed, plural } from '../../app/words.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { CheckboxGroup, RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { TextArea, TextField } from '../../ui/form/text-fields.js';
import css from './messages.module.css';
import { again, TakeBackCohortMessage_Mutation, WriteToCohort_Mutation, type Messages } from './messages.document.js';
import { readerChoices, readersOf, stillThere, type Written } from './readers.js';

const blank: Written = { toWhom: 'ALL', traineeIds: [], subject: '', body: '' };

/** What is written stays on this device until it is sent; what comes out of it stands below before it goes. */
export function WriteForm({ messages }: { readonly messages: Messages }): ReactElement {
  const { id, trainees, fromName, cohortName } = messages;
  const form = useCairnForm<Written>(blank);
  const draft = useDraft<Written>({ name: `cohort-message/${id}`, opened: blank });
  const { change, settle, value: kept } = draft;
  const { reset, watch, formState } = form;
  const untouched = !formState.isDirty;
  useEffect(() => {
    if (untouched && (kept.subject !== '' || kept.body !== '')) reset(stillThere(kept, trainees), { keepDefaultValues: true });
  }, [kept, reset, untouched, trainees]);
  useEffect(() => {
    const watching = watch((now) => change({ ...blank, ...(now as Written) }));
    return () => watching.unsubscribe();
  }, [watch, change]);
  const now = useWatch({ control: form.control }) as Written;
  const readers = readersOf(now.toWhom, now.traineeIds ?? [], trainees);
  const [send] = useMutation(WriteToCohort_Mutation, again);
  const [takeBack] = useMutation(TakeBackCohortMessage_Mutation, again);
  const [sent, setSent] = useState<{ readonly id: string; readonly written: Written; readonly to: number }>();
  const undoKey = useIdempotencyKey();
  const tell = useTell();
  const undo = async (messageId: string, written: Written): Promise<void> => {
    const answer = (await takeBack({ variables: { input: { messageId, idempotencyKey: undoKey.key } } })).data?.takeBackCohortMessage;
    undoKey.renew();
    if (answer?.errors[0]) throw new Error(answer.errors[0].message);
    reset(written, { keepDefaultValues: true });
  };
  return (
    <Form
      form={form}
      label="Write to the cohort"
      send={async ({ toWhom, traineeIds, subject, body }, idempotencyKey) => {
        const input = { cohortId: id, toWhom, traineeIds: toWhom === 'CHOSEN' ? traineeIds : [], subject, body, idempotencyKey };
        const answer = (await send({ variables: { input } })).data?.writeToCohort;
        if (answer?.messageId) setSent({ id: answer.messageId, written: { toWhom, traineeIds, subject, body }, to: readers.length });
        return answer?.errors;
      }}
      done={() => {
        void settle();
        reset(blank);
        tell({ words: `The message goes out in ten seconds.`, ...(sent && { undo: () => undo(sent.id, sent.written) }) });
      }}
    >
      <RadioGroup form={form} name="toWhom" label="To" choices={readerChoices(trainees)} />
      {now.toWhom === 'CHOSEN' && (
        <CheckboxGroup
          form={form}
          name="traineeIds"
          label="Who gets it"
          required="Choose who gets it"
          choices={trainees.map(({ traineeId, name }) => ({ value: traineeId, label: name }))}
        />
      )}
      <TextField form={form} name="subject" label="Subject" required="Enter a subject" />
      <TextArea form={form} name="body" label="Message" hint="An empty line begins a new paragraph." rows={7} serif limit={8000} required="Write the message" />
      {(now.subject || now.body) && (
        <section className={css.preview} aria-label="How the mail will read">
          <p className={css.facts}>
            From {fromName} to{' '}
            {readers.length === 0 ? 'nobody yet' : readers.length <= 4 ? listed(readers.map(({ name }) => name)) : plural(readers.length, 'person', 'people')}
          </p>
          <p className={css.subject}>{now.subject}</p>
          <div className={css.body}>{now.body}</div>
          <p className={css.facts}>A button leads to the page of {cohortName}, where the message stays.</p>
        </section>
      )}
      <ButtonRow>
        <Submit>Send</Submit>
        {(now.subject || now.body) && (
          <Button
            look="quiet"
            onClick={() => {
              reset(blank);
              void settle();
            }}
          >
            Discard
          </Button>
        )}
      </ButtonRow>
    </Form>
  );
}
