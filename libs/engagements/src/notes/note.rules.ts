import { ok, refusal, type Result } from '@cairn/kernel';

/** A note says something, in at most 5,000 characters. */
export function noteBody(typed: string): Result<string> {
  const body = typed.trim();
  if (body === '') return refusal('NOTE_EMPTY', 'Write the note first.', 'body');
  return body.length > 5000 ? refusal('NOTE_LONG', `Use at most 5,000 characters; these are ${body.length}.`, 'body') : ok(body);
}
