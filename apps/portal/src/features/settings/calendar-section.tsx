import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import type { Instant } from '../../app/scalars.js';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ConfirmSheet, Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Checkbox } from '../../ui/form/choice-fields.js';
import field from '../../ui/form/field.module.css';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './settings.module.css';

const CreateCalendarFeed_Mutation = graphql(`
  mutation CreateCalendarFeed($input: CreateCalendarFeedArgs!) {
    createCalendarFeed(input: $input) {
      feed {
        id
      }
      address
      errors {
        code
        field
        message
      }
    }
  }
`);

const RevokeCalendarFeed_Mutation = graphql(`
  mutation RevokeCalendarFeed($input: RevokeCalendarFeedArgs!) {
    revokeCalendarFeed(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

const again = { refetchQueries: ['SettingsPage'], awaitRefetchQueries: true };

/** The address, told once: it opens the calendar to whoever has it. */
function Told({ address, close }: { readonly address: string; readonly close: () => void }): ReactElement {
  const toast = useToast();
  const copy = (): void =>
    void navigator.clipboard.writeText(address).then(
      () => toast({ words: 'Copied.' }),
      () => toast({ words: 'Copying is not allowed here. Select the address and copy it by hand.' }),
    );
  return (
    <Sheet open close={close} heading="Your calendar address">
      <p>Subscribe to it in your calendar. It is shown this once; whoever has it can read your workshops, so give it to nobody.</p>
      <input className={field.control} readOnly aria-label="Calendar address" value={address} onFocus={({ target }) => target.select()} />
      <ButtonRow>
        <Button look="filled" onClick={copy}>
          Copy the address
        </Button>
        <Button onClick={close}>Done</Button>
      </ButtonRow>
    </Sheet>
  );
}

interface Props {
  readonly feed: { readonly hidesClients: boolean; readonly createdAt: Instant } | null;
}

/** One’s own dates in one’s own calendar, by a secret address that can be taken back. */
export function CalendarSection({ feed }: Props): ReactElement {
  const [shown, show] = useState<'create' | 'revoke'>();
  const [address, tell] = useState<string>();
  const [create] = useMutation(CreateCalendarFeed_Mutation, again);
  const [revoke, { loading }] = useMutation(RevokeCalendarFeed_Mutation, again);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const form = useCairnForm({ hidesClients: feed?.hidesClients ?? false });
  const close = (): void => show(undefined);
  const takeBack = (): void =>
    void revoke({ variables: { input: { idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        toast({ words: data?.revokeCalendarFeed.errors[0]?.message ?? 'Calendars that read the address get nothing any more.' });
        close();
      },
      (error: unknown) => toast({ words: failureWords(error, 'This was not done.') }),
    );
  return (
    <RuledSection heading="Calendar" id="calendar">
      <p className={css.facts}>
        {feed ? (
          <>
            Your calendar reads your dates from a secret address, made <Time at={feed.createdAt} />.{feed.hidesClients && ' Names of clients are hidden.'}
          </>
        ) : (
          'A secret address shows your workshops, live sessions and what is due of your certification in any calendar, and follows when they move.'
        )}
      </p>
      <ButtonRow>
        <Button onClick={() => show('create')}>{feed ? 'Make a new address' : 'Make an address'}</Button>
        {feed && (
          <Button look="quiet" onClick={() => show('revoke')}>
            Take it back
          </Button>
        )}
      </ButtonRow>
      {shown === 'create' && (
        <Sheet open close={close} heading={feed ? 'Make a new calendar address?' : 'Make a calendar address'}>
          <Form
            form={form}
            label="Make a calendar address"
            done={close}
            send={async ({ hidesClients }, idempotencyKey) => {
              const answer = (await create({ variables: { input: { hidesClients, idempotencyKey } } })).data?.createCalendarFeed;
              if (answer?.address) tell(answer.address);
              return answer?.errors;
            }}
          >
            {feed && <p>The address you have now stops working.</p>}
            <Checkbox
              form={form}
              name="hidesClients"
              label="Hide names of clients"
              hint="For calendars that others can see: of a workshop only what kind it is, and when."
            />
            <ButtonRow>
              <Submit>Make the address</Submit>
              <Button onClick={close}>Not now</Button>
            </ButtonRow>
          </Form>
        </Sheet>
      )}
      <ConfirmSheet
        open={shown === 'revoke'}
        close={close}
        question="Take the calendar address back?"
        confirm="Take it back"
        back="Keep it"
        act={takeBack}
        sending={loading}
      >
        <p>Your workshops leave every calendar that reads it. You can make another address at any time.</p>
      </ConfirmSheet>
      {address !== undefined && <Told address={address} close={() => tell(undefined)} />}
    </RuledSection>
  );
}
