import type { FragmentType } from '@apollo/client/masking';
import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { forgetDraftsOf } from '../../app/drafts/device-store.js';
import { failureWords } from '../../app/failure.js';
import { useViewer } from '../../app/session.js';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import { Button } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';

const SessionRow_session = graphql(`
  fragment SessionRow_session on Session {
    id
    current
    device
    ip
    lastSeenAt
    createdAt
  }
`);

const RevokeSession_Mutation = graphql(`
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

const SignOutEverywhere_Mutation = graphql(`
  mutation SignOutEverywhere($input: SignOutEverywhereInput!) {
    signOutEverywhere(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

function SessionRow({ session }: { readonly session: FragmentType<typeof SessionRow_session> }): ReactElement {
  const { data } = useSuspenseFragment({ fragment: SessionRow_session, from: session });
  const [revoke, { loading }] = useMutation(RevokeSession_Mutation, { refetchQueries: ['SettingsPage'], awaitRefetchQueries: true });
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const signOut = async (): Promise<void> => {
    try {
      const answer = await revoke({ variables: { input: { sessionId: data.id, idempotencyKey: attempt.key } } });
      attempt.renew();
      toast({ words: answer.data?.revokeSession.errors[0]?.message ?? `${data.device} is signed out.` });
    } catch (error) {
      toast({ words: failureWords(error, 'This was not done.') });
    }
  };
  return (
    <Row
      id={data.id}
      title={data.current ? `${data.device}, this one` : data.device}
      detail={
        <>
          Signed in <Time at={data.createdAt} />
          {data.ip !== null && ` from ${data.ip}`}
        </>
      }
      when={data.current ? undefined : <Time at={data.lastSeenAt} />}
      button={
        data.current ? undefined : (
          <Button small sending={loading} aria-label={`Sign out ${data.device}`} onClick={() => void signOut()}>
            Sign out
          </Button>
        )
      }
    />
  );
}

/** Browsers that are signed in; one can be signed out, or all. */
export function SessionsList({
  sessions,
}: {
  readonly sessions: readonly ({ readonly id: string } & FragmentType<typeof SessionRow_session>)[];
}): ReactElement {
  const viewer = useViewer();
  const [asking, setAsking] = useState(false);
  const [endAll, { loading }] = useMutation(SignOutEverywhere_Mutation);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const everywhere = async (): Promise<void> => {
    try {
      const answer = await endAll({ variables: { input: { idempotencyKey: attempt.key } } });
      const refused = answer.data?.signOutEverywhere.errors[0];
      if (refused) return toast({ words: refused.message });
      await forgetDraftsOf(viewer.id);
      window.location.assign('/sign-out');
    } catch (error) {
      toast({ words: failureWords(error, 'This was not done.') });
    }
  };
  return (
    <RuledSection
      heading="Signed in with"
      count={sessions.length}
      act={
        <Button small onClick={() => setAsking(true)}>
          Sign out everywhere
        </Button>
      }
    >
      <RowList label="Browsers that are signed in">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </RowList>
      <ConfirmSheet
        open={asking}
        close={() => setAsking(false)}
        question={`Sign out of all ${sessions.length}?`}
        confirm="Sign out everywhere"
        back="Stay signed in"
        sending={loading}
        act={() => void everywhere()}
      >
        <p>This browser is signed out too, and drafts on this device are removed. You come back with a mail.</p>
      </ConfirmSheet>
    </RuledSection>
  );
}
