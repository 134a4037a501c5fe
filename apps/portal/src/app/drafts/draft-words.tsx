import type { SaveWords } from '../../ui/marks/marks.js';
import { instantOf } from '../time/moments.js';
import { Time } from '../time/time.js';
import type { DraftView } from './draft-keeper.js';

/** Where a draft is kept, for `SaveLine`. */
export function draftWords({ state, conflict }: Pick<DraftView<unknown>, 'state' | 'conflict'>, who: string | undefined, compare: () => void): SaveWords {
  if (conflict) return { kind: 'conflict', ...(who && { who }), compare };
  if (state.kind === 'saved') return { kind: 'saved', at: <Time at={instantOf(state.at)} /> };
  return state;
}
