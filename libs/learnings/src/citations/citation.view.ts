import type { Viewer } from '@cairn/identity';
import { availableAction } from '@cairn/platform';
import { canCite, readsAsCoach } from './citation.policy.js';
import { placeIn, standingOf } from './citation.rules.js';
import type { CitationFacts } from './citation.sql.js';
import type { CitationsHere, CitedLearning } from './citation.types.js';

/** A citation as this reader sees it. People of the client read the sentence alone, and nothing where it is not for them. */
export function citationView(facts: CitationFacts, viewer: Viewer): CitedLearning {
  const { copy } = facts;
  const standing = standingOf(copy);
  const open = standing === 'OPEN' && copy !== null;
  const coach = readsAsCoach(viewer, facts);
  return {
    id: facts.id,
    ...placeIn(facts),
    parameterKey: facts.parameterKey,
    standing,
    sentence: open ? (copy.sentence ?? '') : '',
    withdrawnOn: standing === 'WITHDRAWN' && copy !== null ? copy.withdrawnOn : null,
    sharedId: open && coach ? facts.sharedId : null,
    seenCount: open && coach ? copy.seenCount : null,
    bands: open && coach ? copy.bands : null,
    citedByName: coach ? facts.citedByName : null,
    citedOn: facts.citedOn,
    availableActions: canCite(viewer, facts) ? [availableAction('takeBackCitation', { allowed: 'Take it out' })] : [],
  };
}

interface Here {
  readonly engagementId: string;
  /** Nothing new is put into a place that is over. */
  readonly isOver: boolean;
}

/** What this reader sees of the citations in one place: a closed one tells only the coaches that it is there. */
export const citationsHere = (facts: readonly CitationFacts[], { engagementId, isOver }: Here, viewer: Viewer): CitationsHere => ({
  all: facts.filter((one) => one.copy !== null || readsAsCoach(viewer, one)).map((one) => citationView(one, viewer)),
  availableActions: canCite(viewer, { engagementId }) && !isOver ? [availableAction('citeLearning', { allowed: 'Cite a learning' })] : [],
});
