import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { Time } from '../../app/time/time.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { ButtonLink } from '../../ui/button/button.js';
import type { Path } from './path.document.js';
import css from './path.module.css';
import { itemPath, kindWords, lengthWords } from './path-words.js';

function nextWord({ state, begun, closed }: NonNullable<Path['next']>): string {
  if (closed !== null) return begun ? 'Read what is kept' : 'Read the task';
  if (state === 'RETURNED') return 'Read the remarks';
  return begun ? 'Continue' : 'Begin';
}

/** What one click goes on with, with where its reader stopped. */
export function NextStep({ path }: { readonly path: Path }): ReactElement | null {
  const navigate = useNavigate();
  const { next, nextModuleNumber } = path;
  const word = next && nextWord(next);
  usePageActs(
    next
      ? [{ id: 'continue', words: `${next.closed === null ? 'Continue' : 'Read'}: ${next.title}`, keys: 'Enter', run: () => void navigate(itemPath(next)) }]
      : [],
  );
  if (!next) return null;
  return (
    <section className={css.next} aria-labelledby="next-step">
      <p className={css.eyebrow}>Next</p>
      <h2 id="next-step" className={css.nextTitle}>
        Module {nextModuleNumber}, {kindWords[next.kind]}: {next.title}
      </h2>
      <p className={css.nextFacts}>
        {lengthWords(next.minutes)}
        {next.dueOn && (
          <>
            , {next.isLate ? 'was due' : 'due'} <Time day={next.dueOn} />
          </>
        )}
      </p>
      {next.closed && <p className={css.nextFacts}>{next.closed}</p>}
      <p className={css.nextAct}>
        <ButtonLink look={next.closed === null ? 'filled' : 'outlined'} to={itemPath(next)}>
          {word}
        </ButtonLink>
        {(next.standing !== null || next.begun) && (
          <span className={css.stopped}>
            {next.standing}
            {next.begun && next.at && (
              <>
                {next.standing !== null && ', '}last on <Time at={next.at} />
              </>
            )}
          </span>
        )}
      </p>
    </section>
  );
}
