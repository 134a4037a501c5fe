import type { DraftFacts, LineFacts, ObjectiveFacts } from '../drafts/draft.facts.js';
import type { FindingSubject, Offer, OfferAct } from '../findings/finding.js';

export const isBlank = (text: string): boolean => text.trim() === '';

export const keyResultsOf = (objective: ObjectiveFacts): readonly LineFacts[] => objective.lines.filter((line) => line.kind === 'KEY_RESULT');

/** All lines of the draft, whether or not they hang under an objective. */
export const linesOf = (draft: DraftFacts): readonly LineFacts[] => [...draft.objectives.flatMap((objective) => objective.lines), ...draft.looseLines];

export const allKeyResults = (draft: DraftFacts): readonly LineFacts[] => linesOf(draft).filter((line) => line.kind === 'KEY_RESULT');

/** Key results that have words; an empty one is told as empty and nothing else. */
export const writtenKeyResults = (draft: DraftFacts): readonly LineFacts[] => allKeyResults(draft).filter((line) => !isBlank(line.text));

export const writtenObjectives = (draft: DraftFacts): readonly ObjectiveFacts[] => draft.objectives.filter((objective) => !isBlank(objective.text));

export const onDraft = (field: string): FindingSubject => ({ type: 'DRAFT', id: null, field });
export const onObjective = (objective: Pick<ObjectiveFacts, 'id'>, field = 'text'): FindingSubject => ({ type: 'OBJECTIVE', id: objective.id, field });
export const onLine = (line: Pick<LineFacts, 'id'>, field = 'text'): FindingSubject => ({ type: 'LINE', id: line.id, field });

export const offer = (act: OfferAct, label: string): Offer => ({ act, label, parameterKey: null });
