import { useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import type { ApplicationAnswer, ApplicationStatus } from '../../graphql/graphql.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { Button, ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { AnswerSheet, type Chosen, type Words } from './answer-sheet.js';
import { ApplicationPart } from './application-part.js';
import { answerKeys, answersFor, answerWords, doorWords, placesWords, standingWords, verdictWords } from './application-words.js';
import { ApplicationDeskPage_Query, type ApplicationFacts } from './applications.documents.js';
import css from './applications.module.css';
import { SlotsSection } from './slots-section.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, ApplicationDeskPage_Query, { programmeId: params['programme'] ?? '' });

const waiting: readonly ApplicationStatus[] = ['NEW', 'TALK', 'OFFERED', 'WAITING'];
const order = (one: ApplicationFacts): number => (waiting.includes(one.status) ? waiting.indexOf(one.status) : waiting.length);

/** The applications of a programme: read, mark, answer. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const desk = data.applicationDesk;
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [chosen, choose] = useState<Chosen>({});
  const [answering, setAnswering] = useState(false);
  const [words, setWords] = useState<Words>({});
  const directs = actState(desk.availableActions, 'sendAnswers') === 'allowed';
  const sorted = [...desk.applications].sort((one, other) => order(one) - order(other));
  const shown = sorted.find(({ id }) => id === search.get('a')) ?? sorted[0];
  const count = (status: ApplicationStatus): number => sorted.filter((one) => one.status === status).length;
  const left = desk.cohorts[0];
  const read = sorted.filter(({ status, myMark }) => status === 'NEW' && myMark !== null).length;
  const summary = [
    `${count('NEW') - read} new`,
    ...(read > 0 ? [`${read} read`] : []),
    `${count('TALK')} in talk`,
    ...(left ? [`${placesWords(left.placesLeft)} in ${left.name}`] : []),
  ].join(', ');
  const pick = (id: string, answer: ApplicationAnswer): void => {
    const { [id]: before, ...others } = chosen;
    choose(before === answer ? others : { ...others, [id]: answer });
  };
  const to = (id: string): string => `?a=${id}`;
  const show = (id: string): void => void navigate(to(id), { replace: true, preventScrollReset: true });
  const asked = Object.keys(chosen).length;
  usePageActs([
    ...(directs && shown && !shown.isBeingAnswered
      ? answersFor[shown.status].flatMap((answer) => {
          const keys = answerKeys[answer];
          const words = `${answerWords[answer]}: ${shown.name}`;
          return keys === undefined ? [] : [{ id: answer, words, keys, run: () => pick(shown.id, answer) }];
        })
      : []),
    ...(asked > 0 ? [{ id: 'answer', words: `Answer ${plural(asked, 'application', 'applications')}`, keys: 'a', run: () => setAnswering(true) }] : []),
  ]);
  return (
    <Page>
      <PageHead
        above={<Link to="/cert-admin/applications">Applications</Link>}
        title={desk.title}
        context={`${summary}. Applications are ${doorWords[desk.status]}.`}
        acts={
          directs ? (
            <>
              <ButtonLink to="page">The page</ButtonLink>
              <ButtonLink to="form">The form</ButtonLink>
              {asked > 0 && (
                <Button look="filled" onClick={() => setAnswering(true)}>
                  Answer {plural(asked, 'application', 'applications')}
                </Button>
              )}
            </>
          ) : undefined
        }
      />
      {!directs && <p>{desk.directors[0] ? `You advise, ${desk.directors[0]} decides.` : 'You advise, the certification director decides.'}</p>}
      {directs && desk.cohorts.length > 0 && desk.cohorts.every(({ placesLeft }) => placesLeft === 0) && (
        <p className={css.full}>
          {desk.cohorts.length === 1 ? `No place is left in ${left?.name ?? ''}` : 'No place is left in any cohort'}, open offers counted. Whoever you accept
          now goes on the waiting list.
        </p>
      )}
      {sorted.length === 0 ? (
        <EmptyState kind="first" headline="No applications yet.">
          Share the page: <a href={desk.publicUrl}>{desk.publicUrl}</a>
        </EmptyState>
      ) : (
        <div className={css.desk}>
          <RowList label="Applications">
            {sorted.map((application) => (
              <Row
                key={application.id}
                id={application.id}
                selected={application.id === shown?.id}
                title={
                  <Link to={to(application.id)} replace preventScrollReset aria-current={application.id === shown?.id || undefined}>
                    {application.name}
                  </Link>
                }
                detail={
                  chosen[application.id]
                    ? `to be answered: ${answerWords[chosen[application.id] ?? 'TALK'].toLowerCase()}`
                    : `${standingWords(application)}${application.myMark ? `, you: ${verdictWords[application.myMark.verdict]}` : ''}`
                }
                when={
                  application.status === 'NEW' ? (
                    <>
                      answer by <Time day={application.answerBy} />
                    </>
                  ) : undefined
                }
                open={() => show(application.id)}
                reached={() => show(application.id)}
              />
            ))}
          </RowList>
          {shown && (
            <ApplicationPart
              key={shown.id}
              application={shown}
              chosen={chosen[shown.id]}
              choose={directs ? (answer) => pick(shown.id, answer) : undefined}
              leads={asked === 0}
            />
          )}
        </div>
      )}
      <SlotsSection desk={desk} />
      {desk.sources.length > 0 && (
        <RuledSection
          heading="Where people come from"
          note={desk.drafts > 0 ? `${plural(desk.drafts, 'application is', 'applications are')} being written` : undefined}
        >
          <RowList label="Where people come from">
            {desk.sources.map(({ source, begun, handedIn }) => (
              <Row key={source} id={`source-${source}`} title={source || 'no source named'} detail={`${begun} begun, ${handedIn} handed in`} />
            ))}
          </RowList>
        </RuledSection>
      )}
      {answering && (
        <AnswerSheet
          desk={desk}
          chosen={chosen}
          words={words}
          close={(written) => {
            setAnswering(false);
            setWords(written);
          }}
          sent={() => {
            setAnswering(false);
            choose({});
            setWords({});
          }}
          back={(before, written) => {
            choose(before);
            setWords(written);
          }}
        />
      )}
    </Page>
  );
}
