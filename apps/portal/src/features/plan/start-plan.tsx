import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useState, type ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { ClientTabs } from '../../templates/client-tabs.js';
import { Button } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { actState } from '../../app/act-state.js';

const StartPlan_plan = graphql(`
  fragment StartPlan_plan on DeploymentPlan {
    engagementId
    clientName
    clientSlug
    coachName
    parameters {
      key
    }
    availableActions {
      action
      ...ActState_action @unmask
    }
  }
`);

const OpenChangeSet_Mutation = graphql(`
  mutation OpenChangeSet($input: OpenChangeSetArgs!) {
    openChangeSet(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

/** Opens a draft of changes; the first one comes from the practice's template. */
export function useOpenChangeSet(engagementId: string): { readonly open: () => Promise<void>; readonly opening: boolean } {
  const [openSet] = useMutation(OpenChangeSet_Mutation, { refetchQueries: 'active', awaitRefetchQueries: true });
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const [opening, setOpening] = useState(false);
  const open = async (): Promise<void> => {
    setOpening(true);
    try {
      const { data } = await openSet({ variables: { input: { engagementId, idempotencyKey: attempt.key } } });
      attempt.renew();
      const refused = data?.openChangeSet.errors[0];
      if (refused) toast({ words: refused.message });
    } catch (error) {
      toast({ words: failureWords(error, 'This was not done.') });
    } finally {
      setOpening(false);
    }
  };
  return { open, opening };
}

/** Before anything was proposed: the coach starts from the template, the client's people are told what will come. */
export function StartPlan({ plan }: { readonly plan: FragmentType<typeof StartPlan_plan> }): ReactElement {
  const { data } = useSuspenseFragment({ fragment: StartPlan_plan, fragmentName: 'StartPlan_plan', from: plan });
  const { open, opening } = useOpenChangeSet(data.engagementId);
  const mayStart = actState(data.availableActions, 'openChangeSet') === 'allowed';
  return (
    <Page>
      <ClientTabs slug={data.clientSlug} />
      <PageHead title={`Deployment plan of ${data.clientName}`} tabTitle={`Plan, ${data.clientName}`} context="Nothing has been proposed yet." />
      <EmptyState
        kind="first"
        headline={
          mayStart
            ? `Start from your practice’s template: ${plural(data.parameters.length, 'question', 'questions')}, most of them filled in.`
            : 'How OKRs are run here will be written down once, and hold for everyone.'
        }
        act={
          mayStart ? (
            <Button look="filled" sending={opening} sendingWords="Opening…" onClick={() => void open()}>
              Start the plan
            </Button>
          ) : undefined
        }
      >
        {mayStart
          ? 'Most clients answer the open ones in the first call. Nothing is sent until you say so.'
          : `${data.coachName ?? 'Your coach'} prepares it with you; whoever leads the programme decides on it from a mail.`}
      </EmptyState>
    </Page>
  );
}

/** Starts changes to a plan that is in force. */
export function OpenChanges({ engagementId }: { readonly engagementId: string }): ReactElement {
  const { open, opening } = useOpenChangeSet(engagementId);
  return (
    <Button sending={opening} sendingWords="Opening…" onClick={() => void open()}>
      Propose changes
    </Button>
  );
}
