import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { actState } from '../../app/act-state.js';
import { failureWords } from '../../app/failure.js';
import { Time } from '../../app/time/time.js';
import { listed } from '../../app/words.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { AnswerSheet } from './answer-sheet.js';
import { AskedText } from './asked-text.js';
import type { ClientConsent, ConsentRequest } from './consent.document.js';
import css from './consent.module.css';
import { afterwards, TakeBackConsentRequest_Mutation } from './consent.mutations.js';

interface Props {
  readonly request: ConsentRequest;
  readonly consent: ClientConsent;
}

/** A question that waits: what it would allow, what it never would, and by an example what it means. */
export function RequestSection({ request, consent }: Props): ReactElement {
  const [answering, setAnswering] = useState(false);
  const [takingBack, setTakingBack] = useState(false);
  const answers = actState(request.availableActions, 'answerConsent') === 'allowed';
  const takes = actState(request.availableActions, 'takeBackConsentRequest') === 'allowed';
  const exact = typeof request.textSha256 === 'string';
  const step = consent.ladder.find(({ level }) => level === request.level);
  return (
    <RuledSection
      serif
      heading={exact ? `May this text be published? ${request.title}` : `May ${consent.practiceName} have this: ${request.title.toLowerCase()}?`}
      note={
        <>
          asked by {request.askedByName}, <Time at={request.askedAt} />
        </>
      }
    >
      <blockquote className={css.why}>{request.why}</blockquote>
      <dl className={css.facts}>
        <dt>For</dt>
        <dd>{request.about}</dd>
        {exact ? (
          <>
            <dt>Where it stands</dt>
            <dd>{listed(request.places)}</dd>
          </>
        ) : (
          <>
            <dt>It allows</dt>
            <dd>
              <Allowed consent={consent} level={request.level} />
            </dd>
          </>
        )}
        <dt>Never</dt>
        <dd>{step?.never}</dd>
        {request.example !== '' && (
          <>
            <dt>For example</dt>
            <dd>{request.example}</dd>
          </>
        )}
        <dt>How long</dt>
        <dd>
          {request.until ? (
            <>
              Until <Time day={request.until} />, or until it is withdrawn
            </>
          ) : (
            'Until it is withdrawn'
          )}
        </dd>
      </dl>
      {exact && <AskedText requestId={request.id} />}
      {(answers || takes) && (
        <ButtonRow>
          {answers && (
            <Button look="filled" onClick={() => setAnswering(true)}>
              Answer
            </Button>
          )}
          {takes && <Button onClick={() => setTakingBack(true)}>Take the question back</Button>}
        </ButtonRow>
      )}
      {answering && <AnswerSheet request={request} consent={consent} close={() => setAnswering(false)} />}
      {takingBack && <TakeBack request={request} close={() => setTakingBack(false)} />}
    </RuledSection>
  );
}

/** Everything up to a level, one sentence a line. */
export function Allowed({ consent, level }: { readonly consent: ClientConsent; readonly level: ConsentRequest['level'] }): ReactElement {
  const at = consent.ladder.findIndex((step) => step.level === level);
  return (
    <>
      {consent.ladder.slice(at === 0 ? 0 : 1, at + 1).map((step) => (
        <p key={step.level}>{step.allows}</p>
      ))}
    </>
  );
}

function TakeBack({ request, close }: { readonly request: ConsentRequest; readonly close: () => void }): ReactElement {
  const [takeBack, { loading }] = useMutation(TakeBackConsentRequest_Mutation, afterwards);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const act = async (): Promise<void> => {
    try {
      const { data } = await takeBack({ variables: { input: { requestId: request.id, version: request.version, idempotencyKey: attempt.key } } });
      attempt.renew();
      toast({ words: data?.takeBackConsentRequest.errors[0]?.message ?? 'The question is taken back.' });
      close();
    } catch (error) {
      toast({ words: failureWords(error, 'This was not done.') });
    }
  };
  return (
    <ConfirmSheet open close={close} question="Take this question back?" confirm="Take it back" back="Let it wait" sending={loading} act={() => void act()}>
      <p>The link in the mail then says that there is nothing to do. You can ask again.</p>
    </ConfirmSheet>
  );
}
