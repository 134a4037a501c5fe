import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { gateParts } from '../../app/gate.js';
import { bandWords, sourceWords } from '../../app/learning-words.js';
import { useRefreshOnReturn } from '../../app/refresh-on-return.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ConsentLine } from './consent-line.js';
import { FindingsSection } from './findings-section.js';
import { LearningActs } from './learning-acts.js';
import { LearningEditor } from './learning-editor.js';
import { LearningPage_Query, type WholeLearning } from './learnings.documents.js';
import css from './learnings.module.css';
import { Reading } from './reading.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, LearningPage_Query, { id: params['id'] ?? '' });

const titles = {
  DRAFT: 'A private learning',
  TEAM: 'A learning for its coaches',
  IN_REVIEW: 'A learning that waits for a second person',
  RETURNED: 'A learning that came back with remarks',
  PUBLISHED: 'A published learning',
  WITHDRAWN: 'A withdrawn learning',
} as const;

function Remarks({ learning }: { readonly learning: WholeLearning }): ReactElement | null {
  const said = learning.remarks.filter(({ remark }) => remark !== '');
  return said.length === 0 ? null : (
    <RuledSection heading="What a second person said" count={said.length}>
      {said.map(({ round, remark, reviewerName, at }) => (
        <blockquote key={round} className={css.remark}>
          {remark}
          <p className={css.quiet}>
            {reviewerName}, <Time at={at} />
          </p>
        </blockquote>
      ))}
    </RuledSection>
  );
}

/** A learning with its names: written, made ready for others, and followed from here. */
export function Component(): ReactElement {
  const started = useLoaderData<typeof loader>();
  const { data } = useReadQuery(started);
  useRefreshOnReturn(started, 60);
  const page = data.learning;
  const { learning, consent } = page;
  const writes = actState(learning.availableActions, 'editLearning') === 'allowed';
  const gate = learning.availableActions.find(({ action }) => action === 'handInLearning')?.state;
  // Also while the client has not agreed: what stands in the way besides is known before anybody asks it.
  const found = writes ? <FindingsSection page={page} mayKeep={actState(learning.availableActions, 'keepFinding') === 'allowed'} /> : null;
  const gated = gate?.__typename === 'Gated' ? <GateCard {...gateParts(gate, { counted: 'agreed' })} /> : null;
  const acts = learning.isMine ? (
    <div className={css.acts}>
      <LearningActs page={page} />
    </div>
  ) : null;
  return (
    <Page key={learning.id} narrow={!writes}>
      <PageHead
        above={
          learning.clientSlug === null ? (
            <Link to="/learnings/mine">My learnings</Link>
          ) : (
            <Link to={`/c/${learning.clientSlug}/learnings`}>{learning.clientName}</Link>
          )
        }
        title={learning.binnedAt === null ? titles[learning.stage] : 'A learning in the bin'}
        tabTitle={learning.sentence}
        context={learning.binnedAt === null ? learning.standing : 'Only you can take it out. After 30 days it is gone.'}
      />
      <Remarks learning={learning} />
      {learning.isMine && (
        <ConsentLine
          consent={consent}
          none="You wrote it as your own experience, so nobody’s consent is asked. What happened at a client stands under that client."
        />
      )}
      {writes ? (
        <div className={css.sides}>
          <LearningEditor learning={learning} parameters={data.parameterCatalogue} />
          <div className={css.beside}>
            {found}
            {gated}
            {acts}
          </div>
        </div>
      ) : (
        <>
          <RuledSection heading="The learning" note={learning.isMine ? undefined : `by ${learning.authorName}`}>
            <Reading texts={learning} />
          </RuledSection>
          {gated}
          {acts}
        </>
      )}
      <p className={css.quiet}>
        {learning.sourcePath === null ? sourceWords[learning.sourceKind] : <Link to={learning.sourcePath}>{sourceWords[learning.sourceKind]}</Link>},{' '}
        <Time at={learning.editedAt} />
        {bandWords(learning.bands) !== '' && `. ${bandWords(learning.bands)}`}
      </p>
    </Page>
  );
}
