import { useReadQuery } from '@apollo/client/react';
import type { ReactElement, ReactNode } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { gateParts } from '../../app/gate.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { BeginTest } from './begin-test.js';
import { LearningItemPage_Query, type LearningItem } from './item.document.js';
import { ItemText } from './item-text.js';
import { labelOf, whyNot } from './learning-acts.js';
import { MakeUpForm } from './make-up-form.js';
import { itemPath, lengthWords } from './path-words.js';
import { useMark } from './use-mark.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, LearningItemPage_Query, { id: params['item'] ?? '' });

function Facts({ item }: { readonly item: LearningItem['item'] }): ReactNode {
  const { kind, state, at, dueOn, isLate, minutes, completesWhen, standing } = item;
  // How it is passed, and how often it may be tried, is over once it is.
  const isTest = kind === 'QUIZ' || kind === 'EXAM';
  const length = lengthWords(minutes);
  return (
    <>
      {length.charAt(0).toUpperCase() + length.slice(1)}
      {state === 'PASSED' && at ? (
        <>
          , passed <Time at={at} />
        </>
      ) : (
        dueOn && (
          <>
            , {isLate ? 'was due' : 'due'} <Time day={dueOn} />
          </>
        )
      )}
      .{state === 'PASSED' && isTest ? '' : ` ${completesWhen}`}
      {standing && ` (${standing})`}
    </>
  );
}

/** Marks what was read and goes on; once it is passed, the way on is the one filled button. */
function Onwards({ learning }: { readonly learning: LearningItem }): ReactElement {
  const navigate = useNavigate();
  const { mark, sending } = useMark(learning);
  const { next, item, availableActions } = learning;
  const label = labelOf(availableActions, 'markItem');
  const isLeft = item.state === 'PASSED' || label === undefined;
  const isTest = labelOf(availableActions, 'startAttempt') !== undefined;
  const goOn = (): void => void navigate(next ? itemPath(next) : '/cert/path');
  usePageActs([
    isTest
      ? { id: 'path', words: 'Back to the path', run: () => void navigate('/cert/path') }
      : isLeft
        ? { id: 'continue', words: next ? `Continue: ${next.title}` : 'Back to the path', keys: 'Enter', run: goOn }
        : { id: 'mark', words: label, keys: 'Enter', run: () => void mark() },
  ]);
  return (
    <ButtonRow sticky>
      {label !== undefined && (
        <Button look="filled" sending={sending} sendingWords="Keeping…" onClick={() => void mark()}>
          {label}
        </Button>
      )}
      {next && isLeft && (
        <ButtonLink look={item.state === 'PASSED' ? 'filled' : 'outlined'} to={itemPath(next)}>
          Continue: {next.title}
        </ButtonLink>
      )}
      <ButtonLink look="quiet" to="/cert/path">
        Back to the path
      </ButtonLink>
    </ButtonRow>
  );
}

/** One item: read it, watch it, or see when it is, and go on. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const learning = data.learningItem;
  const { item, moduleNumber, moduleTitle, availableActions } = learning;
  const refused = whyNot(availableActions, 'markItem');
  const missed = labelOf(availableActions, 'handInSessionMakeUp') !== undefined ? learning.sessions.findLast(({ status }) => status === 'HELD') : undefined;
  return (
    <Page narrow key={learning.id}>
      <PageHead
        above={
          <Link to="/cert/path">
            Module {moduleNumber} · {moduleTitle}
          </Link>
        }
        title={item.title}
        context={<Facts item={item} />}
      />
      {item.stays && <ReadOnlyLine>{item.stays}</ReadOnlyLine>}
      {refused && <ReadOnlyLine>{refused}</ReadOnlyLine>}
      {item.lockedBecause ? (
        <GateCard {...gateParts({ ...item.lockedBecause, dueWords: 'opens' }, { counted: 'steps passed', earlyWith: 'a reason on record' })} />
      ) : (
        <>
          <ItemText item={learning} />
          {missed && <MakeUpForm sessionId={missed.id} remark={missed.makeUpRemark} />}
          {learning.test && <BeginTest learning={learning} test={learning.test} />}
        </>
      )}
      <Onwards learning={learning} />
    </Page>
  );
}
