import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { Button } from '../../ui/button/button.js';
import { ChangeView, isShortChange, ShortChange } from '../../ui/difference/difference.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { useDraftScreen } from './draft-screen.js';
import { useDraftTalk } from './draft-talk.js';
import css from './findings.module.css';
import { NoteDraftLook_Mutation } from './review-mutations.js';

const kinds = { ADDED: 'new', CHANGED: 'changed', REMOVED: 'removed' } as const;

/** For a reviewer: only what changed since the last look; the rest is below, as it was. */
export function SeenChanges(): ReactElement | null {
  const { run, draft } = useDraftScreen();
  const { review, may } = useDraftTalk();
  if (!review || review.revision === 0 || !may('noteReviewLook')) return null;
  const isRead = review.lookedAt !== null && review.changes.length === 0;
  // What is published and was read is read on, not reviewed.
  if (isRead && review.status === 'PUBLISHED') return null;
  const noted = (): void => void run(NoteDraftLook_Mutation, { draftId: draft.id ?? '', revision: review.revision });
  return (
    <RuledSection
      heading="Since you looked"
      count={review.lookedAt === null ? undefined : review.changes.length}
      note={review.lookedAt === null ? 'you have not looked yet' : <Time at={review.lookedAt} />}
      act={
        !isRead && (
          <Button small onClick={noted}>
            I have read it all
          </Button>
        )
      }
    >
      {review.changesWords && <p className={css.quiet}>{review.changesWords}</p>}
      <ul className={css.list}>
        {review.changes.map((change, index) => (
          <li key={index}>
            {change.kind === 'CHANGED' && isShortChange(change.before ?? '', change.after ?? '') ? (
              <ShortChange label={change.label} now={change.before ?? 'nothing'} proposed={change.after ?? 'nothing'} />
            ) : change.kind === 'CHANGED' ? (
              <ChangeView now={change.before ?? 'nothing'} proposed={change.after ?? 'nothing'} nowLabel={`${change.label}, then`} proposedLabel="Now" serif />
            ) : (
              <span className={css.said}>{change.after ?? change.before}</span>
            )}
            <span className={css.quiet}>{kinds[change.kind]}</span>
          </li>
        ))}
      </ul>
    </RuledSection>
  );
}
