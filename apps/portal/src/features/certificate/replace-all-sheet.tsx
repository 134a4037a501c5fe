import { useMutation, useQuery } from '@apollo/client/react';
import { useRef, type ReactElement } from 'react';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { PartError } from '../../ui/states/page-states.js';
import css from './certificate.module.css';

const CertificatesUnderKey_Query = graphql(`
  query CertificatesUnderKey($keyId: UUID!) {
    certificatesUnderKey(keyId: $keyId) {
      certificateId
      number
      holderName
      title
      version
      leftOut
    }
  }
`);

const ReplaceUnderKey_Mutation = graphql(`
  mutation ReplaceUnderKey($input: ReplaceUnderKeyArgs!) {
    replaceUnderKey(input: $input) {
      replaced
      errors {
        code
        field
        message
      }
    }
  }
`);

/** As many as the server takes at once. */
const most = 200;

/** Everything that a revoked key signed, to be looked at and then issued anew in one act. */
export function ReplaceAllSheet({
  signingKey,
  close,
}: {
  readonly signingKey: { readonly id: string; readonly number: number };
  readonly close: () => void;
}): ReactElement {
  const list = useQuery(CertificatesUnderKey_Query, { variables: { keyId: signingKey.id }, fetchPolicy: 'network-only' });
  const [replace] = useMutation(ReplaceUnderKey_Mutation, { refetchQueries: 'active', awaitRefetchQueries: true });
  const form = useCairnForm({ reason: `Key ${signingKey.number}, which signed it, was revoked.` });
  const toast = useToast();
  const replaced = useRef(0);
  const all = list.data?.certificatesUnderKey;
  const possible = all?.filter((one) => one.leftOut === null) ?? [];
  const now = possible.slice(0, most);
  const leftOut = all?.filter((one) => one.leftOut !== null) ?? [];
  return (
    <Sheet open close={close} heading={all ? `Issue ${plural(now.length, 'certificate', 'certificates')} anew?` : 'Issue certificates anew?'}>
      {list.error && <PartError what="What this key signed" retry={() => void list.refetch()} />}
      {all && (
        <Form
          form={form}
          label="Issue certificates anew"
          done={() => {
            toast({
              words: `${plural(replaced.current, 'certificate is', 'certificates are')} issued anew. The pages of the old ones lead to them, and their holders hear by mail.`,
            });
            close();
          }}
          send={async ({ reason }, idempotencyKey) => {
            const certificates = now.map(({ certificateId, version }) => ({ certificateId, version }));
            // The list is empty once it is done; the fact is told of what was in it.
            replaced.current = certificates.length;
            const answer = await replace({ variables: { input: { keyId: signingKey.id, certificates, reason, idempotencyKey } } });
            return answer.data?.replaceUnderKey.errors;
          }}
        >
          <p>Each gets a number of its own, is signed with the key of today, and ends on the day it would have ended. All of them, or none.</p>
          <ul className={css.preview} aria-label="Certificates to be issued anew">
            {now.map((one) => (
              <li key={one.certificateId}>
                <span className={css.previewName}>{one.holderName}</span> {one.title}, {one.number}
              </li>
            ))}
          </ul>
          {possible.length > now.length && <p>{plural(possible.length - now.length, 'more follows', 'more follow')} in a second act.</p>}
          {leftOut.length > 0 && (
            <ul className={css.preview} aria-label="Left out">
              {leftOut.map((one) => (
                <li key={one.certificateId}>
                  <span className={css.previewName}>{one.holderName}</span> {one.number}. {one.leftOut}
                </li>
              ))}
            </ul>
          )}
          <TextArea form={form} name="reason" label="Reason" hint="It goes into the record with your name." rows={2} limit={1000} required="Say why" />
          <ButtonRow>
            <Submit>{now.length === 1 ? 'Issue it anew' : 'Issue all anew'}</Submit>
            <Button onClick={close}>Leave them as they are</Button>
          </ButtonRow>
        </Form>
      )}
    </Sheet>
  );
}
