import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { actState } from '../../app/act-state.js';
import { useTell } from '../../app/activity.js';
import { failing } from '../../app/failure.js';
import { Time } from '../../app/time/time.js';
import { listed } from '../../app/words.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import {
  PublishCaseStudy_Mutation,
  TakeBackCaseStudyRequest_Mutation,
  WithdrawCaseStudy_Mutation,
  type EditionFacts,
  type StudyFacts,
} from './case-study.documents.js';
import css from './case-studies.module.css';

function Long({ until }: { readonly until: EditionFacts['until'] }): ReactElement {
  return until === null ? (
    <>until it is withdrawn</>
  ) : (
    <>
      until <Time day={until} />
    </>
  );
}

/** The question that waits, or how it was answered. */
function Asked({ asked, stage }: { readonly asked: EditionFacts; readonly stage: StudyFacts['stage'] }): ReactElement {
  const headings = { ASKED: 'The client lead is reading it', REFUSED: 'The client lead said no', CONSENTED: 'The client lead agreed' } as const;
  return (
    <RuledSection heading={headings[stage as keyof typeof headings] ?? 'Asked'}>
      {asked.note && <blockquote className={css.quote}>{asked.note}</blockquote>}
      <p className={css.quiet}>
        {asked.answeredByName === null || asked.answeredAt === null ? (
          <>
            asked by {asked.askedByName}, <Time at={asked.askedAt} />
          </>
        ) : (
          <>
            {asked.answeredByName}, <Time at={asked.answeredAt} />
          </>
        )}
      </p>
      <p>
        For {listed(asked.places)}
        {stage === 'CONSENTED' && (
          <>
            , <Long until={asked.until} />
          </>
        )}
        .
      </p>
    </RuledSection>
  );
}

function Published({ published }: { readonly published: EditionFacts }): ReactElement {
  return (
    <RuledSection heading="Published">
      <p>
        {published.publicPath === null ? (
          <>It stands on no public page: the client agreed to {listed(published.places)}.</>
        ) : (
          <a href={published.publicPath}>Open the public page</a>
        )}
      </p>
      <p className={css.quiet}>
        {published.publishedAt !== null && (
          <>
            Since <Time at={published.publishedAt} />,{' '}
          </>
        )}
        <Long until={published.until} />
      </p>
    </RuledSection>
  );
}

/** How the text stands with the client and with the world, and what can be done about it. */
export function StudyStanding({ study }: { readonly study: StudyFacts }): ReactElement | null {
  const [publish, publishing] = useMutation(PublishCaseStudy_Mutation);
  const [takeBack, takingBack] = useMutation(TakeBackCaseStudyRequest_Mutation);
  const [withdraw, withdrawing] = useMutation(WithdrawCaseStudy_Mutation);
  const attempt = useIdempotencyKey();
  const tell = useTell();
  const [sure, ask] = useState<'take-back' | 'withdraw'>();
  const [problem, setProblem] = useState<string>();
  const may = (action: string): boolean => actState(study.availableActions, action) === 'allowed';
  const variables = { input: { caseStudyId: study.id, version: study.version, idempotencyKey: attempt.key } };

  const failed = failing('This was not sent.');
  const done = (errors: readonly { message: string }[] | undefined, words: string): void => {
    ask(undefined);
    if (errors) attempt.renew();
    setProblem(errors === undefined ? failed.words : errors[0]?.message);
    if (errors?.length === 0) tell({ words });
  };
  const publishNow = async () => done((await publish({ variables }).catch(failed.note))?.data?.publishCaseStudy.errors, 'Published.');
  const takeBackNow = async () =>
    done((await takeBack({ variables }).catch(failed.note))?.data?.takeBackCaseStudyRequest.errors, 'Taken back. You can change the text again.');
  const withdrawNow = async () => done((await withdraw({ variables }).catch(failed.note))?.data?.withdrawCaseStudy.errors, 'Withdrawn from everywhere.');
  const acts = may('publishCaseStudy') || may('takeBackCaseStudyRequest') || may('withdrawCaseStudy');
  if (!study.asked && !study.published && !acts) return null;
  return (
    <>
      {study.asked && <Asked asked={study.asked} stage={study.stage} />}
      {study.published && <Published published={study.published} />}
      {problem && (
        <p role="alert" className={css.problem}>
          {problem}
        </p>
      )}
      <div className={css.after}>
        <ButtonRow>
          {may('publishCaseStudy') && (
            <Button look="filled" sending={publishing.loading} onClick={() => void publishNow()}>
              Publish what was agreed
            </Button>
          )}
          {may('takeBackCaseStudyRequest') && <Button onClick={() => ask('take-back')}>Take the question back</Button>}
          {may('withdrawCaseStudy') && <Button onClick={() => ask('withdraw')}>Withdraw</Button>}
        </ButtonRow>
      </div>
      <ConfirmSheet
        open={sure === 'take-back'}
        close={() => ask(undefined)}
        question="Take the question back?"
        confirm="Take it back"
        back="Let it wait"
        sending={takingBack.loading}
        act={() => void takeBackNow()}
      >
        <p>The link in the mail then says that there is nothing to do. You can change the text and ask again.</p>
      </ConfirmSheet>
      <ConfirmSheet
        open={sure === 'withdraw'}
        close={() => ask(undefined)}
        question="Withdraw this case study from everywhere?"
        confirm="Withdraw it"
        back="Leave it"
        sending={withdrawing.loading}
        act={() => void withdrawNow()}
      >
        <p>The public page says that it was withdrawn, and has no word of it. Your draft stays here.</p>
      </ConfirmSheet>
    </>
  );
}
