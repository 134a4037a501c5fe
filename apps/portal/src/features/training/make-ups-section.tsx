import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import { Time } from '../../app/time/time.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { labelOf } from './training-acts.js';
import css from './workshop.module.css';
import shared from './training.module.css';
import type { WorkshopFacts } from './workshop.document.js';
import { DecideMakeUp_Mutation } from './workshop.mutations.js';

type MakeUp = WorkshopFacts['makeUps'][number];

const stateWords: Readonly<Record<MakeUp['state'], string>> = {
  OPEN: 'not handed in yet',
  WAITING: 'waits for the coach',
  ACCEPTED: 'accepted',
  RETURNED: 'returned',
};

function OneMakeUp({ makeUp }: { readonly makeUp: MakeUp }): ReactElement {
  const { id, version, personName, exercise, handedInAt, decidedByName, remark, state, availableActions } = makeUp;
  const [decide, { loading }] = useMutation(DecideMakeUp_Mutation);
  const [returning, giveBack] = useState(false);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const decides = labelOf(availableActions, 'decideMakeUp') !== undefined;
  const accept = (): void =>
    void decide({ variables: { input: { makeUpId: id, version, accept: true, remark: '', idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        toast({ words: data?.decideMakeUp.errors[0]?.message ?? `Accepted. ${personName} hears of it by mail.` });
      },
      (error: unknown) => toast({ words: failureWords(error, 'This was not sent.') }),
    );
  return (
    <li className={css.makeUp}>
      <p>
        <strong>{personName}</strong>{' '}
        <span className={shared.facts}>
          {handedInAt && (
            <>
              handed in <Time at={handedInAt} />,{' '}
            </>
          )}
          {decides ? 'waits for you' : stateWords[state]}
          {state !== 'WAITING' && decidedByName && ` by ${decidedByName}`}
        </span>
      </p>
      {exercise && <blockquote className={shared.words}>{exercise}</blockquote>}
      {remark && <p className={shared.facts}>Remark: {remark}</p>}
      {decides && (
        <ButtonRow>
          <Button onClick={accept} sending={loading && !returning}>
            Accept
          </Button>
          <Button look="quiet" onClick={() => giveBack(true)}>
            Return with a remark
          </Button>
        </ButtonRow>
      )}
      {returning && (
        <ReasonSheet
          question={`Return ${personName}’s make-up?`}
          label="What is missing"
          hint={`${personName} reads it and hands in again.`}
          missing="Say what is missing"
          confirm="Return it"
          back="Back to the workshop"
          fact={`Returned. ${personName} gets a mail with your remark.`}
          limit={4000}
          close={() => giveBack(false)}
          send={async (words, idempotencyKey) =>
            (await decide({ variables: { input: { makeUpId: id, version, accept: false, remark: words, idempotencyKey } } })).data?.decideMakeUp.errors?.map(
              (error) => ({ ...error, field: error.field === 'remark' ? 'reason' : error.field }),
            )
          }
        />
      )}
    </li>
  );
}

/** What was handed in by those who missed it; the waiting ones first. */
export function MakeUpsSection({ workshop: { makeUps } }: { readonly workshop: WorkshopFacts }): ReactElement | null {
  const handedIn = makeUps.filter(({ state }) => state !== 'OPEN');
  if (handedIn.length === 0) return null;
  const ordered = [...handedIn].sort((one, other) => Number(other.state === 'WAITING') - Number(one.state === 'WAITING'));
  return (
    <RuledSection className={css.screenOnly} heading="Make-ups" count={handedIn.length}>
      <ul className={css.makeUps}>
        {ordered.map((makeUp) => (
          <OneMakeUp key={makeUp.id} makeUp={makeUp} />
        ))}
      </ul>
    </RuledSection>
  );
}
