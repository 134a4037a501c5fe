import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Time } from '../../app/time/time.js';
import { ChangeView, isShortChange, ShortChange } from '../../ui/difference/difference.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import css from './key-result.module.css';
import type { KeyResultFacts } from './key-result.route.js';

/** What was changed after publishing, each with its reason. */
export function KeyResultHistory({ history, change }: Pick<KeyResultFacts, 'history'> & { readonly change?: string }): ReactElement {
  return (
    <RuledSection heading="History" act={change && <Link to={change}>Change it, with a reason</Link>}>
      {history.length === 0 ? (
        <EmptyState kind="done" headline="It reads as it was published." />
      ) : (
        <ul className={css.plain}>
          {history.map((change) => (
            <li key={change.id} className={css.change}>
              {isShortChange(change.before ?? '', change.after ?? '') ? (
                <ShortChange label={change.label} now={change.before ?? 'nothing'} proposed={change.after ?? 'nothing'} />
              ) : (
                <ChangeView
                  now={change.before ?? 'nothing'}
                  proposed={change.after ?? 'nothing'}
                  nowLabel={`${change.label} before`}
                  proposedLabel="After"
                  serif
                />
              )}
              <p className={css.pale}>
                {change.byName}, <Time at={change.at} />: {change.reason}
              </p>
            </li>
          ))}
        </ul>
      )}
    </RuledSection>
  );
}
