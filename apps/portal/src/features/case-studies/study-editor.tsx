import { useApolloClient, useMutation } from '@apollo/client/react';
import { useRef, useState, type ReactElement } from 'react';
import { actState } from '../../app/act-state.js';
import { draftWords } from '../../app/drafts/draft-words.js';
import { useSavedDraft } from '../../app/drafts/use-saved-draft.js';
import { failing } from '../../app/failure.js';
import { gateParts } from '../../app/gate.js';
import { faultCode } from '../../app/graphql-client.js';
import { plural } from '../../app/words.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { SaveLine } from '../../ui/marks/marks.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { AskStudySheet } from './ask-study-sheet.js';
import { AssembleAgain_Mutation, CaseStudyPage_Query, EditCaseStudy_Mutation, type CaseStudyPageFacts, type StudyFacts } from './case-study.documents.js';
import css from './case-studies.module.css';
import { StudyChoices } from './study-choices.js';
import { Findings, StudyPart } from './study-part.js';
import { inputOf, valuesOf, withOwnPart, type StudyValues } from './study-values.rules.js';

/** The document while nobody reads it as it is: it saves itself; what was found and what is new in the record stand beside the words. */
export function StudyEditor({ page, study }: { readonly page: CaseStudyPageFacts; readonly study: StudyFacts }): ReactElement {
  const client = useApolloClient();
  const [edit] = useMutation(EditCaseStudy_Mutation);
  const [again, assembling] = useMutation(AssembleAgain_Mutation);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const version = useRef(study.version);
  const attempt = useIdempotencyKey();
  const { id } = study;
  const { draft, refused, who } = useSavedDraft<StudyValues>({
    name: `case-study/${id}`,
    opened: valuesOf(study),
    version: study.version,
    save: async (values, base, idempotencyKey) => {
      try {
        const { data } = await edit({ variables: { input: { caseStudyId: id, version: base, ...inputOf(values), idempotencyKey } } });
        const now = data?.editCaseStudy.page?.study;
        if (!now) return { refused: data?.editCaseStudy.errors ?? [] };
        version.current = now.version;
        return { version: now.version };
      } catch (error) {
        if (faultCode(error) !== 'CONFLICT') throw error;
        const { data } = await client.query({ query: CaseStudyPage_Query, variables: { client: page.clientSlug }, fetchPolicy: 'network-only' });
        const now = data?.caseStudy.study;
        if (!now) throw error;
        version.current = now.version;
        return { theirs: valuesOf(now), version: now.version, who: now.editedByName };
      }
    },
  });
  const { value, change } = draft;
  const leave = (): void => void draft.flush();
  /** Acts count for the words that the server has. */
  const saved = async (): Promise<boolean> => {
    await draft.flush();
    setProblem(draft.saved() ? undefined : 'Your last words are not saved yet. Try again in a moment.');
    return draft.saved();
  };
  const seeNew = async (): Promise<void> => {
    if (!(await saved())) return;
    const input = { caseStudyId: id, version: version.current, idempotencyKey: attempt.key };
    const failed = failing('This was not sent.');
    const answer = await again({ variables: { input } }).catch(failed.note);
    if (answer) attempt.renew();
    setProblem(answer ? answer.data?.assembleAgain.errors[0]?.message : failed.words);
  };
  const gate = study.availableActions.find(({ action }) => action === 'askForCaseStudy')?.state;
  const inTitle = study.findings.filter(({ field, start, text }) => field === 'title' && value.title.startsWith(text, start));
  const news = study.sections.flatMap((section) => section.news).filter((one) => !value.settled.includes(one.id)).length;
  return (
    <>
      <RuledSection
        heading="The document"
        note={`${plural(study.wordCount, 'word', 'words')}${news > 0 ? `, ${plural(news, 'sentence', 'sentences')} new in the record` : ''}`}
        act={<SaveLine state={draftWords(draft, who, draft.keepMine)} willSend={refused.length === 0} />}
      >
        {[...refused, ...(problem === undefined ? [] : [problem])].map((words) => (
          <p key={words} role="alert" className={css.problem}>
            {words}
          </p>
        ))}
        {draft.conflict && (
          <ButtonRow>
            <Button small onClick={draft.keepMine}>
              Keep what is here
            </Button>
            <Button small onClick={draft.keepTheirs}>
              Take what {who ?? 'the other window'} wrote
            </Button>
          </ButtonRow>
        )}
        <div className={css.part}>
          <div className={css.words}>
            <textarea
              aria-label="Title"
              rows={1}
              className={css.title}
              value={value.title}
              maxLength={160}
              onChange={({ target }) => change({ ...value, title: target.value.replace(/\s*\n\s*/gu, ' ') })}
              onBlur={leave}
            />
          </div>
          {inTitle.length > 0 && (
            <div className={css.beside}>
              <Findings findings={inTitle} />
            </div>
          )}
        </div>
        {value.parts.map((part) => (
          <StudyPart
            key={part.key}
            part={part}
            values={value}
            change={change}
            leave={leave}
            facts={study.sections.find(({ key }) => key === part.key)}
            findings={study.findings.filter(({ field }) => field === part.key || field === `${part.key}:heading`)}
          />
        ))}
        <ButtonRow>
          <Button small onClick={() => change(withOwnPart(value))}>
            Add a part
          </Button>
          {actState(study.availableActions, 'assembleAgain') === 'allowed' && (
            <Button small sending={assembling.loading} onClick={() => void seeNew()}>
              See what is new in the record
            </Button>
          )}
        </ButtonRow>
      </RuledSection>
      <StudyChoices study={study} clientName={page.clientName} values={value} change={change} />
      {gate?.__typename === 'Gated' && <GateCard {...gateParts(gate, { counted: 'settled' })} />}
      {gate?.__typename === 'Allowed' && (
        <div className={css.after}>
          <ButtonRow>
            <Button look="filled" onClick={() => void saved().then((all) => all && setAsking(true))}>
              {gate.label}
            </Button>
          </ButtonRow>
        </div>
      )}
      {asking && <AskStudySheet study={study} clientName={page.clientName} close={() => setAsking(false)} />}
    </>
  );
}
