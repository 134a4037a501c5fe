import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useState, type ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { useMay, type ActingEngagement } from './act-button.js';
import css from './client.module.css';

const OutcomeSection_engagement = graphql(`
  fragment OutcomeSection_engagement on Engagement {
    id
    version
    outcome
  }
`);

const SetOutcome_Mutation = graphql(`
  mutation SetOutcome($input: SetOutcomeInput!) {
    setOutcome(input: $input) {
      engagement {
        id
        firstSteps {
          key
          ordinal
          title
          minutes
          unlocks
          state
          says
          path
        }
        ...ClientSettings_engagement
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

interface Props {
  readonly engagement: FragmentType<typeof OutcomeSection_engagement>;
  readonly acting: ActingEngagement;
}

/** What the client wants, in one sentence of its own. */
export function OutcomeSection({ engagement, acting }: Props): ReactElement {
  const { data } = useSuspenseFragment({ fragment: OutcomeSection_engagement, from: engagement });
  const may = useMay(acting)('setOutcome');
  const [writing, setWriting] = useState(false);
  const open = may && (writing || !data.outcome);
  return (
    <RuledSection
      heading="What the client wants"
      act={
        may && !open ? (
          <Button small look="quiet" onClick={() => setWriting(true)}>
            Change
          </Button>
        ) : undefined
      }
    >
      {open ? (
        <OutcomeForm engagementId={data.id} version={data.version} outcome={data.outcome ?? ''} close={() => setWriting(false)} />
      ) : (
        <p className={data.outcome ? css.outcome : css.detail}>{data.outcome ?? 'Not written down yet.'}</p>
      )}
    </RuledSection>
  );
}

function OutcomeForm({
  engagementId,
  version,
  outcome,
  close,
}: {
  readonly engagementId: string;
  readonly version: number;
  readonly outcome: string;
  readonly close: () => void;
}): ReactElement {
  const [set] = useMutation(SetOutcome_Mutation);
  const toast = useToast();
  const form = useCairnForm({ outcome });
  return (
    <div className={css.fields}>
      <Form
        form={form}
        label="What the client wants"
        send={async (values, idempotencyKey) =>
          (await set({ variables: { input: { ...values, engagementId, version, idempotencyKey } } })).data?.setOutcome.errors
        }
        done={() => {
          toast({ words: 'Saved. It stands on the home of the client and on its programme.' });
          close();
        }}
      >
        <TextArea
          form={form}
          name="outcome"
          label="In one sentence"
          hint="In the client’s own words: what is different when this worked."
          serif
          rows={2}
          limit={300}
        />
        <ButtonRow>
          <Submit look="outlined">Save the sentence</Submit>
          {outcome && (
            <Button look="quiet" onClick={close}>
              Leave it as it was
            </Button>
          )}
        </ButtonRow>
      </Form>
    </div>
  );
}
