import type { ReactElement } from 'react';
import { listed } from '../../app/words.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './certificate.module.css';

export interface RequirementFacts {
  readonly words: string;
  readonly met: boolean;
  readonly left: readonly string[];
}

/** What the certificate asks for, met or not: a tick says met, hatch says not yet. */
export function Requirements({ requirements }: { readonly requirements: readonly RequirementFacts[] }): ReactElement {
  return (
    <RuledSection heading="What it takes">
      <ul className={css.requirements}>
        {requirements.map((one) => (
          <li key={one.words} data-met={one.met}>
            <span className={css.tick} aria-hidden="true">
              {one.met ? '✓' : ''}
            </span>
            <span>
              <span className="visually-hidden">{one.met ? 'Met: ' : 'Not yet: '}</span>
              {one.words}
              {one.left.length > 0 && <span className={css.left}>Left: {listed(one.left)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </RuledSection>
  );
}
