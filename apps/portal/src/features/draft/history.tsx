import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { ChangeView, isShortChange, ShortChange } from '../../ui/difference/difference.js';
import { useDraftTalk } from './draft-talk.js';
import css from './findings.module.css';

const verdictWords = { READY: 'Ready', LOOK_AGAIN: 'Look again' } as const;

function FieldChange({ label, before, after }: { readonly label: string; readonly before: string; readonly after: string }): ReactElement {
  return isShortChange(before, after) ? (
    <ShortChange label={label} now={before} proposed={after} />
  ) : (
    <ChangeView now={before} proposed={after} nowLabel={`${label} before`} proposedLabel="After" serif />
  );
}

/** What reviewers decided, what was published, and what changed since. */
export function History(): ReactElement | null {
  const { review } = useDraftTalk();
  if (!review || review.verdicts.length + review.publications.length === 0) return null;
  return (
    <section aria-label="History">
      <h3>History</h3>
      <ul className={css.list}>
        {review.publications.map(({ id, number, publishedByName, publishedAt, reason }) => (
          <li key={id}>
            <span>
              {number === 1 ? 'Published' : 'Changed'} by {publishedByName}
              {reason && `: ${reason}`}
              {review.history
                .filter((change) => change.publicationNumber === number)
                .map((change) => (
                  <FieldChange key={change.id} label={change.label} before={change.before ?? 'nothing'} after={change.after ?? 'nothing'} />
                ))}
            </span>
            <span className={css.quiet}>
              <Time at={publishedAt} />
            </span>
          </li>
        ))}
        {review.verdicts.map(({ revision, verdict, note, byName, at }) => (
          <li key={`${revision} ${at}`}>
            <span>
              {verdictWords[verdict]}, said {byName}
              {note && `: ${note}`}
            </span>
            <span className={css.quiet}>
              <Time at={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
