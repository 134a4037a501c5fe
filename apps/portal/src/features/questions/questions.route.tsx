import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { draftWords } from '../../app/drafts/draft-words.js';
import { demandCoach } from '../../app/for-coaches.js';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { SettingsHead } from '../../templates/settings-head.js';
import { Button } from '../../ui/button/button.js';
import { SaveLine } from '../../ui/marks/marks.js';
import { Page } from '../../ui/page/page-head.js';
import { ParameterDocument, ParameterLines, ParameterMark } from '../../ui/plan/parameter-document.js';
import { QuestionsPage_Query } from './questions.documents.js';
import { QuestionsOfStep } from './questions-of-step.js';
import { useQuestionDraft, type EditedQuestions, type Step } from './use-question-draft.js';

export async function loader({ context }: LoaderFunctionArgs) {
  await demandCoach(context);
  // Always fresh: what is written here starts from the version that is there now.
  return startQuery(context, QuestionsPage_Query, {}, { fetchPolicy: 'network-only' });
}

function SaveActs({ edited }: { readonly edited: EditedQuestions }): ReactElement | undefined {
  const { changed, both, saving, save, discard } = edited;
  if (changed.length === 0) return undefined;
  const ready = changed.length - both.length;
  return (
    <>
      <Button look="quiet" onClick={discard}>
        Throw away
      </Button>
      {ready > 0 && (
        <Button look="filled" sending={saving} sendingWords="Saving…" onClick={() => void save()}>
          Save {plural(ready, 'step', 'steps')}
        </Button>
      )}
    </>
  );
}

/** What is wrong, each with the way to it; the step that is read says its own beside the field. */
function Faults({ edited, steps }: { readonly edited: EditedQuestions; readonly steps: readonly Step[] }): ReactElement | null {
  if (edited.faults.length === 0) return null;
  return (
    <div role="alert">
      {edited.faults.map(({ step, at, message }) => (
        <p key={`${step} ${at ?? ''} ${message}`}>
          <Link to={`?p=${step}`} preventScrollReset>
            {steps.find((one) => one.step === step)?.title}
            {at !== undefined && `, question ${at + 1}`}
          </Link>
          : {message}
        </p>
      ))}
    </div>
  );
}

/** The practice's bank of coaching questions, step by step. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const steps = data.coachingQuestions;
  const edited = useQuestionDraft(steps);
  const [search] = useSearchParams();
  const asked = steps.find(({ step }) => step === search.get('p'));
  const chosen = asked ?? steps[0];
  return (
    <Page>
      <SettingsHead
        title="Coaching questions"
        context="What your coaches ask at each step of drafting. Whoever writes reads them beside the text, at every client of the practice."
        saved={<SaveLine state={draftWords(edited.draft, undefined, () => undefined)} />}
        acts={<SaveActs edited={edited} />}
      />
      <Faults edited={edited} steps={steps} />
      <ParameterDocument reading={asked !== undefined}>
        <ParameterLines
          label="Steps"
          chosen={chosen?.step ?? ''}
          lines={steps.map((step, at) => ({
            key: step.step,
            number: at + 1,
            title: step.title,
            marks: edited.changed.includes(step) ? (
              <ParameterMark look="changed">changed</ParameterMark>
            ) : (
              step.isEdited && <ParameterMark look="faint">your own</ParameterMark>
            ),
          }))}
        />
        {chosen && <QuestionsOfStep key={chosen.step} step={chosen} number={steps.indexOf(chosen) + 1} edited={edited} />}
      </ParameterDocument>
    </Page>
  );
}
