import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { gateParts } from '../../app/gate.js';
import { useRefreshOnReturn } from '../../app/refresh-on-return.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { ButtonLink } from '../../ui/button/button.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { Onward } from '../../ui/marks/marks.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { MyTrainingPage_Query, type Mine } from './my-training.document.js';
import { OwnSessionRow } from './own-session-row.js';
import css from './training.module.css';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, MyTrainingPage_Query, { client: params['client'] ?? '' });

/** Where the reader stands, in a sentence. */
function titleOf({ state, writesOkrs, step }: Mine): string {
  if (state === 'CLEARED') return writesOkrs ? 'You are trained and can write OKRs' : 'You are trained';
  if (step) return step.text;
  return state === 'LAPSED' ? 'Your training has lapsed' : 'You are not trained yet';
}

/** Its act is the one of the page already. */
const sayOnly = (left: NonNullable<Mine['gate']>['left'][number], index: number) => (index === 0 ? { ...left, act: null } : left);

function Standing({ mine }: { readonly mine: Mine }): ReactElement {
  const { words, since, cyclesLeft, draftingOn, state, clientName } = mine;
  return (
    <>
      {clientName} · {words}
      {state === 'CLEARED' && since && (
        <>
          {', since '}
          <Time day={since} />
        </>
      )}
      {cyclesLeft !== null && cyclesLeft > 0 && `. It counts for ${plural(cyclesLeft, 'more cycle', 'more cycles')}`}
      {state !== 'CLEARED' && draftingOn && (
        <>
          {' · '}
          {mine.draftingWords} <Time day={draftingOn} dated />
        </>
      )}
    </>
  );
}

function Sessions({
  heading,
  sessions,
  slug,
  empty,
}: {
  readonly heading: string;
  readonly sessions: Mine['workshops'];
  readonly slug: string;
  readonly empty?: ReactElement;
}): ReactElement | null {
  if (sessions.length === 0 && !empty) return null;
  return (
    <RuledSection heading={heading} count={sessions.length}>
      {sessions.length === 0 ? (
        empty
      ) : (
        <RowList label={heading}>
          {sessions.map((session) => (
            <OwnSessionRow key={session.id} session={session} slug={slug} />
          ))}
        </RowList>
      )}
    </RuledSection>
  );
}

/** One’s own training at a client: where one stands, what comes next, and how one came here. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<typeof loader>();
  const { data } = useReadQuery(queryRef);
  useRefreshOnReturn(queryRef, 30);
  const mine = data.myTraining;
  const { clientSlug: slug, workshops, step, history } = mine;
  const gate = mine.gate ?? mine.teamGate;
  const isMine = ({ mySeat }: Mine['workshops'][number]): boolean => mySeat !== null && mySeat.state !== 'CANCELLED' && mySeat.state !== 'DECLINED';
  const ahead = workshops.filter(({ status }) => status === 'PLANNED');
  const nextStep = { QUIZ: { words: 'Take the quiz', to: 'quiz' }, MAKE_UP: { words: 'Make up for it', to: 'make-up' } } as const;
  const next = step?.workshopId && (step.kind === 'QUIZ' || step.kind === 'MAKE_UP') ? { ...nextStep[step.kind], workshopId: step.workshopId } : undefined;
  return (
    <Page>
      <PageHead
        title={titleOf(mine)}
        tabTitle={`My training · ${mine.clientName}`}
        context={<Standing mine={mine} />}
        acts={
          next && (
            <ButtonLink look="filled" to={`/c/${slug}/training/${next.workshopId}/${next.to}`}>
              {next.words}
            </ButtonLink>
          )
        }
      />
      {gate && mine.writesOkrs && <GateCard {...gateParts(next ? { ...gate, left: gate.left.map(sayOnly) } : gate, { counted: 'trained' })} />}
      <Sessions
        heading="Your sessions"
        sessions={ahead.filter(isMine)}
        slug={slug}
        empty={
          <EmptyState kind="done" headline={mine.state === 'CLEARED' ? 'Nothing is booked, and nothing has to be.' : 'Nothing is booked.'}>
            {mine.state === 'CLEARED'
              ? 'When something changes in how OKRs are written here, a briefing will stand here.'
              : ahead.length > 0
                ? 'Book one below, or ask your coach for a date.'
                : 'Ask your coach for a date.'}
          </EmptyState>
        }
      />
      <Sessions heading="You can still book" sessions={ahead.filter((one) => !isMine(one))} slug={slug} />
      <Sessions heading="Held" sessions={workshops.filter(({ status }) => status === 'HELD')} slug={slug} />
      <p className={css.aside}>
        <Link to="/settings#calendar">
          <Onward>Show your sessions in your calendar</Onward>
        </Link>
      </p>
      {history.length > 0 && (
        <RuledSection heading="How it came about">
          <ol className={css.history}>
            {history.map(({ at, words }) => (
              <li key={`${at}${words}`}>
                <span className={css.pale}>
                  <Time at={at} />
                </span>
                <span>{words}</span>
              </li>
            ))}
          </ol>
        </RuledSection>
      )}
    </Page>
  );
}
