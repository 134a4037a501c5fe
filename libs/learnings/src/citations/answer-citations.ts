import { defineAnswerSource, type AnswerSource } from '@cairn/deployment';
import { citations, type CitationFacts } from './citation.sql.js';

/** Learnings in the answer to a signer, as the client reads them: behind a wall nothing, withdrawn only that it was. */
export const answerCitations: AnswerSource = async (tx, noteIds) =>
  (await tx.rows<CitationFacts>(citations('k.note_id = any ($2::uuid[])'), [noteIds])).flatMap(({ id, noteId, copy }) =>
    noteId === null || copy === null ? [] : [{ id, noteId, sentence: copy.isWithdrawn ? null : copy.sentence, withdrawnOn: copy.withdrawnOn }],
  );

defineAnswerSource('learnings', answerCitations);
