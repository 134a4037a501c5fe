import { Glyph } from '@cairn/look/glyphs';
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { classes } from '../../ui/class-names.js';
import css from './steps.module.css';
import { useCurrentStep, useShownSteps, useStepLink } from './step-section.js';

const said = { DONE: 'done', NOW: 'next', AHEAD: 'open' } as const;

/** The seven steps beside the document; on a phone their numbers above the page. */
export function StepList({ below }: { readonly below?: ReactNode }): ReactElement {
  const steps = useShownSteps();
  const [search] = useSearchParams();
  const current = useCurrentStep();
  const link = useStepLink();
  const asked = search.get('step');
  useEffect(() => {
    if (asked) document.getElementById(`step-${asked}`)?.scrollIntoView?.({ block: 'start' });
  }, [asked]);
  return (
    <nav className={css.steps} aria-label="Steps">
      <ol>
        {steps.map(({ key, title, state }, index) => (
          <li key={key} className={classes(css.stepItem, state === 'DONE' && css.stepDone)}>
            <Link to={link(key)} preventScrollReset aria-current={key === current ? 'step' : undefined}>
              <span className={css.number} aria-hidden="true">
                {index + 1}
              </span>
              <span className={css.stepTitle}>{title}</span>
              <span className={css.stepMark}>{state === 'DONE' && <Glyph name="DONE" />}</span>
              <span className="visually-hidden">, {said[state]}</span>
            </Link>
          </li>
        ))}
      </ol>
      {below}
    </nav>
  );
}
