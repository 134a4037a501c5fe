import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { afterwards, ShowEvidence_Mutation, type EngagementToShow } from './evidence.documents.js';

export interface Showing {
  readonly of: EngagementToShow;
  readonly kind: 'CYCLE' | 'CASE_STUDY';
  readonly cycleNumber: number | null;
}

/** Words about one's own work, without names. What names somebody is said by the server, in the field. */
export function ShowSheet({ showing: { of, kind, cycleNumber }, close }: { readonly showing: Showing; readonly close: () => void }): ReactElement {
  const [show] = useMutation(ShowEvidence_Mutation, afterwards);
  const toast = useToast();
  const form = useCairnForm<{ text: string }>({ text: '' });
  const study = kind === 'CASE_STUDY';
  return (
    <Sheet open wide close={close} heading={study ? `A case study from ${of.clientName}` : `Cycle ${cycleNumber} with ${of.clientName}`}>
      <Form
        form={form}
        label={study ? 'Write the case study' : 'Show this cycle'}
        send={async ({ text }, idempotencyKey) =>
          (await show({ variables: { input: { engagementId: of.engagementId, kind, cycleNumber, text, idempotencyKey } } })).data?.showEvidence.errors
        }
        done={() => {
          toast({ words: 'Shown. Those who run your cohort read it without the client’s name.' });
          close();
        }}
      >
        <p>Others see industry, size and region in bands, the number of the cycle and its weeks. They do not see which client it was.</p>
        <TextArea
          form={form}
          name="text"
          serif
          label={study ? 'The story, without names' : 'What you did, and what you learned, without names'}
          hint={
            study ? 'Why OKRs, what was done in each phase, what came of it, what you would do otherwise.' : 'A few sentences that still make sense in a year.'
          }
          required={study ? 'Write the story' : 'Write what you did'}
          rows={study ? 14 : 6}
          limit={60000}
        />
        <ButtonRow>
          <Submit>{study ? 'Show the case study' : 'Show this cycle'}</Submit>
          <Button onClick={close}>Not now</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
