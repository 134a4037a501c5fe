import { useMutation, useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useLoaderData, useLocation, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { useTell } from '../../app/activity.js';
import { useDraft } from '../../app/drafts/use-draft.js';
import { failing } from '../../app/failure.js';
import { bandWords, learningPhaseWords, themeWords } from '../../app/learning-words.js';
import { startQuery } from '../../app/route-data.js';
import { graphql } from '../../graphql/gql.js';
import type { LearningSourceKind } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { newKey, useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { ConsentLine } from './consent-line.js';
import { inputOf, PlaceFields, SentenceField, TextFields, type LearningValues } from './learning-fields.js';
import { BinLearning_Mutation } from './bin.documents.js';
import css from './learnings.module.css';
import { Where } from './where-field.js';

const CaptureLearningPage_Query = graphql(`
  query CaptureLearningPage($kind: LearningSourceKind!, $id: UUID, $at: UUID, $client: String) {
    learningCapture(sourceKind: $kind, sourceId: $id, engagementId: $at, client: $client) {
      engagementId
      placeName
      sentence
      expected
      happened
      why
      phase
      theme
      parameterKey
      parameterName
      bands {
        industry
        sizeBand
        region
        levels
        cycleNumber
      }
      consent {
        maySpread
        words
      }
      places {
        engagementId
        clientName
        clientSlug
      }
    }
    parameterCatalogue {
      key
      heading
    }
  }
`);

const CaptureLearning_Mutation = graphql(`
  mutation CaptureLearning($input: CaptureLearningArgs!) {
    captureLearning(input: $input) {
      page {
        learning {
          id
          version
        }
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const loader = ({ context, request }: LoaderFunctionArgs) => {
  const asked = new URL(request.url).searchParams;
  const kind = (asked.get('from') ?? 'CAPTURED') as LearningSourceKind;
  return startQuery(context, CaptureLearningPage_Query, { kind, id: asked.get('id'), at: asked.get('at'), client: asked.get('client') });
};

const known = <T extends string>(asked: string | null, words: Readonly<Record<T, string>>): T | '' => (asked !== null && asked in words ? (asked as T) : '');

/** One sentence, and it is kept; everything else is there already or may wait. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const [asked, ask] = useSearchParams();
  const navigate = useNavigate();
  const location = useLocation();
  const tell = useTell();
  const attempt = useIdempotencyKey();
  const [capture, { loading }] = useMutation(CaptureLearning_Mutation);
  const [bin] = useMutation(BinLearning_Mutation);
  const [problem, setProblem] = useState<{ readonly field: string | null; readonly message: string }>();
  const { learningCapture: begun, parameterCatalogue } = data;
  const kind = (asked.get('from') ?? 'CAPTURED') as LearningSourceKind;
  const id = asked.get('id');
  const at = begun.engagementId ?? '';
  const opened: LearningValues = {
    ...{
      sentence: begun.sentence || (asked.get('sentence') ?? '').slice(0, 300),
      expected: begun.expected,
      happened: begun.happened,
      why: begun.why,
      advice: '',
      holdsWhen: '',
      failsWhen: '',
    },
    // Looked for and not found, or an empty cell of the map: what is missing is known already.
    ...{
      theme: begun.theme ?? known(asked.get('theme'), themeWords),
      phase: begun.phase ?? known(asked.get('phase'), learningPhaseWords),
      parameterKey: begun.parameterKey ?? '',
    },
  };
  const draft = useDraft<LearningValues>({ name: `new-learning/${kind}/${id ?? asked.get('sentence') ?? 'anywhere'}`, opened });

  const send = async (then: 'back' | 'on'): Promise<void> => {
    if (draft.value.sentence.trim() === '') {
      setProblem({ field: 'sentence', message: 'Say in one sentence what was learned' });
      document.getElementById('learning-sentence')?.focus();
      return;
    }
    const input = { ...inputOf(draft.value), sourceKind: kind, sourceId: id, engagementId: id === null && at !== '' ? at : null, idempotencyKey: attempt.key };
    const failed = failing('This was not sent. What you typed is kept on this device.');
    const answer = await capture({ variables: { input } }).catch(failed.note);
    if (!answer) return setProblem({ field: null, message: failed.words });
    attempt.renew();
    const [refused] = answer.data?.captureLearning.errors ?? [];
    setProblem(refused);
    const kept = answer.data?.captureLearning.page?.learning;
    if (refused || !kept) return;
    await draft.settle({ value: opened, version: 0 });
    tell({
      words: 'Kept as a private draft.',
      undo: () => bin({ variables: { input: { learningId: kept.id, version: kept.version, idempotencyKey: newKey() } } }),
    });
    if (then === 'on') void navigate(`/learnings/drafts/${kept.id}`, { replace: true });
    else if (location.key === 'default') void navigate('/learnings/mine', { replace: true });
    else void navigate(-1);
  };
  const sentenceProblem = problem?.field === 'sentence' ? problem.message : undefined;
  return (
    <Page narrow>
      <PageHead
        title="Add a learning"
        tabTitle={sentenceProblem === undefined ? 'Add a learning' : 'Error: Add a learning'}
        context={
          begun.placeName === null || id === null
            ? 'Half a minute is enough. Only you can read it until you share it.'
            : `From ${begun.placeName}. Only you can read it until you share it.`
        }
      />
      <form
        aria-label="Add a learning"
        noValidate
        className={css.fields}
        onSubmit={(event) => {
          event.preventDefault();
          if (!loading) void send('back');
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }}
      >
        {problem && sentenceProblem === undefined && (
          <p role="alert" className={css.problem}>
            {problem.message}
          </p>
        )}
        {id === null && (
          <Where
            places={begun.places}
            at={at}
            choose={(engagementId) =>
              ask((now) => (now.delete('client'), now.set('at', engagementId), engagementId === '' && now.delete('at'), now), { replace: true })
            }
          />
        )}
        <SentenceField values={draft.value} change={draft.change} leave={() => void draft.flush()} problem={sentenceProblem} autoFocus />
        <ConsentLine
          consent={begun.consent}
          none="For what no client taught you: nobody’s consent is asked then. What happened at a client stands under that client."
        />
        <PlaceFields values={draft.value} change={draft.change} parameters={parameterCatalogue} />
        {bandWords(begun.bands) !== '' && <p className={css.quiet}>Known by itself: {bandWords(begun.bands)}</p>}
        <details className={css.more} open={draft.value.expected + draft.value.happened + draft.value.why !== '' && draft.restored}>
          <summary>{begun.happened === '' ? 'Say more, now or later' : 'What the record says already, and more'}</summary>
          <TextFields values={draft.value} change={draft.change} leave={() => void draft.flush()} />
        </details>
        <ButtonRow sticky>
          <Button type="submit" look="filled" sending={loading}>
            Keep it
          </Button>
          <Button type="button" onClick={() => void send('on')}>
            Keep it and go on writing
          </Button>
        </ButtonRow>
      </form>
    </Page>
  );
}
