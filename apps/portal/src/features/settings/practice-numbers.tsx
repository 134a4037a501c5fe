import type { FragmentType } from '@apollo/client/masking';
import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import { graphql } from '../../graphql/gql.js';
import type { PracticeNumbers_PracticeFragment } from '../../graphql/graphql.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { NumberField } from '../../ui/form/number-field.js';
import { Switch } from '../../ui/form/switch.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './settings.module.css';

const PracticeNumbers_practice = graphql(`
  fragment PracticeNumbers_practice on Practice {
    id
    version
    settings {
      decisionLinkDays
      decisionLapseDays
      reminderWorkingDays
      decisionCodeRequired
      amendmentLockCycles
      sponsorAttentionWorkingDays
      sponsorOffTrackWorkingDays
      sponsorUnseenDays
      trainingShortWorkingDays
      trainingPaceWorkingDays
      trainingAttendancePercent
      quizPassPercent
      clearanceCycles
      gateOpeningMaxDays
      rhythmOnTrackPercent
      rhythmAttentionPercent
      independenceAttentionPoints
      learningWallMonths
    }
  }
`);

const ChangePracticeSettings_Mutation = graphql(`
  mutation ChangePracticeSettings($input: ChangePracticeSettingsInput!) {
    changePracticeSettings(input: $input) {
      practice {
        id
        ...PracticeNumbers_practice
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

type Settings = NonNullable<PracticeNumbers_PracticeFragment['settings']>;
type Numbers = { [name in Exclude<keyof Settings, '__typename' | 'decisionCodeRequired'>]: number };

const groups: readonly {
  readonly heading: string;
  readonly fields: readonly { readonly name: keyof Numbers; readonly label: string; readonly unit: string; readonly hint?: string }[];
}[] = [
  {
    heading: 'Decisions',
    fields: [
      { name: 'decisionLinkDays', label: 'The link in the mail works for', unit: 'days' },
      { name: 'decisionLapseDays', label: 'Without a decision a change lapses after', unit: 'days' },
      { name: 'reminderWorkingDays', label: 'At most one reminder in', unit: 'working days' },
      {
        name: 'amendmentLockCycles',
        label: 'A parameter stays for',
        unit: 'cycles',
        hint: 'Complete cycles before it may change. An exception needs a reason and the signatures.',
      },
    ],
  },
  {
    heading: 'Training',
    fields: [
      { name: 'trainingAttendancePercent', label: 'Present counts from', unit: '% of the minutes' },
      { name: 'quizPassPercent', label: 'A new quiz is passed with', unit: '% right' },
      {
        name: 'clearanceCycles',
        label: 'Clearance to write OKRs lasts',
        unit: 'cycles',
        hint: 'Complete cycles. It ends sooner when levels, scoring or the kinds of key results change.',
      },
      { name: 'gateOpeningMaxDays', label: 'A client lead can open the gate early for', unit: 'days' },
    ],
  },
  {
    heading: 'When a signal turns',
    fields: [
      { name: 'sponsorAttentionWorkingDays', label: 'Sponsor: a decision needs attention after', unit: 'working days' },
      { name: 'sponsorOffTrackWorkingDays', label: 'Sponsor: it is off track after', unit: 'working days' },
      { name: 'sponsorUnseenDays', label: 'Sponsor: not seen for', unit: 'days' },
      { name: 'trainingShortWorkingDays', label: 'Training: off track when somebody has no session, and drafting is nearer than', unit: 'working days' },
      { name: 'trainingPaceWorkingDays', label: 'Training: behind its pace when somebody has no session, and drafting is nearer than', unit: 'working days' },
      { name: 'rhythmOnTrackPercent', label: 'Rhythm: on track from', unit: '% of teams' },
      { name: 'rhythmAttentionPercent', label: 'Rhythm: needs attention from', unit: '% of teams' },
      { name: 'independenceAttentionPoints', label: 'Independence: off track when behind by more than', unit: 'points' },
    ],
  },
  {
    heading: 'Learnings',
    fields: [
      {
        name: 'learningWallMonths',
        label: 'Coaches of competing clients do not see a learning for',
        unit: 'months',
        hint: 'Clients compete when they are of one industry and region. Counted from the day of publishing.',
      },
    ],
  },
];

/** The numbers that rules and signals go by, and the one habit that saves at once. */
export function PracticeNumbers({ practice }: { readonly practice: FragmentType<typeof PracticeNumbers_practice> }): ReactElement | null {
  const { data } = useSuspenseFragment({ fragment: PracticeNumbers_practice, from: practice });
  return data.settings ? <NumbersForm version={data.version} settings={data.settings} /> : null;
}

function NumbersForm({
  version,
  settings: { __typename: _, decisionCodeRequired, ...numbers },
}: {
  readonly version: number;
  readonly settings: Settings;
}): ReactElement {
  const form = useCairnForm<Numbers>(numbers);
  const [change] = useMutation(ChangePracticeSettings_Mutation);
  const [problem, setProblem] = useState<string>();
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const requireCode = async (on: boolean): Promise<void> => {
    try {
      const { data } = await change({ variables: { input: { decisionCodeRequired: on, version, idempotencyKey: attempt.key } } });
      attempt.renew();
      setProblem(data?.changePracticeSettings.errors[0]?.message);
    } catch (error) {
      setProblem(failureWords(error, 'This was not saved.'));
    }
  };
  return (
    <>
      <RuledSection heading="Deciding from a mail">
        <Switch
          label="Ask for a six-digit code"
          hint="Besides the link. One step more for whoever decides."
          on={decisionCodeRequired}
          change={(on) => void requireCode(on)}
        />
        <p role="status" className={css.problem}>
          {problem}
        </p>
      </RuledSection>
      <Form
        form={form}
        label="Numbers of the practice"
        done={() => toast({ words: 'Saved.' })}
        send={async (values, idempotencyKey) =>
          (await change({ variables: { input: { ...values, version, idempotencyKey } } })).data?.changePracticeSettings.errors
        }
      >
        {groups.map(({ heading, fields }) => (
          <RuledSection key={heading} heading={heading}>
            <div className={css.pair}>
              {fields.map(({ name, label, unit, hint }) => (
                <NumberField key={name} form={form} name={name} label={label} unit={unit} hint={hint} required="Enter a number" />
              ))}
            </div>
          </RuledSection>
        ))}
        <Submit look="outlined">Save the numbers</Submit>
      </Form>
    </>
  );
}
