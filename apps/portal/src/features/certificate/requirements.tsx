import type { ReactElement } from 'react';
import { listed } from '../../app/words.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './certificate.module.css';

export interface RequirementFacts {
  readonly words: string;
  readonly met: boolean;
  readonly left: readonly string[];
}

/** What is left and not in the words of the row already. */
const beside = ({ words, left }: RequirementFacts): readonly string[] => left.filter((one) => !words.toLowerCase().includes(one.toLowerCase()));

/** What the certificate asks for, met or not: a tick says met, a stroke says not yet. Nothing here can be ticked by hand. */
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
              {beside(one).length > 0 && <span className={css.left}>Left: {listed(beside(one))}</span>}
            </span>
          </li>
        ))}
      </ul>
    </RuledSection>
  );
}
