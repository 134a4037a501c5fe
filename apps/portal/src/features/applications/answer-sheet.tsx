import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useWatch } from 'react-hook-form';
import { useTell } from '../../app/activity.js';
import { listed, plural } from '../../app/words.js';
import type { ApplicationAnswer } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { AnswerPreview } from './answer-preview.js';
import { answerWords, placesWords, roomWords, waitWords } from './application-words.js';
import { again, SendAnswers_Mutation, TakeBackAnswers_Mutation, type ApplicationFacts, type DeskFacts } from './applications.documents.js';
import css from './applications.module.css';

export type Words = Readonly<Record<string, string>>;
export type Chosen = Readonly<Record<string, ApplicationAnswer>>;

interface Props {
  readonly desk: DeskFacts;
  readonly chosen: Chosen;
  /** What was written so far is kept for the next time. */
  readonly close: (words: Words) => void;
  /** What was written beside the answers, where this batch was taken back before. */
  readonly words: Words;
  readonly sent: () => void;
  /** Taken back: what was chosen and written is there again. */
  readonly back: (chosen: Chosen, words: Words) => void;
}

/** What goes out to whom, before it goes; ten seconds later it is gone. */
export function AnswerSheet({ desk, chosen, words: before, close, sent, back }: Props): ReactElement {
  const asked = Object.entries(chosen);
  const named = (wanted: ApplicationAnswer): ApplicationFacts[] => desk.applications.filter(({ id }) => chosen[id] === wanted);
  const needsCohort = asked.some(([, answer]) => answer === 'OFFER' || answer === 'WAIT');
  const offers = named('OFFER').length;
  const form = useCairnForm({ cohortId: desk.cohorts[0]?.id ?? '', words: { ...before } as Record<string, string> });
  const cohortId = useWatch({ control: form.control, name: 'cohortId' });
  const said = useWatch({ control: form.control, name: 'words' });
  const cohort = desk.cohorts.find(({ id }) => id === cohortId);
  const full = cohort && (roomWords(cohort, offers) ?? waitWords(cohort, offers, named('WAIT').length));
  const [send] = useMutation(SendAnswers_Mutation, again);
  const [takeBack] = useMutation(TakeBackAnswers_Mutation, again);
  const [batchId, setBatchId] = useState<string>();
  const undoKey = useIdempotencyKey();
  const tell = useTell();
  const undo = async (batch: string): Promise<void> => {
    const answer = (await takeBack({ variables: { input: { batchId: batch, idempotencyKey: undoKey.key } } })).data?.takeBackAnswers;
    undoKey.renew();
    if (answer?.errors[0]) throw new Error(answer.errors[0].message);
    back(chosen, form.getValues('words'));
  };
  const leave = (): void => close(form.getValues('words'));
  const kinds = (['OFFER', 'TALK', 'WAIT', 'DECLINE'] as const).filter((answer) => named(answer).length > 0);
  return (
    <Sheet open close={leave} heading={`Answer ${plural(asked.length, 'application', 'applications')}`}>
      <Form
        form={form}
        label="Answer applications"
        send={async ({ cohortId, words }, idempotencyKey) => {
          const lines = asked.map(([applicationId, answer]) => ({ applicationId, act: answer, words: words[answer] ?? '' }));
          const input = { programmeId: desk.programmeId, cohortId: needsCohort ? cohortId || null : null, lines, idempotencyKey };
          const given = (await send({ variables: { input } })).data?.sendAnswers;
          setBatchId(given?.batchId ?? undefined);
          return given?.errors;
        }}
        done={() => {
          const batch = batchId;
          tell({ words: `${plural(asked.length, 'answer goes', 'answers go')} out in ten seconds.`, ...(batch && { undo: () => undo(batch) }) });
          sent();
        }}
      >
        {kinds.map((answer) => (
          <section key={answer}>
            <p>
              <strong>{answerWords[answer]}:</strong> {listed(named(answer).map(({ name }) => name))}
            </p>
            <TextArea
              form={form}
              name={`words.${answer}`}
              label={`Words in these mails: ${answerWords[answer].toLowerCase()}`}
              hint="Stands in each of them, above the facts."
              rows={2}
              limit={2000}
              optional
            />
            {named(answer)
              .slice(0, 1)
              .map((application) => (
                <AnswerPreview
                  key={application.id}
                  application={application}
                  answer={answer}
                  cohortId={answer === 'OFFER' || answer === 'WAIT' ? cohortId || null : null}
                  words={said[answer] ?? ''}
                />
              ))}
          </section>
        ))}
        {needsCohort && (
          <Select
            form={form}
            name="cohortId"
            label="Cohort"
            empty="Choose a cohort"
            required="Choose the cohort"
            choices={desk.cohorts.map(({ id, name, placesLeft }) => ({ value: id, label: `${name}, ${placesWords(placesLeft)}` }))}
          />
        )}
        {full && (
          <p role="status" className={css.full}>
            {full}
          </p>
        )}
        <p>Each gets a mail with the link to their application. An offer stays open for ten days. You can take all of it back for ten seconds.</p>
        <ButtonRow>
          <Submit>Send</Submit>
          <Button onClick={leave}>Back</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
