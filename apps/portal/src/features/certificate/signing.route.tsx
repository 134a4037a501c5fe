import { useMutation, useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { failureWords } from '../../app/failure.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { SettingsHead } from '../../templates/settings-head.js';
import { Button } from '../../ui/button/button.js';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { Page } from '../../ui/page/page-head.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { ReplaceAllSheet } from './replace-all-sheet.js';
import css from './certificate.module.css';

const Signing_Query = graphql(`
  query SigningPage {
    signing {
      did
      documentUrl
      keys {
        id
        number
        status
        createdAt
        endedAt
        endedBecause
        signed
        version
        availableActions {
          action
        }
      }
    }
  }
`);

const RotateSigningKey_Mutation = graphql(`
  mutation RotateSigningKey($input: RotateSigningKeyArgs!) {
    rotateSigningKey(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

const RevokeSigningKey_Mutation = graphql(`
  mutation RevokeSigningKey($input: RevokeSigningKeyArgs!) {
    revokeSigningKey(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, Signing_Query, {}, { fetchPolicy: 'network-only' });

const after = { refetchQueries: 'active' as const, awaitRefetchQueries: true };
const statusWords = { ACTIVE: 'Signs now', RETIRED: 'Replaced; what it signed stays good', REVOKED: 'Revoked; what it signed is no longer proof' } as const;

/** The keys behind the certificates, and how verifiers find them. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { did, documentUrl, keys } = data.signing;
  const [rotate, { loading }] = useMutation(RotateSigningKey_Mutation, after);
  const [revoke] = useMutation(RevokeSigningKey_Mutation, after);
  const [asking, ask] = useState<'rotate' | { readonly revoke: string } | { readonly anew: string }>();
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const close = (): void => ask(undefined);
  const revoked = keys.find((key) => typeof asking === 'object' && 'revoke' in asking && key.id === asking.revoke);
  const anew = keys.find((key) => typeof asking === 'object' && 'anew' in asking && key.id === asking.anew);
  const turn = (): void =>
    void rotate({ variables: { input: { idempotencyKey: attempt.key } } }).then(
      ({ data: done }) => {
        attempt.renew();
        toast({ words: done?.rotateSigningKey.errors[0]?.message ?? 'Another key signs from now on.' });
        close();
      },
      (error: unknown) => toast({ words: failureWords(error, 'This was not done.') }),
    );
  return (
    <Page>
      <SettingsHead title="Signing" context="The keys with which your practice signs certificates. The private part of a key never leaves the server." />
      <RuledSection heading="Keys" count={keys.length || undefined}>
        {keys.length === 0 ? (
          <EmptyState kind="first" headline="The first key is made with the first certificate.">
            Nothing has to be set up before.
          </EmptyState>
        ) : (
          <RowList label="Keys">
            {keys.map((key) => (
              <Row
                key={key.id}
                id={key.id}
                name={`Key ${key.number}`}
                title={statusWords[key.status]}
                detail={
                  <>
                    {plural(key.signed, 'certificate', 'certificates')} in force{key.endedBecause && `. ${key.endedBecause}`}
                  </>
                }
                when={<Time at={key.endedAt ?? key.createdAt} />}
                button={
                  key.availableActions.length > 0 ? (
                    <Button small onClick={() => ask({ revoke: key.id })}>
                      Revoke
                    </Button>
                  ) : key.status === 'REVOKED' && key.signed > 0 ? (
                    <Button small onClick={() => ask({ anew: key.id })}>
                      Issue anew
                    </Button>
                  ) : undefined
                }
              />
            ))}
          </RowList>
        )}
        {keys.length > 0 && (
          <div className={css.below}>
            <Button onClick={() => ask('rotate')}>Sign with a new key</Button>
          </div>
        )}
      </RuledSection>
      <RuledSection heading="For verifiers" note="The name by which software elsewhere knows your practice, and where it finds the public keys.">
        <p className={css.did}>{did}</p>
        {keys.length > 0 && (
          <p>
            <a href={new URL(documentUrl).pathname}>Public keys</a>
          </p>
        )}
      </RuledSection>
      <ConfirmSheet
        open={asking === 'rotate'}
        close={close}
        question="Sign with a new key from now on?"
        confirm="Make the new key"
        back="Keep this one"
        act={turn}
        sending={loading}
      >
        <p>Certificates that are out stay valid: the key that signed them stays published. A new key once a year is a good habit.</p>
      </ConfirmSheet>
      {anew && <ReplaceAllSheet signingKey={anew} close={close} />}
      {revoked && (
        <ReasonSheet
          question={`Revoke key ${revoked.number}?`}
          confirm="Revoke the key"
          back="Keep it"
          fact={`Key ${revoked.number} is revoked.`}
          missing="Say why it is revoked"
          close={close}
          send={async (reason, idempotencyKey) =>
            (await revoke({ variables: { input: { keyId: revoked.id, version: revoked.version, reason, idempotencyKey } } })).data?.revokeSigningKey.errors
          }
        >
          <p>
            Only when somebody else may have the private part. {plural(revoked.signed, 'certificate', 'certificates')} in force will say that the signature is
            no longer proof, until you issue them anew. This cannot be taken back.
          </p>
        </ReasonSheet>
      )}
    </Page>
  );
}
