import type { ReactElement } from 'react';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { useDraftTalk } from './draft-talk.js';

/** How the draft stands, in one sentence of the server's. */
export function WhyReadOnly(): ReactElement | null {
  const { review } = useDraftTalk();
  return review && review.status !== 'DRAFTING' ? <ReadOnlyLine>{review.standing}</ReadOnlyLine> : null;
}
