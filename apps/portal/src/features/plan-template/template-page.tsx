import type { ReactElement, ReactNode } from 'react';
import { useAnswerText } from '../../app/answers/use-answer-text.js';
import { useViewer } from '../../app/session.js';
import { listed } from '../../app/words.js';
import { sameAnswer } from '../../ui/answer/answer-fields.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { PrivateMark } from '../../ui/marks/marks.js';
import { MarginHint } from '../../ui/plan/margin-notes.js';
import { ParameterAnswer, ParameterArticle, ParameterFacts, ParameterMargin } from '../../ui/plan/parameter-document.js';
import css from './plan-template.module.css';
import type { TemplateLine } from './template-draft.rules.js';
import { TemplateEditor } from './template-editor.js';
import { knownText, questionOf, type Template } from './template-questions.js';

interface Props {
  readonly template: Template;
  readonly line: TemplateLine;
  readonly mayEdit: boolean;
  readonly editing: boolean;
  readonly edit: (on: boolean) => void;
  readonly change: (line: TemplateLine) => void;
  readonly remove: () => void;
  readonly saved: ReactNode;
}

const signerWords = { CLIENT_LEAD: 'the client lead', SPONSOR: 'the sponsor', HR_LEAD: 'the HR lead' } as const;

/** One question of the template: how its answer reads, how a new plan begins with it, and what helps a coach in the first call. */
export function TemplatePage({ template, line, mayEdit, editing, edit, change, remove, saved }: Props): ReactElement {
  const { question, usual } = questionOf(template, line);
  const known = knownText(template, line);
  const read = useAnswerText(line.key, line.value, known === undefined);
  const practice = useViewer().practice.name;
  const text = known ?? read.text;
  const offered = line.offered.length === 0 ? [] : question.options.filter(({ key }) => line.offered.includes(key));
  const isUsual = usual && sameAnswer(usual.value, line.value) && usual.prefilled === line.prefilled && usual.why === line.why;
  return (
    <>
      <ParameterArticle number={question.number ?? null} heading={question.heading} question={question.question}>
        <ParameterAnswer text={text} otherwise={editing ? 'Not complete yet.' : (read.problem ?? 'Not written yet.')} />
        <ParameterFacts
          facts={[
            ['A new plan', line.prefilled ? 'has this answer filled in' : 'leaves it open for the first call and suggests this'],
            ['Why', line.why],
            [
              'Offered',
              question.options.length > 0 && (offered.length > 0 ? listed(offered.map(({ label }) => label)) : `all ${question.options.length} answers`),
            ],
            ['Signed by', listed(['CLIENT_LEAD' as const, ...question.countersignedBy].map((role) => signerWords[role]))],
          ]}
        />
        {mayEdit && !editing && (
          <ButtonRow>
            <Button small onClick={() => edit(true)}>
              Change it
            </Button>
            {usual && !isUsual && (
              <Button small look="quiet" onClick={() => change({ ...line, value: usual.value, prefilled: usual.prefilled, why: usual.why, offered: [] })}>
                Back to the field’s usual answer
              </Button>
            )}
            {question.number === null && (
              <Button small look="quiet" onClick={remove}>
                Take it out
              </Button>
            )}
          </ButtonRow>
        )}
        {mayEdit && editing && (
          <section className={css.editing} aria-label="Change the answer">
            <TemplateEditor line={line} question={question} text={text} problem={read.problem} change={change} close={() => edit(false)} saved={saved} />
          </section>
        )}
      </ParameterArticle>
      <ParameterMargin label="For the coach">
        {line.note && (
          <PrivateMark who={`Only coaches of ${practice}`}>
            <p className={css.note}>{line.note}</p>
          </PrivateMark>
        )}
        <MarginHint heading="Ask in the first call">
          <p className={css.note}>{question.coachingQuestion}</p>
        </MarginHint>
        <MarginHint heading="Good to know">
          <p>{question.hint}</p>
          {question.clientAnswers && <p>{question.clientAnswers}</p>}
        </MarginHint>
        {usual && !sameAnswer(usual.value, line.value) && (
          <MarginHint heading="The field’s usual answer">
            <p className={css.note}>{usual.text}</p>
          </MarginHint>
        )}
      </ParameterMargin>
    </>
  );
}
