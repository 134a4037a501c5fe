import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { FirstSteps_StepFragment } from '../../graphql/graphql.js';
import { ButtonLink } from '../../ui/button/button.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { TaskList, type Task } from '../../ui/tasks/task-list.js';
import css from './client.module.css';

export const FirstSteps_step = graphql(`
  fragment FirstSteps_step on FirstStep {
    key
    ordinal
    title
    minutes
    unlocks
    state
    says
    path
  }
`);

type Step = FirstSteps_StepFragment;

/** The steps of a new engagement in the order of the method; any order is possible, and each says what it takes and unlocks. */
export function FirstSteps({ steps }: { readonly steps: readonly Step[] }): ReactElement {
  const left = steps.filter(({ state }) => state !== 'DONE');
  const minutes = left.reduce((sum, step) => sum + step.minutes, 0);
  const now = left.find(({ state }) => state === 'OPEN')?.key;
  return (
    <RuledSection heading="First steps" note={`${steps.length - left.length} of ${steps.length} done, about ${plural(minutes, 'minute', 'minutes')} left`}>
      <TaskList label="First steps" tasks={steps.map((step) => taskOf(step, step.key === now))} />
    </RuledSection>
  );
}

function taskOf({ key, title, minutes, unlocks, state, says, path }: Step, now: boolean): Task {
  return {
    id: key,
    title:
      state === 'DONE' && path ? (
        <Link to={path} className={css.did}>
          {title}
        </Link>
      ) : (
        title
      ),
    detail: (
      <>
        {says && <span>{says}. </span>}
        <span>
          {plural(minutes, 'minute', 'minutes')}. Unlocks: {unlocks}.
        </span>
      </>
    ),
    state: state === 'DONE' ? 'done' : state === 'WAITING' ? 'locked' : now ? 'now' : 'open',
    note: state === 'DONE' ? says : undefined,
    act:
      path && state === 'OPEN' ? (
        <ButtonLink small look={now ? 'filled' : 'outlined'} to={path}>
          {now ? 'Continue' : 'Open'}
        </ButtonLink>
      ) : undefined,
  };
}
