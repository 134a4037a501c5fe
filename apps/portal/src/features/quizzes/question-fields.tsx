import { useFieldArray, useWatch } from 'react-hook-form';
import type { ReactElement } from 'react';
import { Button } from '../../ui/button/button.js';
import { Checkbox, RadioGroup, Select } from '../../ui/form/choice-fields.js';
import type { CairnForm } from '../../ui/form/form.js';
import { NumberField } from '../../ui/form/number-field.js';
import { TextArea, TextField } from '../../ui/form/text-fields.js';
import { hasOptions, kindWords, type QuizValues } from './quiz.values.js';
import css from '../../ui/questions/question-editor.module.css';

interface Props {
  readonly form: CairnForm<QuizValues>;
  readonly index: number;
}

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));

function Options({ form, index, inOrder }: Props & { readonly inOrder: boolean }): ReactElement {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: `questions.${index}.options` });
  return (
    <div className={css.options}>
      {fields.map(({ id }, place) => (
        <div key={id} className={css.option}>
          <TextField
            form={form}
            name={`questions.${index}.options.${place}.text`}
            label={inOrder ? `Place ${place + 1}` : `Answer ${place + 1}`}
            required="Enter the answer"
          />
          {!inOrder && <Checkbox form={form} name={`questions.${index}.options.${place}.right`} label="right" />}
          {fields.length > 2 && (
            <Button look="quiet" small aria-label={`Remove answer ${place + 1} of question ${index + 1}`} onClick={() => remove(place)}>
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
    </div>
  );
}

/** One question: how it is asked, what is right, and what is said afterwards. */
export function QuestionFields({ form, index }: Props): ReactElement {
  const kind = useWatch({ control: form.control, name: `questions.${index}.kind` });
  const at = `questions.${index}` as const;
  return (
    <div className={css.fields}>
      <TextArea form={form} name={`${at}.text`} label="What is asked" rows={2} serif limit={500} required="Enter the question" />
      <Select form={form} name={`${at}.kind`} label="Kind" choices={kinds} />
      {hasOptions(kind) && <Options form={form} index={index} inOrder={kind === 'ORDER'} />}
      {kind === 'TRUE_FALSE' && (
        <RadioGroup
          form={form}
          name={`${at}.truth`}
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
          <NumberField form={form} name={`${at}.number`} label="Right number" required="Enter the right number" />
          <NumberField form={form} name={`${at}.tolerance`} label="May be off by" min={0} />
        </div>
      )}
      {kind === 'SHORT_TEXT' && (
        <TextArea
          form={form}
          name={`${at}.accepted`}
          label="What counts as right"
          hint="One a line. Case and punctuation do not matter."
          rows={2}
          required="Enter what counts as right"
        />
      )}
      <TextArea
        form={form}
        name={`${at}.explanation`}
        label="Said afterwards"
        hint="Why this is right; shown to everybody who answered."
        rows={2}
        limit={1000}
        optional
      />
    </div>
  );
}
