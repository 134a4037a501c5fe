import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Onward } from '../../ui/marks/marks.js';
import type { Path } from './path.document.js';
import css from './path.module.css';
import { itemPath, kindWords, lengthWords } from './path-words.js';

function nextWord({ state, begun, closed }: NonNullable<Path['next']>): string {
  if (closed !== null) return begun ? 'Read what is kept' : 'Read the task';
  if (state === 'RETURNED') return 'Read the remarks';
  return begun ? 'Continue' : 'Begin';
}

/** While nothing is the reader's to do: what they wait for, where it stands, and what there is to do until then. */
function Waiting({ wait }: { readonly wait: NonNullable<Path['wait']> }): ReactElement {
  const navigate = useNavigate();
  const { words, others, act, meanwhile } = wait;
  usePageActs(act ? [{ id: 'continue', words: act.text, keys: 'Enter', run: () => void navigate(act.path) }] : []);
  return (
    <section className={css.next} aria-labelledby="next-step">
      <p className={css.eyebrow}>Nothing is yours to do now</p>
      <h2 id="next-step" className={css.nextTitle}>
        {words}
      </h2>
      {others > 0 && <p className={css.nextFacts}>{plural(others, 'other step waits', 'other steps wait')}, too</p>}
      {act && (
        <p className={css.nextAct}>
          <ButtonLink to={act.path}>{act.text}</ButtonLink>
        </p>
      )}
      {meanwhile.length > 0 && (
        <div className={css.meanwhile}>
          <p className={css.pale}>Meanwhile</p>
          <ul>
            {meanwhile.map(({ text, path }) => (
              <li key={path}>
                <Link to={path}>
                  <Onward>{text}</Onward>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** What one click goes on with, with where its reader stopped; or what they wait for. */
export function NextStep({ path }: { readonly path: Path }): ReactElement | null {
  if (path.wait) return <Waiting wait={path.wait} />;
  return path.next && <Next path={path} next={path.next} />;
}

function Next({ path, next }: { readonly path: Path; readonly next: NonNullable<Path['next']> }): ReactElement {
  const navigate = useNavigate();
  usePageActs([
    { id: 'continue', words: `${next.closed === null ? 'Continue' : 'Read'}: ${next.title}`, keys: 'Enter', run: () => void navigate(itemPath(next)) },
  ]);
  return (
    <section className={css.next} aria-labelledby="next-step">
      <p className={css.eyebrow}>Next</p>
      <h2 id="next-step" className={css.nextTitle}>
        Module {path.nextModuleNumber}, {kindWords[next.kind]}: {next.title}
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
          {nextWord(next)}
        </ButtonLink>
        {(next.standing !== null || next.begun) && (
          <span className={css.stopped}>
            {next.standing}
            {next.begun && next.at && (
              <>
                {next.standing !== null && ', '}last <Time at={next.at} />
              </>
            )}
          </span>
        )}
      </p>
    </section>
  );
}
