import { useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { OwnQuestionSheet } from '../../app/answers/own-question-sheet.js';
import { draftWords } from '../../app/drafts/draft-words.js';
import { demandCoach } from '../../app/for-coaches.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { figure, plural } from '../../app/words.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { SettingsHead } from '../../templates/settings-head.js';
import { AnswerRefused } from '../../ui/answer/answer-form.js';
import { Button } from '../../ui/button/button.js';
import { SaveLine } from '../../ui/marks/marks.js';
import { Page } from '../../ui/page/page-head.js';
import { ParameterDocument } from '../../ui/plan/parameter-document.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { changedKeys, mergeTemplates, withLine, withoutLine } from './template-draft.rules.js';
import { TemplateConflict } from './template-conflict.js';
import { TemplateList } from './template-list.js';
import { TemplatePage } from './template-page.js';
import { PlanTemplatePage_Query } from './template.documents.js';
import { useTemplateDraft } from './use-template-draft.js';

export async function loader({ context }: LoaderFunctionArgs) {
  await demandCoach(context);
  // Always fresh: what is written here starts from the version that is there now.
  return startQuery(context, PlanTemplatePage_Query, {}, { fetchPolicy: 'network-only' });
}

/** What every new deployment plan of the practice starts from, question by question. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const template = data.planTemplate;
  const edited = useTemplateDraft(template);
  const { draft, lines, write } = edited;
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [editing, setEditing] = useState<string>();
  const [adding, setAdding] = useState(false);
  const asked = lines.find(({ key }) => key === search.get('p'));
  const chosen = asked ?? lines[0];
  const changed = changedKeys(draft.value.base, lines);
  const may = template.availableActions.find(({ action }) => action === 'editPlanTemplate')?.state;
  const mayEdit = may?.__typename === 'Allowed';
  const filled = lines.filter(({ prefilled }) => prefilled).length;
  const merged = draft.conflict && mergeTemplates(draft.value, draft.conflict.theirs.lines);
  const look = (key: string): void => void navigate({ search: `?p=${key}` }, { preventScrollReset: true });
  usePageActs(mayEdit && chosen ? [{ id: 'edit-answer', words: 'Change this answer', keys: 'e', run: () => setEditing(chosen.key) }] : []);

  return (
    <Page>
      <SettingsHead
        title="Deployment plan template"
        context={
          <>
            Every new plan starts from these {plural(lines.length, 'answer', 'answers')}, {filled === lines.length ? 'all of them' : figure(filled)} filled in.
            Plans that exist keep what they have.
            {template.changedAt && (
              <>
                {' '}
                Last changed <Time at={template.changedAt} />
                {template.changedBy && ` by ${template.changedBy}`}.
              </>
            )}
          </>
        }
        saved={<SaveLine state={draftWords(draft, template.changedBy ?? undefined, () => document.getElementById('both-templates')?.focus())} />}
        acts={
          changed.length > 0 && !draft.conflict ? (
            <>
              <Button look="quiet" onClick={edited.discard}>
                Throw away
              </Button>
              <Button look="filled" sending={edited.saving} sendingWords="Saving…" onClick={() => void edited.save()}>
                Save {plural(changed.length, 'change', 'changes')}
              </Button>
            </>
          ) : undefined
        }
      />
      {may?.__typename === 'Forbidden' && <ReadOnlyLine>{may.headline}</ReadOnlyLine>}
      <AnswerRefused messages={edited.faults.filter(({ key }) => !key).map(({ message }) => message)} />
      {edited.faults.map(
        ({ key, message }) =>
          key && (
            <p key={key} role="alert">
              <Link to={`?p=${key}`} onClick={() => setEditing(key)}>
                {message}
              </Link>
            </p>
          ),
      )}
      {draft.conflict && merged && merged.both.length > 0 && (
        <TemplateConflict template={template} mine={lines} theirs={draft.conflict.theirs.lines} merged={merged} settle={edited.merge} />
      )}
      <ParameterDocument reading={asked !== undefined}>
        <TemplateList
          template={template}
          lines={lines}
          changed={changed}
          chosen={chosen?.key ?? ''}
          mayAdd={mayEdit}
          add={(line) => {
            write(withLine(lines, line));
            look(line.key);
          }}
          ask={() => setAdding(true)}
        />
        {chosen && (
          <TemplatePage
            key={chosen.key}
            template={template}
            line={chosen}
            mayEdit={mayEdit}
            editing={editing === chosen.key}
            edit={(on) => setEditing(on ? chosen.key : undefined)}
            change={(line) => write(withLine(lines, line))}
            remove={() => {
              write(withoutLine(lines, chosen.key));
              void navigate({ search: '' }, { preventScrollReset: true });
            }}
            saved={<SaveLine state={draftWords(draft, undefined, () => undefined)} />}
          />
        )}
      </ParameterDocument>
      {adding && (
        <OwnQuestionSheet
          name="plan-template"
          fields={template.ownQuestion.fields}
          taken={[...lines, ...template.parameters].map(({ key }) => key)}
          add={async (key, value) => {
            write(withLine(lines, { key, value, prefilled: false, offered: [], why: '', note: '' }));
            look(key);
            return [];
          }}
          close={() => setAdding(false)}
        />
      )}
    </Page>
  );
}
