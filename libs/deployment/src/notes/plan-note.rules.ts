import { ok, refusal, type Result } from '@cairn/kernel';

/** A note says something, in at most 5,000 characters. */
export function noteBody(typed: string, field = 'body', empty = 'Write your note.'): Result<string> {
  const body = typed.replace(/\r\n?/gu, '\n').trim();
  if (body === '') return refusal('NOTE_EMPTY', empty, field);
  if (body.length > 5000) return refusal('NOTE_TOO_LONG', `Use at most 5,000 characters; these are ${body.length}.`, field);
  return ok(body);
}
