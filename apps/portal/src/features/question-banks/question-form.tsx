import { useFieldArray, useWatch } from 'react-hook-form';
import { useState, type ReactElement } from 'react';
import { questionKindWords } from '../../app/question-words.js';
import { Button } from '../../ui/button/button.js';
import { Checkbox, RadioGroup, Select } from '../../ui/form/choice-fields.js';
import type { CairnForm } from '../../ui/form/form.js';
import { NumberField } from '../../ui/form/number-field.js';
import { TextArea, TextField } from '../../ui/form/text-fields.js';
import type { Given } from '../../ui/questions/given.js';
import { QuestionFields } from '../../ui/questions/question-fields.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import type { BankFacts } from './banks.documents.js';
import { hasOptions, shownTo, type QuestionValues } from './question.values.js';
import css from '../../ui/questions/question-editor.module.css';

interface Props {
  readonly form: CairnForm<QuestionValues>;
}

const kinds = Object.entries(questionKindWords).map(([value, label]) => ({ value, label }));

function Options({ form }: Props): ReactElement {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'options' });
  const kind = useWatch({ control: form.control, name: 'kind' });
  const texts = useWatch({ control: form.control, name: 'options' });
  const least = kind === 'ORDER' ? 3 : 2;
  return (
    <div className={css.options}>
      {fields.map(({ id }, place) => (
        <div key={id} className={css.option}>
          <TextField
            form={form}
            name={`options.${place}.text`}
            label={kind === 'ORDER' ? `Place ${place + 1}` : `Answer ${place + 1}`}
            required="Enter the answer"
          />
          {kind === 'SEVERAL' && <Checkbox form={form} name={`options.${place}.right`} label="right" />}
          {fields.length > least && (
            <Button look="quiet" small aria-label={`Remove answer ${place + 1}`} onClick={() => remove(place)}>
              Remove
            </Button>
          )}
        </div>
      ))}
      {fields.length < 8 && (
        <Button look="quiet" small onClick={() => append({ text: '', right: false })}>
          Add an answer
        </Button>
      )}
      {kind === 'ONE' && (
        <Select
          form={form}
          name="rightOne"
          label="Right is"
          empty="Choose an answer"
          required="Choose the right answer"
          choices={texts.map(({ text }, place) => ({ value: String(place), label: text.trim() === '' ? `Answer ${place + 1}` : text }))}
        />
      )}
    </div>
  );
}

/** What is asked, how it is answered, what is right, and what is said afterwards. */
export function QuestionForm({ form, material }: Props & { readonly material: BankFacts['material'] }): ReactElement {
  const kind = useWatch({ control: form.control, name: 'kind' });
  return (
    <>
      <TextArea form={form} name="text" label="What is asked" rows={2} serif limit={1000} required="Enter the question" />
      <TextField form={form} name="topic" label="Topic" hint="Trainees read how each topic went." required="Enter the topic" />
      <Select form={form} name="kind" label="Kind" choices={kinds} />
      {hasOptions(kind) && <Options form={form} />}
      {kind === 'TRUE_FALSE' && (
        <RadioGroup
          form={form}
          name="truth"
          label="It is"
          required="Say whether it is true"
          choices={[
            { value: 'true', label: 'True' },
            { value: 'false', label: 'False' },
          ]}
        />
      )}
      {kind === 'NUMBER' && (
        <div className={css.pair}>
          <NumberField form={form} name="number" label="Right number" required="Enter the right number" />
          <NumberField form={form} name="tolerance" label="May be off by" min={0} />
        </div>
      )}
      {kind === 'SHORT_TEXT' && (
        <TextArea
          form={form}
          name="accepted"
          label="What counts as right"
          hint="One a line. Case and punctuation do not matter."
          rows={3}
          required="Enter what counts as right"
        />
      )}
      <TextArea form={form} name="explanation" label="Said afterwards" hint="Why this is right." rows={3} limit={2000} optional />
      {material.length > 0 && (
        <Select
          form={form}
          name="explainedIn"
          label="Where it is explained"
          hint="Trainees who missed it are led there."
          empty="Nothing named"
          choices={material.map(({ key, title, moduleTitle }) => ({ value: key, label: `${moduleTitle}: ${title}` }))}
        />
      )}
    </>
  );
}

/** The same question as trainees meet it, to be tried out. */
export function QuestionPreview({ form }: Props): ReactElement {
  const [kind, text, options] = useWatch({ control: form.control, name: ['kind', 'text', 'options'] });
  const [given, give] = useState<Given>({});
  return (
    <RuledSection heading="As trainees see it" note="nothing you answer here is kept" className={css.preview}>
      <QuestionFields question={shownTo({ kind, text, options })} place={1} given={given} answer={give} />
    </RuledSection>
  );
}
