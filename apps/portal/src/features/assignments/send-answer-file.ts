import { answerWords, lostWords } from '../../app/failure.js';

export type FileAnswer = { readonly kind: 'taken' } | { readonly kind: 'refused' | 'lost'; readonly message: string };

const notSent = 'The file was not sent.';

/** Sends one file of an answer as it is; says in words what is wrong with it, or that the way was lost. */
export async function sendAnswerFile(itemId: string, file: File, idempotencyKey: string): Promise<FileAnswer> {
  const query = new URLSearchParams({ assignment: itemId, name: file.name.slice(-200) }).toString();
  try {
    const answer = await fetch(`/files/certification?${query}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'x-cairn-client': 'portal', 'content-type': 'application/octet-stream', 'idempotency-key': idempotencyKey },
      body: file,
    });
    if (answer.status === 413) return { kind: 'refused', message: `${file.name} has more than 10 MB. Make it smaller, or split it.` };
    if (answer.status === 401) return { kind: 'lost', message: 'You are no longer signed in. Sign in again and send the file once more.' };
    if (!answer.ok) return { kind: 'lost', message: await answerWords(answer, notSent) };
    const { errors } = (await answer.json()) as { errors: readonly { message: string }[] };
    const [first] = errors;
    return first ? { kind: 'refused', message: first.message } : { kind: 'taken' };
  } catch {
    return { kind: 'lost', message: lostWords(notSent) };
  }
}
