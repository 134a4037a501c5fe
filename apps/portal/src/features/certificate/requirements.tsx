import type { ReactElement } from 'react';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './certificate.module.css';

export interface RequirementFacts {
  readonly words: string;
  readonly met: boolean;
}

/** What the certificate asks for, met or not: a tick says met, a stroke says not yet. Nothing here can be ticked by hand; the lock above lists the steps that are left. */
export function Requirements({ requirements }: { readonly requirements: readonly RequirementFacts[] }): ReactElement {
  return (
    <RuledSection heading="What it takes">
      <ul className={css.requirements}>
        {requirements.map((one) => (
          <li key={one.words} data-met={one.met}>
            <span className={css.tick} aria-hidden="true">
              {one.met ? '✓' : '–'}
            </span>
            <span>
              <span className="visually-hidden">{one.met ? 'Met: ' : 'Not yet: '}</span>
              {one.words}
            </span>
          </li>
        ))}
      </ul>
    </RuledSection>
  );
}
