import type { ReactElement, ReactNode } from 'react';
import { plural } from '../../app/words.js';
import { Tag } from '../../ui/marks/marks.js';
import { useDraftScreen } from './draft-screen.js';
import { useDraftTalk } from './draft-talk.js';
import css from './draft.module.css';
import aside from './step-help.module.css';

/** For a reviewer who looked before and finds something new: what is as it was is folded away. */
function useFolding(): { readonly folds: boolean; readonly isNew: (id: string) => boolean; readonly stays: (id: string) => boolean } {
  const { review, may } = useDraftTalk();
  const folds = review !== undefined && review.lookedAt !== null && review.changes.length > 0 && may('noteReviewLook');
  const isNew = (id: string): boolean => folds && review.changes.some(({ subjectId }) => subjectId === id);
  const hasOpenRemark = (id: string): boolean => review?.remarks.some(({ subjectId, settledAt }) => subjectId === id && settledAt === null) ?? false;
  return { folds, isNew, stays: (id) => isNew(id) || hasOpenRemark(id) };
}

interface Props<T> {
  readonly things: readonly T[];
  readonly label: string;
  /** "line", "lines" */
  readonly named: readonly [one: string, many: string];
  readonly children: (thing: T, index: number) => ReactNode;
}

/** A list as a reviewer wants it: what is new or under discussion in sight, the rest one click away. Without an earlier look, all of it. */
export function Unfolded<T extends { readonly id: string }>({ things, label, named, children }: Props<T>): ReactElement | null {
  const { folds, stays } = useFolding();
  const shown = folds ? things.filter(({ id }) => stays(id)) : things;
  const folded = things.filter((thing) => !shown.includes(thing));
  const list = (some: readonly T[], name: string): ReactElement | null =>
    some.length === 0 ? null : (
      <ol className={css.plainList} aria-label={name}>
        {some.map((thing) => children(thing, things.indexOf(thing)))}
      </ol>
    );
  return (
    <>
      {list(shown, label)}
      {folded.length > 0 && (
        <details className={aside.fold}>
          <summary>{plural(folded.length, named[0], named[1])} unchanged since your last look</summary>
          {list(folded, `${label}, unchanged`)}
        </details>
      )}
    </>
  );
}

/** On exactly what changed since this reviewer looked. */
export function NewSince({ id }: { readonly id: string }): ReactElement | null {
  const { isNew } = useFolding();
  return isNew(id) ? (
    <p className={css.tags}>
      <Tag>changed since you looked</Tag>
    </p>
  ) : null;
}

/** Whether this reader only reads: somebody else's text, or what is sent or published. Whoever waits for training is a writer. */
export const useReading = (): boolean => useDraftScreen().may('editText') === 'absent';

/** Brings a mark into view, out of whatever is folded around it. */
export function showMark(mark: HTMLElement | null): void {
  if (!mark) return;
  for (let around = mark.closest('details'); around; around = around.parentElement?.closest('details') ?? null) around.open = true;
  mark.focus();
  mark.scrollIntoView?.({ block: 'center' });
}
