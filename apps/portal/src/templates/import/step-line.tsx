import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { importSteps, reached, stepWords, type ImportProgress, type ImportStep } from './import-steps.rules.js';
import css from './import.module.css';

/** Where this import stands; the steps behind can be gone back to. */
export function StepLine({ step, file }: { readonly step: ImportStep; readonly file: ImportProgress | undefined | null }): ReactElement {
  const [asked] = useSearchParams();
  const at = importSteps.indexOf(step);
  const furthest = importSteps.indexOf(reached(file));
  const to = (one: ImportStep): string => {
    const next = new URLSearchParams(asked);
    next.set('step', one);
    return `?${next.toString()}`;
  };
  return (
    <ol className={css.steps} aria-label="Steps of the import">
      {importSteps.map((one, index) => (
        <li key={one} aria-current={one === step ? 'step' : undefined} data-done={index < at || undefined}>
          <span className={css.number}>{index + 1}</span>{' '}
          {one !== step && index <= furthest && file?.status === 'OPEN' ? <Link to={{ search: to(one) }}>{stepWords[one]}</Link> : stepWords[one]}
          {index < at && <span className="visually-hidden">, done</span>}
        </li>
      ))}
    </ol>
  );
}
