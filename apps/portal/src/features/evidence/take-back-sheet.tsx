import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { afterwards, kindWords, TakeBackEvidence_Mutation, type Evidence } from './evidence.documents.js';

/** One's own words go for good. */
export function TakeBackSheet({ evidence, close }: { readonly evidence: Evidence; readonly close: () => void }): ReactElement {
  const [takeBack, { loading }] = useMutation(TakeBackEvidence_Mutation, afterwards);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const act = async (): Promise<void> => {
    try {
      const { data } = await takeBack({ variables: { input: { evidenceId: evidence.id, version: evidence.version, idempotencyKey: attempt.key } } });
      attempt.renew();
      toast({ words: data?.takeBackEvidence.errors[0]?.message ?? 'Taken back. Nothing of it is kept.' });
      close();
    } catch (error) {
      toast({ words: failureWords(error, 'This was not done.') });
    }
  };
  return (
    <ConfirmSheet
      open
      close={close}
      question={`Take back your ${kindWords[evidence.kind].toLowerCase()}?`}
      confirm="Take it back"
      back="Leave it"
      sending={loading}
      act={() => void act()}
    >
      <p>Its words are deleted, and the requirement is open again until you show another one. You can show the same work anew.</p>
    </ConfirmSheet>
  );
}
