import type { ReactElement } from 'react';
import { draftWords } from '../../app/drafts/draft-words.js';
import { ClientTabs } from '../../templates/client-tabs.js';
import { usablePlace } from '../../templates/cited-learnings/usable-place.js';
import { OfferedLearnings } from '../../templates/offered-learnings/offered-learnings.js';
import { classes } from '../../ui/class-names.js';
import { Presence, SaveLine } from '../../ui/marks/marks.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { AlignmentStep } from './alignment-step.js';
import css from './steps.module.css';
import { DraftActs } from './page-acts.js';
import { SeenChanges } from './seen-changes.js';
import { StepCounts } from './step-counts.js';
import { WhyReadOnly } from './why-read-only.js';
import { useDraftScreen, useStanding } from './draft-screen.js';
import { useDraftTalk } from './draft-talk.js';
import { KeyResultsStep } from './key-results-step.js';
import { LevelsStep } from './levels-step.js';
import { MissionStep } from './mission-step.js';
import { ObjectiveStep } from './objective-step.js';
import { RefineStep } from './refine-step.js';
import { useReading } from './seen.js';
import { SendStep } from './send-step.js';
import { SilentBar } from './silent-bar.js';
import { StepList } from './step-list.js';

function Saved(): ReactElement {
  const { state, conflict, who } = useStanding();
  const compare = (): void => document.querySelector<HTMLElement>('[data-both-wordings]')?.focus();
  const view = conflict ? { state, conflict: { theirs: null, version: 0 } } : { state };
  return <SaveLine state={draftWords(view, who ?? undefined, compare)} willSend />;
}

/** While it is reviewed: what an offered learning says can stand under one of the open remarks. */
function OfferedAtReview(): ReactElement {
  const { draft } = useDraftScreen();
  const { review } = useDraftTalk();
  const open = (review?.remarks ?? []).filter(({ settledAt }) => settledAt === null);
  const places = open.flatMap(({ id, body, citations }) =>
    usablePlace(citations, { engagementId: draft.engagementId, place: 'REMARK', placeId: id }, 'Use under a remark', [...body].slice(0, 60).join('')),
  );
  return <OfferedLearnings step="DRAFT_REVIEW" engagementId={draft.engagementId} text={draft.objectives.map(({ text }) => text).join(' ')} useAt={places} />;
}

/** The draft as one document: steps at the left, the margin at the right. */
export function DraftPage(): ReactElement {
  const { draft } = useDraftScreen();
  const { teamName, clientSlug, clientName, cycle, status, present, notInCycle } = draft;
  const reads = useReading();
  const what = status === 'PUBLISHED' ? 'OKRs of' : 'Draft for';
  return (
    <Page>
      <ClientTabs slug={clientSlug} />
      <PageHead
        title={cycle ? `${what} ${teamName}, cycle ${cycle.number}` : `${what} ${teamName}`}
        tabTitle={`${status === 'PUBLISHED' ? 'OKRs' : 'Draft'}, ${teamName}`}
        above={clientName}
        context={cycle?.moment}
        saved={
          <>
            {present.length > 0 && <Presence people={present.map(({ name }) => name)} />}
            <Saved />
          </>
        }
        acts={
          <>
            <SilentBar />
            <DraftActs />
          </>
        }
      />
      {notInCycle !== null && <ReadOnlyLine>{notInCycle}</ReadOnlyLine>}
      <WhyReadOnly />
      <SeenChanges />
      <div className={css.draft}>
        <StepList below={<StepCounts />} />
        <div className={classes(css.document, reads && css.whole)}>
          <MissionStep />
          <AlignmentStep />
          <ObjectiveStep />
          <KeyResultsStep />
          <RefineStep />
          <LevelsStep />
          <SendStep />
          {status === 'SENT' && <OfferedAtReview />}
        </div>
      </div>
    </Page>
  );
}
