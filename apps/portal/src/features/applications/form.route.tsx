import { useMutation, useReadQuery } from '@apollo/client/react';
import { useFieldArray, useWatch } from 'react-hook-form';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { startQuery } from '../../app/route-data.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Checkbox, Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm, type CairnForm } from '../../ui/form/form.js';
import { TextArea, TextField } from '../../ui/form/text-fields.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { ApplicationFormPage_Query, EditApplicationForm_Mutation } from './page.documents.js';
import css from './applications.module.css';
import { answerKindWords, freeKey, inputOf, valuesOf, type FormValues } from './form.values.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, ApplicationFormPage_Query, { id: params['programme'] ?? '' });

const kinds = Object.entries(answerKindWords).map(([value, label]) => ({ value, label }));

interface PartProps {
  readonly form: CairnForm<FormValues>;
  readonly at: number;
}

function Question({ form, at }: PartProps): ReactElement {
  const kind = useWatch({ control: form.control, name: `questions.${at}.kind` });
  return (
    <div className={css.fields}>
      <TextField form={form} name={`questions.${at}.label`} label="What is asked" required="Enter the question" />
      <TextField form={form} name={`questions.${at}.hint`} label="Below it" hint="What helps to answer." optional />
      <Select form={form} name={`questions.${at}.kind`} label="Answered with" choices={kinds} />
      {kind === 'CHOICE' && (
        <TextArea
          form={form}
          name={`questions.${at}.options`}
          label="Answers to choose from"
          hint="One a line, two to twelve."
          rows={3}
          required="Enter the answers"
        />
      )}
      <Checkbox form={form} name={`questions.${at}.required`} label="Needs an answer" />
    </div>
  );
}

/** The acts on one part of a list: up, down, away. */
function PartActs({
  name,
  at,
  count,
  move,
  remove,
}: {
  name: string;
  at: number;
  count: number;
  move: (to: number) => void;
  remove: () => void;
}): ReactElement {
  return (
    <>
      {at > 0 && (
        <Button look="quiet" small aria-label={`Move up: ${name}`} onClick={() => move(at - 1)}>
          <span aria-hidden="true">↑</span>
        </Button>
      )}
      {at < count - 1 && (
        <Button look="quiet" small aria-label={`Move down: ${name}`} onClick={() => move(at + 1)}>
          <span aria-hidden="true">↓</span>
        </Button>
      )}
      <Button look="quiet" small aria-label={`Remove: ${name}`} onClick={remove}>
        Remove
      </Button>
    </>
  );
}

/** What applicants of a programme are asked, and what its readers look for. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const programme = data.certificationProgramme;
  const form = useCairnForm<FormValues>(valuesOf(programme));
  const questions = useFieldArray({ control: form.control, name: 'questions' });
  const criteria = useFieldArray({ control: form.control, name: 'criteria' });
  const [edit] = useMutation(EditApplicationForm_Mutation, { refetchQueries: ['ApplicationDeskPage'] });
  const toast = useToast();
  const navigate = useNavigate();
  const back = `/cert-admin/applications/${programme.id}`;
  const head = (
    <PageHead
      above={<Link to={back}>Applications</Link>}
      title={`The form of ${programme.title}`}
      context="Whoever has handed in keeps the form they answered; drafts get the new one."
    />
  );
  if (actState(programme.availableActions, 'editApplicationForm') !== 'allowed')
    return (
      <Page narrow>
        {head}
        <ReadOnlyLine>The certification director changes the form.</ReadOnlyLine>
        <ul className={css.asked}>
          {programme.questions.map(({ key, label }) => (
            <li key={key}>{label}</li>
          ))}
        </ul>
      </Page>
    );
  return (
    <Page narrow>
      {head}
      <Form
        form={form}
        label="The form"
        send={async (values, idempotencyKey) =>
          (await edit({ variables: { input: { ...inputOf(values), programmeId: programme.id, version: programme.version, idempotencyKey } } })).data
            ?.editApplicationForm.errors
        }
        done={() => {
          toast({ words: 'The form is changed.' });
          void navigate(back);
        }}
      >
        {questions.fields.map(({ id }, at) => (
          <RuledSection
            key={id}
            heading={`Question ${at + 1}`}
            act={
              <PartActs
                {...{ name: `question ${at + 1}`, at, count: questions.fields.length }}
                move={(to) => questions.move(at, to)}
                remove={() => questions.remove(at)}
              />
            }
          >
            <Question form={form} at={at} />
          </RuledSection>
        ))}
        <Button
          onClick={() => questions.append({ key: freeKey('q', form.getValues('questions')), label: '', hint: '', kind: 'TEXT', required: true, options: '' })}
        >
          Add a question
        </Button>
        <RuledSection heading="What readers look for" note="each marks it 1 to 3">
          {criteria.fields.map(({ id }, at) => (
            <div key={id} className={css.criterion}>
              <TextField form={form} name={`criteria.${at}.title`} label={`Look for ${at + 1}`} required="Enter what you look for" />
              <TextField form={form} name={`criteria.${at}.hint`} label="What a 3 looks like" optional />
              <p>
                <PartActs
                  {...{ name: `look for ${at + 1}`, at, count: criteria.fields.length }}
                  move={(to) => criteria.move(at, to)}
                  remove={() => criteria.remove(at)}
                />
              </p>
            </div>
          ))}
          {criteria.fields.length < 6 && (
            <Button onClick={() => criteria.append({ key: freeKey('c', form.getValues('criteria')), title: '', hint: '' })}>Add something to look for</Button>
          )}
        </RuledSection>
        <ButtonRow sticky>
          <Submit>Save</Submit>
          <ButtonLink to={back}>Back to the applications</ButtonLink>
        </ButtonRow>
      </Form>
    </Page>
  );
}
