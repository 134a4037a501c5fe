import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useState, type ReactElement } from 'react';
import { modeChoices, modeWords } from '../../app/client-words.js';
import { graphql } from '../../graphql/gql.js';
import type { EngagementMode } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ActButton, type ActingEngagement } from './act-button.js';
import css from './client.module.css';

const ModeSection_engagement = graphql(`
  fragment ModeSection_engagement on Engagement {
    id
    version
    mode
  }
`);

const SwitchMode_Mutation = graphql(`
  mutation SwitchMode($input: SwitchModeInput!) {
    switchMode(input: $input) {
      engagement {
        id
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
  readonly engagement: FragmentType<typeof ModeSection_engagement>;
  readonly acting: ActingEngagement;
}

/** Coaching, consulting or hybrid, and what that means for who does the work. */
export function ModeSection({ engagement, acting }: Props): ReactElement {
  const { data } = useSuspenseFragment({ fragment: ModeSection_engagement, from: engagement });
  const [open, setOpen] = useState(false);
  return (
    <RuledSection heading="How you work together">
      <div className={css.line}>
        <div>
          <p>{modeWords[data.mode]}</p>
          <p className={css.detail}>{modeChoices.find(({ value }) => value === data.mode)?.hint}</p>
        </div>
        <ActButton engagement={acting} action="switchMode" press={() => setOpen(true)} />
      </div>
      <Sheet open={open} close={() => setOpen(false)} heading="Switch the mode of this engagement?">
        <ModeForm engagementId={data.id} version={data.version} mode={data.mode} close={() => setOpen(false)} />
      </Sheet>
    </RuledSection>
  );
}

function ModeForm({
  engagementId,
  version,
  mode,
  close,
}: {
  readonly engagementId: string;
  readonly version: number;
  readonly mode: EngagementMode;
  readonly close: () => void;
}): ReactElement {
  const [change] = useMutation(SwitchMode_Mutation, { refetchQueries: ['ClientHistory'] });
  const toast = useToast();
  const others = modeChoices.filter(({ value }) => value !== mode);
  const form = useCairnForm<{ mode: EngagementMode; reason: string }>({ mode: others[0]?.value ?? mode, reason: '' });
  return (
    <Form
      form={form}
      label="Switch the mode"
      send={async (values, idempotencyKey) =>
        (await change({ variables: { input: { ...values, engagementId, version, idempotencyKey } } })).data?.switchMode.errors
      }
      done={() => {
        toast({ words: `This engagement runs as ${modeWords[form.getValues('mode')].toLowerCase()} from today.` });
        close();
      }}
    >
      <p>It counts from today and goes into the record with your reason. Nobody gets a mail.</p>
      <RadioGroup form={form} name="mode" label={`From ${modeWords[mode].toLowerCase()} to`} choices={others} />
      <TextArea
        form={form}
        name="reason"
        label="Reason"
        hint="So that somebody who reads it in a year understands it."
        rows={2}
        limit={1000}
        required="Say why the mode changes"
      />
      <ButtonRow>
        <Submit>Switch the mode</Submit>
        <Button onClick={close}>Keep {modeWords[mode].toLowerCase()}</Button>
      </ButtonRow>
    </Form>
  );
}
