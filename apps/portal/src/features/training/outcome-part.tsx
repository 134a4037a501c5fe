import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import { Time } from '../../app/time/time.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ConfirmSheet, Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { NumberField } from '../../ui/form/number-field.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { labelOf } from './training-acts.js';
import css from './workshop.module.css';
import shared from './training.module.css';
import type { WorkshopFacts } from './workshop.document.js';
import { AgreeWorkshopOutcome_Mutation, ScoreWorkshopOutcome_Mutation } from './workshop.mutations.js';

function ScoreSheet({ workshop, close }: { readonly workshop: WorkshopFacts; readonly close: () => void }): ReactElement {
  const form = useCairnForm<{ score: number | null; learning: string }>({ score: workshop.outcomeScore, learning: workshop.outcomeLearning ?? '' });
  const [score] = useMutation(ScoreWorkshopOutcome_Mutation);
  return (
    <Sheet open close={close} heading="How much of the outcome was reached?">
      <Form
        form={form}
        label="Score the outcome"
        done={close}
        send={async (values, idempotencyKey) => {
          const input = { workshopId: workshop.id, version: workshop.version, score: values.score ?? 0, learning: values.learning, idempotencyKey };
          return (await score({ variables: { input } })).data?.scoreWorkshopOutcome.errors;
        }}
      >
        <blockquote className={shared.words}>{workshop.outcome}</blockquote>
        <NumberField
          form={form}
          name="score"
          label="Score"
          hint="0 is nothing of it, 1 is all of it."
          min={0}
          max={1}
          step={0.1}
          required="Enter a score from 0 to 1"
        />
        <TextArea form={form} name="learning" label="What to do differently next time" rows={3} limit={2000} required="Write what was learned" />
        <ButtonRow>
          <Submit>Keep the score</Submit>
          <Button onClick={close}>Back to the workshop</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}

/** What is to be different afterwards: agreed by the client before, scored by those who led it after. */
export function OutcomePart({ workshop }: { readonly workshop: WorkshopFacts }): ReactElement {
  const { id, version, outcome, outcomeAgreedAt, outcomeAgreedByName, outcomeScore, outcomeLearning, availableActions, status, clientName } = workshop;
  const [shown, show] = useState<'agree' | 'score'>();
  const [agree, { loading }] = useMutation(AgreeWorkshopOutcome_Mutation);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const agrees = labelOf(availableActions, 'agreeWorkshopOutcome');
  const scores = labelOf(availableActions, 'scoreWorkshopOutcome');
  const close = (): void => show(undefined);
  const send = (): void =>
    void agree({ variables: { input: { workshopId: id, version, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        toast({ words: data?.agreeWorkshopOutcome.errors[0]?.message ?? 'Agreed. The workshop is led towards it.' });
        close();
      },
      (error: unknown) => toast({ words: failureWords(error, 'This was not sent.') }),
    );
  return (
    <RuledSection
      heading="Wanted outcome"
      act={
        scores && (
          <Button small look="quiet" onClick={() => show('score')}>
            {scores}
          </Button>
        )
      }
    >
      {outcome === null ? (
        <p className={shared.facts}>No outcome is written down yet. One sentence that says what is different afterwards is enough.</p>
      ) : (
        <>
          <blockquote className={shared.words}>{outcome}</blockquote>
          <p className={shared.facts}>
            {outcomeAgreedAt ? (
              <>
                Agreed by {outcomeAgreedByName ?? 'the client'}, <Time at={outcomeAgreedAt} />.
              </>
            ) : (
              status === 'PLANNED' && `${clientName} has not agreed to it yet.`
            )}
            {outcomeScore !== null && (
              <>
                {' '}
                Scored <strong>{outcomeScore}</strong> of 1.
              </>
            )}
          </p>
          {outcomeLearning && <p className={css.learned}>{outcomeLearning}</p>}
          {agrees && (
            <ButtonRow>
              <Button onClick={() => show('agree')}>{agrees}</Button>
            </ButtonRow>
          )}
        </>
      )}
      <ConfirmSheet open={shown === 'agree'} close={close} question="Agree to this outcome?" confirm="Agree to it" back="Not yet" act={send} sending={loading}>
        <blockquote className={shared.words}>{outcome}</blockquote>
        <p>It stands in the record with your name. Another outcome or agenda asks you again.</p>
      </ConfirmSheet>
      {shown === 'score' && <ScoreSheet workshop={workshop} close={close} />}
    </RuledSection>
  );
}
