import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useSwitchPractice } from '../../app/acts/use-switch-practice.js';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonLink } from '../../ui/button/button.js';
import { Onward } from '../../ui/marks/marks.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { TaskList, type Task } from '../../ui/tasks/task-list.js';
import { AcceptStep } from './accept-step.js';
import { BasicsForm } from './basics-form.js';
import { minutesLeft, steps } from './setup-steps.js';

const SetupPage_Query = graphql(`
  query SetupPage {
    viewer {
      id
      practice {
        id
        name
        isSample
        setup {
          step
          at
        }
        ...BasicsForm_practice
      }
      practices {
        id
        name
        isSample
      }
    }
  }
`);

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, SetupPage_Query, {});

/** From nothing to a living practice: six steps, left and taken up again at will. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { practice, practices } = data.viewer;
  const open = useSwitchPractice();
  const done = new Set(practice.setup.map(({ step }) => step));
  const next = steps.find(({ step }) => !done.has(step));
  const sample = practices.find(({ id, isSample }) => isSample && id !== practice.id);

  const tasks = steps.map(({ step, title, minutes, unlocks, to, act, after, read }): Task => {
    const isNext = step === next?.step;
    return {
      id: step,
      title,
      state: done.has(step) ? 'done' : isNext ? 'now' : 'open',
      detail: (
        <>
          {plural(minutes, 'minute', 'minutes')}. {unlocks}{' '}
          {read && (
            <Link to={read.to}>
              <Onward>{read.words}</Onward>
            </Link>
          )}
        </>
      ),
      act:
        done.has(step) || act === undefined || (after !== undefined && !done.has(after)) ? undefined : to === undefined ? (
          <AcceptStep step={step} look={isNext ? 'filled' : 'outlined'} words={act} />
        ) : (
          <ButtonLink look={isNext ? 'filled' : 'outlined'} small to={to}>
            {act}
          </ButtonLink>
        ),
    };
  });

  return (
    <Page narrow>
      <PageHead
        title={next ? 'Start your practice' : `${practice.name} is under way`}
        context={
          next
            ? `${done.size} of ${steps.length} done, about ${plural(minutesLeft(done), 'minute', 'minutes')} left`
            : 'All six steps are done. Today shows what needs you.'
        }
        acts={
          sample && (
            <Button look="quiet" onClick={() => void open(sample.id)}>
              Explore the sample practice first
            </Button>
          )
        }
      />
      {!done.has('BASICS') && (
        <RuledSection heading="Is this right?">
          <BasicsForm practice={practice} />
        </RuledSection>
      )}
      <RuledSection heading="Steps">
        <TaskList label="Steps" tasks={tasks} />
      </RuledSection>
      {!next && (
        <ButtonLink look="filled" to="/">
          Go to Today
        </ButtonLink>
      )}
    </Page>
  );
}
