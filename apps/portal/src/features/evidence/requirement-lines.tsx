import type { ReactElement } from 'react';
import { RuledSection } from '../../ui/section/ruled-section.js';
import type { EvidenceDesk } from './evidence.documents.js';
import css from './evidence.module.css';

/** What the certificate asks for in real work, met or not. */
export function RequirementLines({ requirements }: { readonly requirements: EvidenceDesk['requirements'] }): ReactElement {
  return (
    <RuledSection heading="What the certificate asks for">
      {requirements.length === 0 ? (
        <p className={css.quiet}>This programme asks for no work with clients of your own.</p>
      ) : (
        <ul className={css.requirements}>
          {requirements.map(({ key, words, met }) => (
            <li key={key}>
              <span aria-hidden="true" className={css.tick}>
                {met ? '✓' : '·'}
              </span>
              <span>
                <span className="visually-hidden">{met ? 'Met: ' : 'Not yet: '}</span>
                {words}
              </span>
            </li>
          ))}
        </ul>
      )}
    </RuledSection>
  );
}
