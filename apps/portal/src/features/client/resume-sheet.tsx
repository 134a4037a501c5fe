import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import type { Day } from '../../app/scalars.js';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import type { CourseSheetProps } from './course-sheet-props.js';

const ResumeEngagement_Mutation = graphql(`
  mutation ResumeEngagement($input: ResumeEngagementInput!) {
    resumeEngagement(input: $input) {
      engagement {
        id
        moment
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

/** Goes on after a pause; the dates move by the days that were lost, or stay. */
export function ResumeSheet({ engagementId, version, clientName, close, pausedOn }: CourseSheetProps & { readonly pausedOn: Day | null }): ReactElement {
  const [resume] = useMutation(ResumeEngagement_Mutation, { refetchQueries: ['ClientHistory'] });
  const toast = useToast();
  const form = useCairnForm<{ dates: 'MOVE' | 'KEEP' }>({ dates: 'MOVE' });
  return (
    <Sheet open close={close} heading={`Go on with ${clientName}?`}>
      <Form
        form={form}
        label="Resume"
        send={async ({ dates }, idempotencyKey) =>
          (await resume({ variables: { input: { engagementId, version, moveDates: dates === 'MOVE', idempotencyKey } } })).data?.resumeEngagement.errors
        }
        done={() => {
          toast({ words: `The work with ${clientName} goes on.` });
          close();
        }}
      >
        {pausedOn && (
          <p>
            It has been paused since <Time day={pausedOn} length="long" />. It goes on from today and is put on record.
          </p>
        )}
        <RadioGroup
          form={form}
          name="dates"
          label="Dates"
          choices={[
            { value: 'MOVE', label: 'Move by the days that were lost', hint: 'The phase that was under way ends later, and everything after it.' },
            { value: 'KEEP', label: 'Stay as they were' },
          ]}
        />
        <ButtonRow>
          <Submit>Go on</Submit>
          <Button onClick={close}>Stay paused</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
