import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { actState } from '../../app/act-state.js';
import { bandWords, learningPhaseWords, themeWords } from '../../app/learning-words.js';
import { Time } from '../../app/time/time.js';
import { listed } from '../../app/words.js';
import { Button } from '../../ui/button/button.js';
import { classes } from '../../ui/class-names.js';
import { Row } from '../../ui/rows/row-list.js';
import type { FoundFacts } from './finding.documents.js';
import css from './finding.module.css';
import { SeeTooMenu } from './see-too-menu.js';
import { Strength } from './strength.js';
import { useLearning } from './use-learning.js';

/** One learning: its sentence, when it holds, how many clients agree, and what a coach can say about it. */
export function FoundRow({ found }: { readonly found: FoundFacts }): ReactElement {
  const navigate = useNavigate();
  const { see, confirm } = useLearning();
  const { learning, isOld, seenAt, notSeenAt, contradictions } = found;
  const path = `/learnings/${found.id}`;
  const about = [
    learning.phase && learningPhaseWords[learning.phase],
    learning.theme && themeWords[learning.theme],
    learning.parameterName,
    bandWords(learning.bands),
  ];
  const only = notSeenAt.length === 1 ? notSeenAt[0] : undefined;
  const mayConfirm = actState(found.availableActions, 'confirmLearning') === 'allowed';
  return (
    <Row
      id={found.id}
      title={
        <Link to={path} className={classes(css.sentence, isOld && css.old)}>
          {learning.sentence}
        </Link>
      }
      detail={
        <>
          <span className={css.about}>{about.filter(Boolean).join(' · ')}</span>
          {(learning.holdsWhen !== '' || learning.failsWhen !== '') && (
            <span className={css.when}>
              {learning.holdsWhen !== '' && (
                <span>
                  <span className={css.quiet}>Holds when</span> {learning.holdsWhen}
                </span>
              )}
              {learning.failsWhen !== '' && (
                <span>
                  <span className={css.quiet}>Fails when</span> {learning.failsWhen}
                </span>
              )}
            </span>
          )}
          <span className={css.facts}>
            <Strength clients={learning.seenCount} />
            {learning.confirmedOn !== null && (
              <span>
                last confirmed <Time day={learning.confirmedOn} />
              </span>
            )}
            {seenAt.length > 0 && <span>your clients among them: {listed(seenAt.map(({ clientName }) => clientName))}, which only their coaches see</span>}
            {contradictions.length > 0 && <span>contradicted by {contradictions.length === 1 ? 'another' : contradictions.length}</span>}
            {isOld && <span>Nobody has confirmed it for a year.</span>}
          </span>
        </>
      }
      button={
        isOld && mayConfirm ? (
          <Button small onClick={() => void confirm(found)}>
            Still true
          </Button>
        ) : undefined
      }
      more={<SeeTooMenu found={found} />}
      open={() => void navigate(path)}
      {...(only && { keys: { i: () => void see(found, only) } })}
    />
  );
}
