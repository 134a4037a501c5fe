import { useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { gateParts } from '../../app/gate.js';
import { startQuery } from '../../app/route-data.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { Task } from '../../ui/material/task.js';
import { Page, PageHead, WithMargin } from '../../ui/page/page-head.js';
import { focusNextRemark } from '../../ui/passages/passages.js';
import { RubricView } from '../../ui/rubric/rubric.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { AnswerEditor } from './answer-editor.js';
import { labelOf, lockOf, moreTime, whyNot } from './assignment-acts.js';
import { AssignmentPage_Query, type AssignmentFacts } from './assignment.document.js';
import { draftOf, Standing, titleOf } from './assignment-words.js';
import { KeptDraft, RoundSection } from './feedback.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, AssignmentPage_Query, { item: params['item'] ?? '' });

/** The feedback on the last draft, the answer being written, the task, and what is looked at. Whoever comes for the first time reads the task before. */
function Assignment({ assignment }: { readonly assignment: AssignmentFacts }): ReactElement {
  const { title, body, example, rubric, passLevel, moduleNumber, moduleTitle, rounds, availableActions } = assignment;
  const handed = rounds.filter(({ status }) => status !== 'DRAFT');
  const last = handed.at(-1);
  const lock = lockOf(availableActions, 'saveAssignment');
  const draft = draftOf(assignment);
  const mayWrite = labelOf(availableActions, 'saveAssignment') !== undefined;
  const refused = whyNot(availableActions, 'handInAssignment') ?? whyNot(availableActions, 'saveAssignment');
  const remarks = handed.some(({ answers }) => answers.some((answer) => answer.remarks.length > 0));
  // As it stood when the page was opened: nothing moves under whoever begins to write.
  const [taskFirst] = useState(rounds.length === 0);
  usePageActs(remarks ? [{ id: 'next-remark', words: 'Next remark', keys: 'n', run: focusNextRemark }] : []);
  return (
    <Page>
      <PageHead
        above={
          <Link to="/cert/path">
            Module {moduleNumber} · {moduleTitle}
          </Link>
        }
        title={titleOf(assignment)}
        tabTitle={title}
        context={<Standing assignment={assignment} />}
      />
      {refused && <ReadOnlyLine>{refused}</ReadOnlyLine>}
      <WithMargin
        label="What is looked at"
        notes={
          <RuledSection heading="What is looked at">
            <RubricView criteria={rubric} passLevel={passLevel} />
          </RuledSection>
        }
      >
        {taskFirst && <Task body={body} example={example} />}
        {last && <RoundSection round={last} />}
        {lock && <GateCard {...gateParts({ ...lock, dueWords: 'opens' }, { counted: 'passed' })} {...moreTime(lock)} />}
        {draft && !mayWrite && <KeptDraft round={draft} />}
        {mayWrite && <AnswerEditor assignment={assignment} />}
        {!taskFirst && <Task body={body} example={example} />}
        {handed.slice(0, -1).map((round) => (
          <RoundSection key={round.id} round={round} folded />
        ))}
      </WithMargin>
    </Page>
  );
}

/** One assignment. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  return <Assignment key={data.assignment.id} assignment={data.assignment} />;
}
