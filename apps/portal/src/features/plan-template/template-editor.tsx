import { useId, type ReactElement, type ReactNode } from 'react';
import { AnswerChoice } from '../../ui/answer/answer-choice.js';
import { AnswerForm, AnswerPicks, AnswerReads, AnswerRefused, AnswerWords } from '../../ui/answer/answer-form.js';
import { sameAnswer } from '../../ui/answer/answer-fields.js';
import type { TemplateLine } from './template-draft.rules.js';
import type { Question } from './template-questions.js';

interface Props {
  readonly line: TemplateLine;
  readonly question: Question;
  readonly text: string | undefined;
  readonly problem: string | undefined;
  readonly change: (line: TemplateLine) => void;
  readonly close: () => void;
  readonly saved: ReactNode;
}

/** The answer, how a new plan begins with it, why, what is offered, and a word among coaches. Kept with every letter. */
export function TemplateEditor({ line, question, text, problem, change, close, saved }: Props): ReactElement {
  const id = useId();
  const { options } = question;
  const all = options.map(({ key }) => key);
  const offered = line.offered.length === 0 ? all : line.offered;
  const isOffer = options.some(({ value }) => sameAnswer(value, line.value));
  // A reason that came with an offered answer goes with it; one that somebody wrote stays.
  const borrowed = line.why === '' || options.some(({ explanation }) => explanation === line.why);
  const answer = (value: unknown): void => {
    const taken = options.find((option) => sameAnswer(option.value, value));
    change({ ...line, value, ...(borrowed && { why: taken?.explanation ?? '' }) });
  };
  const offer = (key: string, on: boolean): void => {
    const next = all.filter((one) => (one === key ? on : offered.includes(one)));
    // A question without any offered answer would say "all": the last one stays.
    if (next.length > 0) change({ ...line, offered: next.length === all.length ? [] : next });
  };
  return (
    <AnswerForm label={`Template: ${question.title}`} done={() => !problem && close()} saved={saved}>
      <AnswerRefused messages={problem ? [problem] : []} />
      <AnswerChoice options={options} fields={question.fields} value={line.value} change={answer} />
      {!isOffer && <AnswerReads text={text} />}
      <AnswerPicks
        legend="A new plan begins"
        name={`${id}-prefilled`}
        chosen={[line.prefilled ? 'filled' : 'open']}
        choices={[
          { value: 'filled', label: 'With this answer filled in', hint: 'The client reads it, asks, and decides.' },
          {
            value: 'open',
            label: 'With the question open',
            hint: question.clientAnswers ?? 'You answer it together in the first call; this answer is suggested.',
          },
        ]}
        change={(value) => change({ ...line, prefilled: value === 'filled' })}
      />
      <AnswerWords
        label="Why you recommend it. The client reads it in the first plan."
        limit={1000}
        value={line.why}
        change={(why) => change({ ...line, why })}
      />
      {options.length > 1 && (
        <AnswerPicks
          several
          legend="Answers that your coaches offer"
          name={`${id}-offered`}
          chosen={offered}
          choices={options.map(({ key, label }) => ({ value: key, label }))}
          change={offer}
        />
      )}
      <AnswerWords label="A note for your coaches. No client reads it." limit={1000} rows={2} value={line.note} change={(note) => change({ ...line, note })} />
    </AnswerForm>
  );
}
