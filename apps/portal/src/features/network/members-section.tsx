import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import { Time } from '../../app/time/time.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { TextField } from '../../ui/form/text-fields.js';
import { Menu } from '../../ui/menu/menu.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { again, AnswerNetworkRequest_Mutation, EndNetworkMembership_Mutation, InviteNetworkMember_Mutation, type NetworkFacts } from './network.documents.js';

function InviteSheet({ close }: { readonly close: () => void }): ReactElement {
  const form = useCairnForm({ name: '', email: '' });
  const [invite] = useMutation(InviteNetworkMember_Mutation, again);
  const toast = useToast();
  return (
    <Sheet open close={close} heading="Invite somebody to the network">
      <Form
        form={form}
        label="Invite a member"
        send={async (values, idempotencyKey) => (await invite({ variables: { input: { ...values, idempotencyKey } } })).data?.inviteNetworkMember.errors}
        done={() => {
          toast({ words: `${form.getValues('name')} is in the network and gets a mail.` });
          close();
        }}
      >
        <p>Members need no certificate. They find your coaches; they see nothing of clients, cohorts or each other.</p>
        <TextField form={form} name="name" label="Name" required="Enter a name" />
        <TextField form={form} name="email" type="email" inputMode="email" label="Mail address" hint="They sign in with it." required="Enter a mail address" />
        <ButtonRow>
          <Submit>Invite</Submit>
          <Button onClick={close}>Not now</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}

/** Acts that need no form: told where they were refused, or what is new. */
function useSend() {
  const attempt = useIdempotencyKey();
  const toast = useToast();
  return (act: (key: string) => Promise<readonly { readonly message: string }[] | undefined>, fact: string): void =>
    void act(attempt.key).then(
      (errors) => {
        attempt.renew();
        toast({ words: errors?.[0]?.message ?? fact });
      },
      (error: unknown) => toast({ words: failureWords(error, 'This was not done.') }),
    );
}

/** Who asks, and who is in the network without a certificate; for those who run it. */
export function MembersSection({ network }: { readonly network: NetworkFacts }): ReactElement {
  const [inviting, setInviting] = useState(false);
  const [answer] = useMutation(AnswerNetworkRequest_Mutation, again);
  const [end] = useMutation(EndNetworkMembership_Mutation, again);
  const send = useSend();
  const { requests, members } = network;
  const reply = (requestId: string, version: number, welcome: boolean, fact: string): void =>
    send(
      async (idempotencyKey) => (await answer({ variables: { input: { requestId, version, welcome, idempotencyKey } } })).data?.answerNetworkRequest.errors,
      fact,
    );
  return (
    <>
      {requests.length > 0 && (
        <RuledSection heading="Ask to join" count={requests.length}>
          <RowList label="Ask to join">
            {requests.map(({ id, name, email, words, askedAt, version }) => (
              <Row
                key={id}
                id={id}
                title={name}
                detail={words === '' ? email : `${email}: “${words}”`}
                when={<Time at={askedAt} />}
                button={
                  <>
                    <Button small aria-label={`Welcome ${name}`} onClick={() => reply(id, version, true, `${name} is in the network and gets a mail.`)}>
                      Welcome
                    </Button>
                    <Button
                      small
                      look="quiet"
                      aria-label={`Decline ${name}`}
                      onClick={() => reply(id, version, false, `${name} gets a mail that it is not possible now.`)}
                    >
                      Decline
                    </Button>
                  </>
                }
              />
            ))}
          </RowList>
        </RuledSection>
      )}
      <RuledSection
        heading="Members without a certificate"
        count={members.length}
        act={
          <Button small onClick={() => setInviting(true)} aria-label="Invite a member">
            Invite
          </Button>
        }
      >
        {members.length === 0 ? (
          <EmptyState kind="first" headline="Members will stand here.">
            Invite people who are interested, or let them ask on the public page.
          </EmptyState>
        ) : (
          <RowList label="Members without a certificate">
            {members.map(({ personId, name, email, since }) => (
              <Row
                key={personId}
                id={personId}
                title={name}
                detail={email}
                when={
                  <>
                    since <Time at={since} />
                  </>
                }
                more={
                  <Menu
                    label={`More: ${name}`}
                    groups={[
                      [
                        {
                          words: 'End their membership',
                          act: () =>
                            send(
                              async (idempotencyKey) => (await end({ variables: { input: { personId, idempotencyKey } } })).data?.endNetworkMembership.errors,
                              `${name} is no longer in the network.`,
                            ),
                        },
                      ],
                    ]}
                  />
                }
              />
            ))}
          </RowList>
        )}
      </RuledSection>
      {inviting && <InviteSheet close={() => setInviting(false)} />}
    </>
  );
}
