import type { ReactElement, ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { classes } from '../../ui/class-names.js';
import { MarginHint } from '../../ui/plan/margin-notes.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './draft.module.css';
import { rulesAt, type DraftFacts } from './draft-fields.js';
import { StepHelp } from './step-help.js';
import { Remarks } from './remarks.js';
import { useDraftScreen } from './draft-screen.js';

type Step = DraftFacts['steps'][number];
export type StepKey = Step['key'];

/** The step in the address, else the one to do now. */
export function useCurrentStep(): StepKey {
  const { draft } = useDraftScreen();
  const [search] = useSearchParams();
  const asked = draft.steps.find(({ key }) => key === search.get('step'));
  return (asked ?? draft.steps.find(({ state }) => state === 'NOW') ?? draft.steps.at(-1))?.key ?? 'MISSION';
}

/** The address of a step; the rest of the address stays. */
export function useStepLink(): (key: StepKey) => string {
  const [search] = useSearchParams();
  return (key) => {
    const next = new URLSearchParams(search);
    next.set('step', key);
    return `?${next.toString()}`;
  };
}

function PlanSays({ step }: { readonly step: StepKey }): ReactElement | null {
  const { draft } = useDraftScreen();
  const rules = rulesAt(draft, step);
  if (rules.length === 0) return null;
  return (
    <MarginHint heading="The deployment plan says">
      <ul className={css.says}>
        {rules.map(({ parameterKey, number, heading, text }) => (
          <li key={parameterKey}>
            <Link to={`/c/${draft.clientSlug}/plan?p=${parameterKey}`}>
              {number !== null && `${number} `}
              {heading}
            </Link>
            <br />
            {text}
          </li>
        ))}
      </ul>
    </MarginHint>
  );
}

/** One step: the document at the left, and in the margin what helps to write it. On a phone one step is one page. */
export function StepSection({
  step,
  notes,
  children,
}: {
  readonly step: StepKey;
  readonly notes?: ReactNode;
  readonly children: ReactNode;
}): ReactElement | null {
  const { draft, whereabouts } = useDraftScreen();
  const current = useCurrentStep();
  const link = useStepLink();
  const index = draft.steps.findIndex(({ key }) => key === step);
  const facts = draft.steps[index];
  if (!facts) return null;
  const [before, after] = [draft.steps[index - 1], draft.steps[index + 1]];
  return (
    <div
      className={classes(css.step, current === step && css.current)}
      data-step={step}
      onFocus={() => whereabouts.enter(whereaboutsIn(document.activeElement, step))}
    >
      <RuledSection
        id={`step-${step}`}
        heading={
          <>
            <span className={css.number}>{index + 1}</span> {facts.title}
          </>
        }
      >
        <p className={css.question}>{facts.question}</p>
        {children}
        <nav className={css.turn} aria-label={`Around ${facts.title}`}>
          {before && <Link to={link(before.key)}>Back: {before.title}</Link>}
          {after && <Link to={link(after.key)}>Next: {after.title}</Link>}
        </nav>
      </RuledSection>
      <aside className={css.margin} aria-label={`Beside ${facts.title}`}>
        <PlanSays step={step} />
        {notes}
        {step !== 'REVIEW' && <Remarks step={step} />}
        <StepHelp step={step} />
        <MarginHint heading="How teams go about it">
          <p>{facts.how}</p>
        </MarginHint>
      </aside>
    </div>
  );
}

/** The thing that has the focus, such as `line/<id>`, or else the step. */
const whereaboutsIn = (element: Element | null, step: StepKey): string => element?.closest<HTMLElement>('[data-part]')?.dataset['part'] ?? `step/${step}`;
