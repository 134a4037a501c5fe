import { useMutation } from '@apollo/client/react';
import { useId, useState, type ReactElement } from 'react';
import { Button } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { TextArea, TextField } from '../../ui/form/text-fields.js';
import { Passages } from '../../ui/passages/passages.js';
import { passageOf, type Passage } from '../../ui/passages/passages.rules.js';
import css from './assessing.module.css';
import type { ReviewFacts } from './review.document.js';
import { RemovePassageRemark_Mutation, WritePassageRemark_Mutation } from './review.mutations.js';

function RemarkForm({ review, passage, close }: { readonly review: ReviewFacts; readonly passage: Passage | null; readonly close: () => void }): ReactElement {
  const [write] = useMutation(WritePassageRemark_Mutation);
  const form = useCairnForm({ quote: passage?.quote ?? '', body: '' });
  const { text } = review.round;
  return (
    <Form
      form={form}
      label="Remark on a passage"
      done={close}
      send={async ({ quote, body }, idempotencyKey) => {
        const at = passage ?? passageOf(text, quote);
        if (!at) return [{ code: 'REMARK_PASSAGE_ELSEWHERE', field: 'quote', message: 'These words do not stand in the answer. Copy them as they are.' }];
        return (await write({ variables: { input: { roundId: review.id, ...at, body, idempotencyKey } } })).data?.writePassageRemark.errors;
      }}
    >
      {passage ? (
        <p className={css.quote}>“{passage.quote}”</p>
      ) : (
        <TextField form={form} name="quote" label="Words of the answer" required="Enter the words your remark is about" />
      )}
      <TextArea
        form={form}
        name="body"
        label="Your remark"
        hint="A question helps more than a correction."
        rows={3}
        limit={4000}
        serif
        required="Write a few words"
      />
      <Submit>Keep the remark</Submit>
    </Form>
  );
}

/** The answer with one’s own remarks: select words to remark on them, or type them. */
export function PassageRemarks({ review, writes }: { readonly review: ReviewFacts; readonly writes: boolean }): ReactElement {
  const [remove] = useMutation(RemovePassageRemark_Mutation);
  const attempt = useIdempotencyKey();
  const [open, setOpen] = useState<{ readonly passage: Passage | null }>();
  const hintId = useId();
  const { round, mine, others } = review;
  const remarks = [...(mine?.remarks ?? []), ...others.flatMap(({ answer }) => answer?.remarks ?? [])].sort((a, b) => a.startsAt - b.startsAt);
  const own = new Set(mine?.givenAt === null ? mine.remarks.map(({ id }) => id) : []);
  return (
    <>
      {writes && (
        <p id={hintId} className={css.quiet}>
          Select words to remark on them, or{' '}
          <button type="button" className={css.textButton} onClick={() => setOpen({ passage: null })}>
            type the words
          </button>
          . Remarks are kept until you give your answer.
        </p>
      )}
      <Passages
        label={`Draft ${round.number} by ${review.traineeName}`}
        text={round.text}
        remarks={remarks}
        mark={writes ? (passage) => setOpen({ passage }) : undefined}
        actsOf={({ id, quote }) =>
          writes && own.has(id) ? (
            <Button
              small
              look="quiet"
              aria-label={`Remove the remark on “${quote}”`}
              onClick={() => void remove({ variables: { input: { remarkId: id, idempotencyKey: attempt.key } } }).then(() => attempt.renew())}
            >
              Remove
            </Button>
          ) : null
        }
      />
      <Sheet open={open !== undefined} close={() => setOpen(undefined)} heading="Remark on a passage">
        {open && <RemarkForm review={review} passage={open.passage} close={() => setOpen(undefined)} />}
      </Sheet>
    </>
  );
}
