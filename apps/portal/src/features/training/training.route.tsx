import { useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { useRefreshOnReturn } from '../../app/refresh-on-return.js';
import { startQuery } from '../../app/route-data.js';
import { useViewer } from '../../app/session.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { ClientTabs } from '../../templates/client-tabs.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { OfferedLearnings } from '../../templates/offered-learnings/offered-learnings.js';
import { Button, ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { SelectionBar } from '../../ui/table/selectable.js';
import { useSelection } from '../../ui/table/use-selection.js';
import { BookSheet } from './book-sheet.js';
import { Funnel } from './funnel.js';
import { OpenEarlySheet } from './open-early-sheet.js';
import { openingPlaces } from './opening-citations.js';
import { OpeningsSection } from './openings-section.js';
import { peopleIn } from './people-filter.js';
import { PeopleSection } from './people-section.js';
import { SessionRow, type Session } from './session-row.js';
import { labelOf } from './training-acts.js';
import { TrainingGate } from './training-gate.js';
import { findingOf, lapsedWords } from './training.finding.js';
import { TrainingPage_Query, type TrainingFacts, type TrainingPerson } from './training.document.js';
import css from './training.module.css';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, TrainingPage_Query, { client: params['client'] ?? '' });

function Context({ facts }: { readonly facts: TrainingFacts }): ReactElement {
  const { clientName, draftingOn, workingDaysLeft, planNumber } = facts;
  return (
    <>
      {clientName}
      {draftingOn && (
        <>
          {' · '}
          {facts.draftingWords} <Time day={draftingOn} dated />
          {workingDaysLeft !== null && workingDaysLeft > 0 && `, ${plural(workingDaysLeft, 'working day', 'working days')} left`}
        </>
      )}
      {planNumber !== null && ` · Plan ${planNumber}`}
      {lapsedWords(facts.people).map((words) => (
        <span key={words} className={css.cause}>
          {words}.
        </span>
      ))}
    </>
  );
}

function Sessions({ sessions, slug, plan }: { readonly sessions: readonly Session[]; readonly slug: string; readonly plan: ReactNode }): ReactElement {
  return (
    <RuledSection heading="Sessions" count={sessions.length} act={sessions.length > 0 ? plan : undefined}>
      {sessions.length === 0 ? (
        <EmptyState kind="first" headline="Workshops will stand here." act={plan}>
          Each starts from a kit with agenda, wanted outcome and exercise; you change what does not fit.
        </EmptyState>
      ) : (
        <RowList label="Sessions">
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} slug={slug} />
          ))}
        </RowList>
      )}
    </RuledSection>
  );
}

/** How far the people are, what drafting waits for, and the one act that gets it further. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<typeof loader>();
  const { data } = useReadQuery(queryRef);
  useRefreshOnReturn(queryRef, 30);
  const facts = data.trainingPage;
  const { people, workshops, clientSlug: slug, clientName, availableActions, funnel } = facts;
  const [asked, ask] = useSearchParams();
  const { roles } = useViewer();
  const isOfClient = roles.some(({ clientId }) => clientId !== null);
  const shown = peopleIn(people, asked.get('show'));
  const selection = useSelection(shown);
  const books = labelOf(availableActions, 'bookPeople');
  const plans = labelOf(availableActions, 'planWorkshop');
  const early = labelOf(availableActions, 'openGateEarly');
  const toBook = people.filter(({ needsSession }) => needsSession);
  // Other pages lead here to book somebody, or to open the gate early.
  const askedFor = toBook.filter(({ personId }) => asked.get('book')?.split(',').includes(personId));
  const [booking, book] = useState<readonly TrainingPerson[] | undefined>(books && askedFor.length > 0 ? askedFor : undefined);
  const [opensEarly, openEarly] = useState(early !== undefined && asked.has('early'));
  const done = (): void => {
    book(undefined);
    openEarly(false);
    if (!asked.has('book') && !asked.has('early')) return;
    const rest = new URLSearchParams(asked);
    for (const name of ['book', 'early']) rest.delete(name);
    ask(rest, { replace: true, preventScrollReset: true });
  };
  usePageActs([
    ...(books && toBook.length > 0 ? [{ id: 'book', words: books, keys: 'b', run: () => book(selection.chosen.length > 0 ? selection.chosen : toBook) }] : []),
  ]);
  const planLink = plans && <ButtonLink to={`/c/${slug}/training/new`}>{plans}</ButtonLink>;
  return (
    <Page>
      <ClientTabs slug={slug} />
      <PageHead
        title={findingOf(facts)}
        tabTitle={`Training · ${clientName}`}
        context={<Context facts={facts} />}
        above={isOfClient ? <Link to={`/c/${slug}/my-training`}>Your own training</Link> : undefined}
        acts={
          people.length === 0 ? undefined : books && toBook.length > 0 ? (
            <Button look="filled" onClick={() => book(toBook)}>
              {books}
            </Button>
          ) : undefined
        }
      />
      {people.length === 0 ? (
        <EmptyState
          kind="first"
          headline="Who will write OKRs?"
          act={
            <ButtonLink look="filled" to={`/c/${slug}/people`}>
              Add people
            </ButtonLink>
          }
        >
          Paste names or import a sheet on the list of people. Invitations, sessions and the gate to drafting count from it.
        </EmptyState>
      ) : (
        <>
          <RuledSection heading="From invited to drafting">
            <Funnel facts={funnel} isLocked={facts.gate !== null} />
          </RuledSection>
          <div className={css.gate}>
            <TrainingGate
              facts={facts}
              book={books ? book : undefined}
              early={
                early && (
                  <Button small onClick={() => openEarly(true)}>
                    {early}
                  </Button>
                )
              }
            />
          </div>
          <OpeningsSection engagementId={facts.engagementId} openings={facts.openings} />
          {facts.openings.some(({ status }) => status === 'OPEN') && (
            <OfferedLearnings
              step="GATE_OPENING"
              engagementId={facts.engagementId}
              text={facts.openings.find(({ status }) => status === 'OPEN')?.reason}
              useAt={openingPlaces(facts.engagementId, facts.openings)}
              whichPlace="For whose gate?"
            />
          )}
          <PeopleSection
            people={people}
            shown={shown}
            sessions={workshops}
            slug={slug}
            engagementId={facts.engagementId}
            keepsRoster={labelOf(availableActions, 'keepRoster') !== undefined}
            selection={books ? selection : undefined}
            book={book}
          />
          {selection.chosen.length > 0 && (
            <SelectionBar who={plural(selection.chosen.length, 'person', 'people')} clear={selection.clear}>
              <Button small onClick={() => book(selection.chosen)}>
                Book into a session
              </Button>
            </SelectionBar>
          )}
        </>
      )}
      <Sessions sessions={workshops} slug={slug} plan={planLink} />
      {booking && <BookSheet people={booking} sessions={workshops} slug={slug} mayPlan={plans !== undefined} close={done} done={selection.clear} />}
      {opensEarly && <OpenEarlySheet facts={facts} close={done} />}
    </Page>
  );
}
