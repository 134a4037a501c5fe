import type { ReactElement, ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { classes } from '../../ui/class-names.js';
import { MarginHint } from '../../ui/plan/margin-notes.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './steps.module.css';
import aside from './step-help.module.css';
import { rulesAt, type DraftFacts } from './draft-fields.js';
import { useDraftTalk } from './draft-talk.js';
import { StepHelp } from './step-help.js';
import { Remarks } from './remarks.js';
import { useReading } from './seen.js';
import { useDraftScreen } from './draft-screen.js';

type Step = DraftFacts['steps'][number];
export type StepKey = Step['key'];

/** What was sent and published is not asked about any more. */
const published = { title: 'Checks and history', question: '' } as const;

/** Always the seven steps with their numbers, whoever reads; a step with an open rule is not done. The last one holds all that was found. */
export function useShownSteps(): readonly Step[] {
  const { draft } = useDraftScreen();
  const { check } = useDraftTalk();
  const reads = useReading();
  const open = new Set(
    (check?.findings ?? []).filter(({ kind, answered, waivedUntil }) => kind === 'RULE' && !answered && waivedUntil === null).map(({ step }) => step),
  );
  return draft.steps.map((step) => {
    const isOpen = open.has(step.key) || (step.key === 'REVIEW' && open.size > 0);
    const shown = step.state === 'DONE' && isOpen ? { ...step, state: 'AHEAD' as const } : step;
    return reads && step.key === 'REVIEW' && draft.status === 'PUBLISHED' ? { ...shown, ...published } : shown;
  });
}

/** The step in the address, else the one to do now; whoever only reads begins at the beginning. */
export function useCurrentStep(): StepKey {
  const steps = useShownSteps();
  const reads = useReading();
  const [search] = useSearchParams();
  const asked = steps.find(({ key }) => key === search.get('step'));
  const next = reads ? steps[0] : (steps.find(({ state }) => state === 'NOW') ?? steps.at(-1));
  return (asked ?? next)?.key ?? 'MISSION';
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
      <ul className={aside.says}>
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
  const { whereabouts } = useDraftScreen();
  const reads = useReading();
  const steps = useShownSteps();
  const current = useCurrentStep();
  const link = useStepLink();
  const index = steps.findIndex(({ key }) => key === step);
  const facts = steps[index];
  if (!facts) return null;
  const [before, after] = [steps[index - 1], steps[index + 1]];
  // Help stays open where the team writes next; beside everything else it is one click away.
  const isAside = reads || (facts.state !== 'NOW' && current !== step);
  const help = (
    <>
      <StepHelp step={step} />
      <MarginHint heading="How teams go about it">
        <p>{facts.how}</p>
      </MarginHint>
    </>
  );
  return (
    <div
      className={classes(css.step, current === step && css.current)}
      data-step={step}
      onFocus={() => whereabouts.enter(reads ? `step/${step}` : whereaboutsIn(document.activeElement, step))}
    >
      <RuledSection
        id={`step-${step}`}
        heading={
          <>
            <span className={css.number}>{index + 1}</span> {facts.title}
          </>
        }
      >
        {facts.question && <p className={css.question}>{facts.question}</p>}
        {children}
        <nav className={css.turn} aria-label={`Around ${facts.title}`}>
          {before && <Link to={link(before.key)}>Back: {before.title}</Link>}
          {after && <Link to={link(after.key)}>Next: {after.title}</Link>}
        </nav>
      </RuledSection>
      <aside className={css.margin} aria-label={`Beside ${facts.title}`}>
        {!reads && <PlanSays step={step} />}
        {notes}
        {step !== 'REVIEW' && <Remarks step={step} />}
        {isAside ? (
          <details className={aside.more}>
            <summary>{reads ? 'Plan and questions' : 'What to ask'}</summary>
            {reads && <PlanSays step={step} />}
            {help}
          </details>
        ) : (
          help
        )}
      </aside>
    </div>
  );
}

/** The thing that has the focus, such as `line/<id>`, or else the step. */
const whereaboutsIn = (element: Element | null, step: StepKey): string => element?.closest<HTMLElement>('[data-part]')?.dataset['part'] ?? `step/${step}`;
