import { useMutation, useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { failureWords } from '../../app/failure.js';
import { gateParts } from '../../app/gate.js';
import { startQuery } from '../../app/route-data.js';
import { listed } from '../../app/words.js';
import type { ProgrammeVersionPageQuery } from '../../graphql/graphql.js';
import { Button } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { LockedButton } from '../../ui/gate/locked-button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { BanksSection } from './banks-section.js';
import { AddModule, ModuleSection } from './module-section.js';
import { minutesWords } from './programme-words.js';
import { VersionPage_Query } from './programmes.documents.js';
import { PublishVersion_Mutation, StartVersion_Mutation } from './programmes.mutations.js';
import { RulesSheet } from './rules-sheet.js';
import { figures } from './rules.values.js';
import css from './programmes.module.css';

export type VersionFacts = ProgrammeVersionPageQuery['programmeVersion'];

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, VersionPage_Query, { id: params['version'] ?? '' });

function PublishAct({ version }: { readonly version: VersionFacts }): ReactElement | null {
  const [asked, ask] = useState(false);
  const [publish, { loading }] = useMutation(PublishVersion_Mutation, { refetchQueries: ['ProgrammeVersionPage'], awaitRefetchQueries: true });
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const action = version.availableActions.find((one) => one.action === 'publishProgrammeVersion');
  if (!action) return null;
  if (action.state.__typename === 'Gated')
    return (
      <LockedButton look="filled" gate={gateParts(action.state)}>
        Publish
      </LockedButton>
    );
  const send = (): void =>
    void publish({ variables: { input: { versionId: version.id, version: version.version, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        ask(false);
        toast({ words: data?.publishProgrammeVersion.errors[0]?.message ?? `Version ${version.number} is published. Next: plan a cohort.` });
      },
      () => toast({ words: 'This was not published. Somebody may have changed it, or the connection is gone. Look again and repeat it.' }),
    );
  return (
    <>
      <Button look="filled" onClick={() => ask(true)}>
        Publish
      </Button>
      <ConfirmSheet
        open={asked}
        close={() => ask(false)}
        question={`Publish version ${version.number}?`}
        confirm="Publish"
        back="Keep writing"
        act={send}
        sending={loading}
      >
        <p>From then on it stays as it is, and cohorts may learn from it. What you change later goes into the next version.</p>
      </ConfirmSheet>
    </>
  );
}

function StartNext({ version }: { readonly version: VersionFacts }): ReactElement | null {
  const [start, { loading }] = useMutation(StartVersion_Mutation, { refetchQueries: ['ProgrammesPage'] });
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const navigate = useNavigate();
  if (actState(version.programme.availableActions, 'startProgrammeVersion') !== 'allowed') return null;
  const send = (): void =>
    void start({ variables: { input: { programmeId: version.programme.id, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        const begun = data?.startProgrammeVersion.version?.id;
        if (begun) void navigate(`/cert-admin/modules/${begun}`);
        else toast({ words: data?.startProgrammeVersion.errors[0]?.message ?? 'The next version was not started.' });
      },
      (error: unknown) => toast({ words: failureWords(error, 'The next version was not started.') }),
    );
  return (
    <Button onClick={send} sending={loading}>
      Start the next version
    </Button>
  );
}

const figureAt = (version: VersionFacts, name: string): unknown =>
  name.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], version);

const totalWords = ({ modules }: VersionFacts): string => minutesWords(modules.flatMap(({ items }) => items).reduce((sum, { minutes }) => sum + minutes, 0));

/** One version of a programme: what it asks for, its modules, what assessors look at. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const version = data.programmeVersion;
  const [changing, change] = useState(false);
  const [search] = useSearchParams();
  const edits = actState(version.availableActions, 'editProgrammeVersion') === 'allowed';
  const own = version.programme.versions.find(({ id }) => id === version.id);
  const learners = own && own.cohorts.length > 0 ? `, ${listed(own.cohorts)} learn from it` : '';
  return (
    <Page>
      <PageHead
        above={<Link to="/cert-admin/modules">Modules</Link>}
        title={version.programme.title}
        context={version.status === 'DRAFT' ? `Version ${version.number}, being written` : `Version ${version.number}, published${learners}`}
        acts={version.status === 'DRAFT' ? <PublishAct version={version} /> : <StartNext version={version} />}
      />
      <RuledSection
        heading="What it asks for"
        act={
          edits && (
            <Button small onClick={() => change(true)}>
              Change
            </Button>
          )
        }
      >
        <p className={css.words}>{version.summary}</p>
        {version.criteria !== '' && <p className={css.words}>{version.criteria}</p>}
        <details className={css.criterion}>
          <summary>Figures of its rules</summary>
          <dl className={css.figures}>
            {figures.map(({ name, label, unit }) => (
              <div key={name}>
                <dt>{label}</dt>
                <dd>
                  {String(figureAt(version, name))} {unit}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      </RuledSection>
      <RuledSection heading="Modules" count={version.modules.length} note={totalWords(version)} act={edits && <AddModule versionId={version.id} />}>
        {version.modules.length === 0 ? (
          <EmptyState kind="first" headline="Modules will stand here." />
        ) : (
          <RowList label="Modules and what is in them" className={css.modules}>
            {version.modules.map((module, place) => (
              <ModuleSection key={module.id} version={version} place={place} edits={edits} open={module.id === search.get('module')} />
            ))}
          </RowList>
        )}
      </RuledSection>
      {actState(version.availableActions, 'writeQuestions') === 'allowed' && <BanksSection version={version} edits={edits} />}
      <RuledSection heading="What is looked at" count={version.rubric.length} note="level 1 to 4">
        {version.rubric.map(({ key, title, levels }) => (
          <details key={key} className={css.criterion}>
            <summary>{title}</summary>
            <ol>
              {levels.map((level) => (
                <li key={level}>{level}</li>
              ))}
            </ol>
          </details>
        ))}
      </RuledSection>
      {changing && <RulesSheet version={version} close={() => change(false)} />}
    </Page>
  );
}
