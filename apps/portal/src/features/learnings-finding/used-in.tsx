import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { plural } from '../../app/words.js';
import { useCiting } from '../../templates/cited-learnings/use-citing.js';
import { Button } from '../../ui/button/button.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './finding.module.css';
import type { UsesFacts } from './use-in.documents.js';

/** Where a learning is used: one’s own places by name, the others as a figure. */
export function UsedIn({ uses, withdrawn }: { readonly uses: UsesFacts; readonly withdrawn?: boolean }): ReactElement | null {
  const { takeOut } = useCiting();
  const { mine, elsewhere } = uses;
  if (mine.length === 0 && elsewhere === 0) return null;
  return (
    <RuledSection
      heading={withdrawn ? 'Where it still stands, without its text' : 'Used in'}
      {...(mine.length > 0 && { count: mine.length, note: 'your own clients' })}
    >
      {mine.length > 0 && (
        <ul className={css.wishes} aria-label="Used in">
          {mine.map(({ id, clientName, words, path, mayEnd }) => (
            <li key={id}>
              <span>
                {clientName}: <Link to={path}>{words}</Link>
              </span>
              {mayEnd && (
                <Button look="quiet" small onClick={() => void takeOut(id)}>
                  Take it out
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {elsewhere > 0 && (
        <p className={css.quiet}>
          {mine.length > 0 ? 'And at' : 'At'} {plural(elsewhere, 'client', 'clients')} of colleagues.
        </p>
      )}
    </RuledSection>
  );
}
