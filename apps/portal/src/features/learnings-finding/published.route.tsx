import { useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { bandWords, learningPhaseWords, learningTexts, themeWords } from '../../app/learning-words.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { classes } from '../../ui/class-names.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { PublishedLearningPage_Query, type FoundFacts } from './finding.documents.js';
import css from './finding.module.css';
import { OpposeSheet } from './oppose-sheet.js';
import { SeeTooMenu } from './see-too-menu.js';
import { Strength } from './strength.js';
import { UseInSheet } from './use-in-sheet.js';
import { useLearning } from './use-learning.js';
import { UsedIn } from './used-in.js';
import { WithdrawSheet } from './withdraw-sheet.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, PublishedLearningPage_Query, { id: params['id'] ?? '' });

function Contradictions({ found }: { readonly found: FoundFacts }): ReactElement | null {
  const { reconcile } = useLearning();
  if (found.contradictions.length === 0) return null;
  const may = actState(found.availableActions, 'opposeLearnings') === 'allowed';
  return (
    <RuledSection heading="It contradicts" count={found.contradictions.length} note="both may be true, each where it holds">
      <ul className={css.starters}>
        {found.contradictions.map((other) => (
          <li key={other.id}>
            <p className={css.sentence}>
              {other.isWithdrawn ? <span className={css.withdrawn}>Withdrawn</span> : <Link to={`/learnings/${other.id}`}>{other.sentence}</Link>}
            </p>
            {may && (
              <Button look="quiet" small onClick={() => void reconcile(found, other)}>
                They do not contradict
              </Button>
            )}
          </li>
        ))}
      </ul>
    </RuledSection>
  );
}

/** Where it came from no client, whoever follows the link wrote it. */
const origin = ({ seenCount, bands }: FoundFacts['learning']): string =>
  seenCount === 0 && bandWords(bands) === '' ? 'as you wrote it.' : 'with its names, for the coaches of its client.';

/** A published learning in full, and what a coach can say about it. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const found = data.foundLearning;
  const { learning, seenAt, isOld } = found;
  const [linking, setLinking] = useState(false);
  const [using, setUsing] = useState(false);
  const [withdrawing, setWithdrawing] = useState(false);
  const { unsee, confirm } = useLearning();
  const may = (action: string): boolean => actState(found.availableActions, action) === 'allowed';
  const above = <Link to="/learnings">Learnings</Link>;
  if (learning.isWithdrawn)
    return (
      <Page narrow>
        <PageHead above={above} title="This learning was withdrawn" />
        <EmptyState kind="done" headline="Its text is gone, here and wherever it was cited.">
          Its author or the practice took it back, or the client it came from no longer wants it told.
        </EmptyState>
        <UsedIn uses={found.uses} withdrawn />
      </Page>
    );
  const about = [learning.phase && learningPhaseWords[learning.phase], learning.theme && themeWords[learning.theme], learning.parameterName]
    .filter(Boolean)
    .join(' · ');
  const texts = learningTexts.filter(({ name }) => learning[name] !== '');
  return (
    <Page key={found.id} narrow>
      <PageHead above={above} title={learning.sentence} context={about} />
      <p className={classes(css.facts, css.standing)}>
        <Strength clients={learning.seenCount} />
        {learning.confirmedOn !== null && (
          <span>
            last confirmed <Time day={learning.confirmedOn} />
          </span>
        )}
        {bandWords(learning.bands) !== '' && <span>from: {bandWords(learning.bands)}</span>}
      </p>
      {isOld && <p className={css.ask}>Nobody has confirmed this for a year. Is it still true?</p>}
      <ButtonRow>
        {isOld && may('confirmLearning') && (
          <Button look="filled" onClick={() => void confirm(found)}>
            Still true
          </Button>
        )}
        {may('citeLearning') && (
          <Button look={isOld ? 'outlined' : 'filled'} onClick={() => setUsing(true)}>
            Use in…
          </Button>
        )}
        <SeeTooMenu found={found} />
        {may('opposeLearnings') && (
          <Button look="quiet" small onClick={() => setLinking(true)}>
            It contradicts another
          </Button>
        )}
        {may('withdrawPublishedLearning') && (
          <Button look="quiet" small onClick={() => setWithdrawing(true)}>
            Withdraw it for the practice
          </Button>
        )}
      </ButtonRow>
      {texts.length > 0 && (
        <RuledSection heading="In full">
          <dl className={css.parts}>
            {texts.map(({ name, read }) => (
              <div key={name}>
                <dt>{read}</dt>
                <dd>{learning[name]}</dd>
              </div>
            ))}
          </dl>
        </RuledSection>
      )}
      <UsedIn uses={found.uses} />
      <Contradictions found={found} />
      {seenAt.length > 0 && (
        <RuledSection heading="Your clients that count for it" count={seenAt.length} note="seen by their coaches alone">
          <ul className={css.wishes}>
            {seenAt.map((place) => (
              <li key={place.engagementId}>
                <span>{place.clientName}</span>
                {learning.learningId === null && (
                  <Button look="quiet" small onClick={() => void unsee(found, place)}>
                    Take it back
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </RuledSection>
      )}
      {learning.learningId !== null && (
        <p className={css.quiet}>
          <Link to={`/learnings/drafts/${learning.learningId}`}>The learning it comes from</Link>, {origin(learning)}
        </p>
      )}
      {using && <UseInSheet found={found} close={() => setUsing(false)} />}
      {withdrawing && <WithdrawSheet found={found} close={() => setWithdrawing(false)} />}
      {linking && <OpposeSheet found={found} close={() => setLinking(false)} />}
    </Page>
  );
}
