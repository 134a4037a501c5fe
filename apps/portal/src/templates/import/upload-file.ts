import { answerWords, lostWords } from '../../app/failure.js';

interface Uploaded {
  readonly importId: string | null;
  readonly errors: readonly { readonly message: string }[];
}

export type UploadAnswer = { readonly importId: string } | { readonly message: string };

const notSent = 'The file was not sent.';

/** Sends a file as it is; answers with the import it began, or with what is wrong in words. */
export async function uploadFile(place: string, file: File, idempotencyKey: string, tooLarge: string): Promise<UploadAnswer> {
  const address = `${place}${place.includes('?') ? '&' : '?'}${new URLSearchParams({ name: file.name.slice(-200) }).toString()}`;
  try {
    const answer = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'x-cairn-client': 'portal', 'content-type': 'application/octet-stream', 'idempotency-key': idempotencyKey },
      body: file,
    });
    if (answer.status === 413) return { message: tooLarge };
    if (answer.status === 401) return { message: 'You are no longer signed in. Sign in again and choose the file once more.' };
    if (!answer.ok) return { message: await answerWords(answer, notSent) };
    const { importId, errors } = (await answer.json()) as Uploaded;
    return importId ? { importId } : { message: errors[0]?.message ?? lostWords(notSent) };
  } catch {
    return { message: lostWords(notSent) };
  }
}
