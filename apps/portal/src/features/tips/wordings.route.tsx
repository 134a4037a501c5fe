import { useMutation, useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { useTell } from '../../app/activity.js';
import { failing } from '../../app/failure.js';
import { learningPhaseWords, themeWords } from '../../app/learning-words.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { Button } from '../../ui/button/button.js';
import { ChangeView } from '../../ui/difference/difference.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ClearTipWording_Mutation } from './acting.documents.js';
import { TipReading } from './tip-reading.js';
import { TipWordingsPage_Query, type TipWordingFacts } from './tips.documents.js';
import css from './tips.module.css';

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  startQuery(context, TipWordingsPage_Query, { id: params['id'] ?? '', comment: new URL(request.url).searchParams.get('comment') });

const whole = ({ title, intro, tips }: TipWordingFacts): string =>
  [title, intro, ...tips.map((tip, place) => `${place + 1}  ${tip}`)].filter((line) => line !== '').join('\n');
const placeWords = ({ theme, phase }: TipWordingFacts): string => [theme && themeWords[theme], phase && learningPhaseWords[phase]].filter(Boolean).join(' · ');

/** Takes the words of an earlier wording away. */
function Clear({ wording }: { readonly wording: TipWordingFacts }): ReactElement | null {
  const [clear, { loading }] = useMutation(ClearTipWording_Mutation);
  const { revalidate } = useRevalidator();
  const [asked, ask] = useState(false);
  const attempt = useIdempotencyKey();
  const tell = useTell();
  if (actState(wording.availableActions, 'clearTipWording') !== 'allowed') return null;
  const clearNow = async (): Promise<void> => {
    const failed = failing('This was not sent.');
    const answer = await clear({ variables: { input: { tipWordingId: wording.id, idempotencyKey: attempt.key } } }).catch(failed.note);
    if (answer) attempt.renew();
    ask(false);
    tell({
      words: answer ? (answer.data?.clearTipWording.errors[0]?.message ?? 'Its words are gone.') : failed.words,
    });
    if (answer) await revalidate();
  };
  return (
    <>
      <Button small look="quiet" onClick={() => ask(true)}>
        Take this wording away
      </Button>
      <ConfirmSheet
        open={asked}
        close={() => ask(false)}
        question="Take this wording away for everybody?"
        confirm="Take it away"
        back="Leave it"
        act={() => void clearNow()}
        sending={loading}
      >
        <p>For words that had to go, such as a name. That there was a wording can still be seen; what it said cannot be called back.</p>
      </ConfirmSheet>
    </>
  );
}

/** One wording: what changed to it, or where nothing stands before it, all of it. */
function Wording({ wording, before }: { readonly wording: TipWordingFacts; readonly before: TipWordingFacts | undefined }): ReactElement {
  const heading = wording.isNow ? 'As it reads now' : wording.number === 1 ? 'As it began' : `Wording ${wording.number}`;
  const moved = before && placeWords(before) !== placeWords(wording) && before.clearedAt === null;
  return (
    <RuledSection heading={heading} note={<Time at={wording.writtenAt} />} act={<Clear wording={wording} />}>
      {wording.clearedAt !== null ? (
        <p className={css.gone}>
          {wording.clearedByName} took its words away <Time at={wording.clearedAt} />.
        </p>
      ) : before && before.clearedAt === null ? (
        <>
          {whole(before) !== whole(wording) && <ChangeView now={whole(before)} proposed={whole(wording)} nowLabel="Before" proposedLabel="Then" serif />}
          {moved && (
            <p className={css.quiet}>
              About: {placeWords(before)}, then {placeWords(wording)}
            </p>
          )}
        </>
      ) : (
        <>
          {wording.title !== '' && <p className={css.wordingTitle}>{wording.title}</p>}
          <TipReading intro={wording.intro} tips={wording.tips} />
        </>
      )}
    </RuledSection>
  );
}

/** How a post or a comment reads now and read before, the newest first, with what changed marked. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { post } = data.tip;
  const wordings = data.tipWordings;
  return (
    <Page narrow>
      <PageHead
        above={<Link to={`/learnings/tips/${post.id}`}>{post.title}</Link>}
        title={wordings.length < 2 ? 'It was never changed' : 'How it read before'}
        context={wordings.length < 2 ? undefined : 'The newest first. What came in is marked, what went is struck through.'}
      />
      {wordings.map((wording, place) => (
        <Wording key={wording.id} wording={wording} before={wordings[place + 1]} />
      ))}
    </Page>
  );
}
