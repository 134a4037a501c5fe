import type { ReactElement } from 'react';
import { RuledSection } from '../section/ruled-section.js';
import { Material } from './material.js';
import css from './material.module.css';

/** What is asked, with an answer that passed: the same to whoever writes and to whoever answers. */
export function Task({ body, example }: { readonly body: string; readonly example: string | null }): ReactElement {
  return (
    <RuledSection heading="The task">
      <Material text={body} />
      {example && (
        <details className={css.example}>
          <summary>An answer that passed</summary>
          <Material text={example} />
        </details>
      )}
    </RuledSection>
  );
}
