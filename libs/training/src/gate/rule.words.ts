import { dayIn, type Gated } from '@cairn/kernel';
import type { AgreedAnswer, PlanInForce } from '@cairn/deployment';

/** What the plan says about training, with who decided it and when; without an agreed answer the usual rule, named as such. */
export function ruleRef(plan: PlanInForce, timeZone: string): NonNullable<Gated['rule']> {
  const agreed = plan.answers.find((answer) => answer.key === 'trainingRule');
  if (!agreed || plan.number === null)
    return {
      text: `Whoever writes is trained first. This is the usual rule: ${plan.number === null ? 'no plan is in force yet' : `Plan ${plan.number} does not say`}.`,
    };
  const decidedOn = lastDecision(agreed);
  return {
    text: `${agreed.text.replace(/\.$/, '')} (Plan ${agreed.since})`,
    ...(agreed.decidedBy.length === 0 ? {} : { decidedBy: agreed.decidedBy.map((one) => one.name).join(', ') }),
    ...(decidedOn === null ? {} : { decidedOn: dayIn(timeZone, decidedOn) }),
  };
}

const lastDecision = (answer: AgreedAnswer) =>
  answer.decidedBy
    .map((one) => one.decidedAt)
    .sort()
    .at(-1) ?? null;
