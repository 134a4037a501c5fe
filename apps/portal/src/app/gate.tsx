import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { ButtonLink } from '../ui/button/button.js';
import type { GateParts } from '../ui/gate/gate-card.js';
import { Onward } from '../ui/marks/marks.js';
import type { Day } from './scalars.js';
import { saysDay } from './time/time-text.js';
import { NamedDay, Time } from './time/time.js';
import { listed } from './words.js';

/** What the API says about something locked; the fields of `Gated`, those a page does not ask for left away. */
export interface GatedFacts {
  readonly headline: string;
  readonly done?: number | null;
  readonly total?: number | null;
  readonly dueOn?: Day | null;
  /** Goes before the day: "drafting is planned for". */
  readonly dueWords?: string | null;
  readonly rule?: { readonly text: string; readonly decidedBy?: string | null; readonly decidedOn?: Day | null } | null;
  readonly left?: readonly { readonly text: string; readonly dueOn?: Day | null; readonly act?: { readonly text: string; readonly path: string } | null }[];
  readonly meanwhile?: readonly { readonly text: string; readonly path: string }[];
  readonly overrideBy?: readonly { readonly name: string }[];
  readonly canOverride?: boolean;
}

export interface GateWords {
  /** What the count counts: "trained". */
  readonly counted?: string;
  /** The act of a thing that is left, where the reader may do it. */
  readonly actOf?: (index: number) => ReactNode;
  readonly earlyAct?: ReactNode;
  /** What opening it early leaves behind. */
  readonly earlyWith?: string;
}

function ruleWords({ text, decidedBy, decidedOn }: NonNullable<GatedFacts['rule']>): ReactElement {
  return (
    <>
      {text}
      {decidedBy && `, decided by ${decidedBy}`}
      {decidedOn && (
        <>
          {decidedBy ? ' on ' : ', decided on '}
          <NamedDay day={decidedOn} />
        </>
      )}
    </>
  );
}

/** Sets the facts in words for `GateCard` and `LockedButton`. */
export function gateParts(facts: GatedFacts, { counted, actOf, earlyAct, earlyWith = 'a reason and an end date on record' }: GateWords = {}): GateParts {
  const { headline, done, total, dueOn, dueWords, rule, left = [], meanwhile = [], overrideBy = [], canOverride } = facts;
  return {
    headline,
    done: done ?? undefined,
    total: total ?? undefined,
    counted,
    ...(dueOn &&
      !saysDay(headline, dueOn) && {
        due: (
          <>
            {dueWords ?? 'wanted by'} <Time day={dueOn} dated />
          </>
        ),
      }),
    left: left.map(({ text, dueOn: day, act }, index) => ({
      text,
      when: day && !saysDay(text, day) ? <Time day={day} /> : undefined,
      act:
        actOf?.(index) ??
        (act && (
          <ButtonLink small to={act.path}>
            {act.text}
          </ButtonLink>
        )),
    })),
    ...(rule && { rule: ruleWords(rule) }),
    meanwhile: meanwhile.map(({ text, path }) => (
      <Link key={path} to={path}>
        <Onward>{text}</Onward>
      </Link>
    )),
    ...(overrideBy.length > 0 && { early: `${canOverride ? 'You' : listed(overrideBy.map(({ name }) => name))} can, with ${earlyWith}.` }),
    ...(canOverride && { earlyAct }),
  };
}
