import { useEffect, useRef } from 'react';
import { useDraft, type Draft } from '../../app/drafts/use-draft.js';
import type { CairnForm } from '../../ui/form/form.js';

export interface ScoreValues {
  readonly finalValue: number | null;
  readonly score: number | null;
  readonly notScoredBecause: string;
  readonly learning: string;
  readonly intention: string;
}

/** What the device calls them, before the key result's id. */
export const scoreDrafts = 'score/';

/** What is typed about a key result stays on this device until it is saved, also when the tab is closed meanwhile. */
export function useKeptScore(form: CairnForm<ScoreValues>, lineId: string, version: number, said: ScoreValues): Draft<ScoreValues> {
  const draft = useDraft<ScoreValues>({ name: scoreDrafts + lineId, opened: said, version });
  const { change, restored, value } = draft;
  const { reset, watch } = form;
  // Put back once: from then on the form leads and the device follows.
  const isBack = useRef(false);
  useEffect(() => {
    if (!restored || isBack.current) return;
    isBack.current = true;
    reset(value, { keepDefaultValues: true });
  }, [restored, reset, value]);
  useEffect(() => {
    const watching = watch((now, { type }) => {
      if (type === 'change') change({ ...said, ...(now as ScoreValues) });
    });
    return () => watching.unsubscribe();
    // What the server said belongs to the moment of opening.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [watch, change]);
  return draft;
}
