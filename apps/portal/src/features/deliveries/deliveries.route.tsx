import { useMutation, useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { SettingsHead } from '../../templates/settings-head.js';
import { Button } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { Page } from '../../ui/page/page-head.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';

const DeliveriesPage_Query = graphql(`
  query DeliveriesPage {
    deliveries {
      mails {
        id
        toName
        toAddress
        subject
        error
        queuedAt
      }
      jobs {
        id
        job
        attempts
        errorCode
        reference
        at
      }
    }
  }
`);

const RetryMail_Mutation = graphql(`
  mutation RetryMail($input: RetryDeliveryInput!) {
    retryMail(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

const RetryJob_Mutation = graphql(`
  mutation RetryJob($input: RetryDeliveryInput!) {
    retryJob(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, DeliveriesPage_Query, {}, { fetchPolicy: 'network-only' });

const after = { refetchQueries: 'active' as const, awaitRefetchQueries: true };

/** What did not reach anybody: why, and the one act that may mend it. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const [retryMail] = useMutation(RetryMail_Mutation, after);
  const [retryJob] = useMutation(RetryJob_Mutation, after);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const { mails, jobs } = data.deliveries;
  const total = mails.length + jobs.length;

  const mail = async (id: string): Promise<void> => {
    const { data: done } = await retryMail({ variables: { input: { id, idempotencyKey: attempt.key } } });
    attempt.renew();
    toast({ words: done?.retryMail.errors[0]?.message ?? 'It is on its way again.' });
  };
  const job = async (id: string): Promise<void> => {
    const { data: done } = await retryJob({ variables: { input: { id, idempotencyKey: attempt.key } } });
    attempt.renew();
    toast({ words: done?.retryJob.errors[0]?.message ?? 'It is being tried again.' });
  };

  return (
    <Page>
      <SettingsHead
        title={total === 0 ? 'Everything was delivered' : `${plural(total, 'thing', 'things')} could not be delivered`}
        tabTitle="Deliveries"
        context="Mails are tried for about three hours before they stand here."
      />
      {total === 0 && (
        <EmptyState kind="done" headline="Nothing is waiting.">
          A mail or a task that fails for good will stand here with its reason.
        </EmptyState>
      )}
      {mails.length > 0 && (
        <RuledSection heading="Mails" count={mails.length}>
          <RowList label="Mails that were not delivered">
            {mails.map((one) => (
              <Row
                key={one.id}
                id={one.id}
                name={one.toName}
                title={one.subject}
                detail={`${one.toAddress}. ${one.error}`}
                when={<Time at={one.queuedAt} />}
                button={
                  <Button small onClick={() => void mail(one.id)}>
                    Send again
                  </Button>
                }
              />
            ))}
          </RowList>
        </RuledSection>
      )}
      {jobs.length > 0 && (
        <RuledSection heading="Work in the background" count={jobs.length}>
          <RowList label="Work that failed">
            {jobs.map((one) => (
              <Row
                key={one.id}
                id={one.id}
                title={one.job}
                detail={`${one.errorCode}, after ${plural(one.attempts, 'attempt', 'attempts')}. Reference ${one.reference}`}
                when={<Time at={one.at} />}
                button={
                  <Button small onClick={() => void job(one.id)}>
                    Try again
                  </Button>
                }
              />
            ))}
          </RowList>
        </RuledSection>
      )}
    </Page>
  );
}
