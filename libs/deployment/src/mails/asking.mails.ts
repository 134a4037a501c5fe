import type { MailContent } from '@cairn/platform';
import { notAgreedYet } from '../change-sets/decision-text.rules.js';
import type { DecisionView } from '../decisions/decision.view.js';
import { roleWords } from '../decisions/signers.rules.js';
import { countWords, firstName, listWords } from '@cairn/kernel';
import { dayWords, shortDayWords } from '@cairn/kernel';

export type Asking = 'FIRST' | 'CORRECTED' | 'REMINDER' | 'HANDED_OVER' | 'NEW_LINK';

/** What a set is called in subjects: a plan as a whole, or so many changes to it. */
export const whatOf = ({ facts, changes }: DecisionView): string =>
  facts.inForce === null
    ? `${facts.clientName}’s deployment plan`
    : `${countWords(changes.filter((change) => change.mine).length, 'change')} to ${facts.clientName}’s deployment plan`;

const openings: Record<Asking, (view: DecisionView, by: string) => string> = {
  FIRST: ({ signer }, by) => `${firstName(signer.name)}, I ask you to decide by ${by}.`,
  CORRECTED: ({ signer }, by) => `${firstName(signer.name)}, I have changed what was asked for. Please look again and decide by ${by}.`,
  REMINDER: ({ signer }, by) => `${firstName(signer.name)}, this still waits for your decision. I asked for it by ${by}.`,
  HANDED_OVER: ({ signer }, by) =>
    `${firstName(signer.name)}, ${signer.handedOverFrom ?? 'a colleague'} asked that you decide on this in their place, by ${by}.`,
  NEW_LINK: ({ signer }, by) => `${firstName(signer.name)}, here is your new link. I ask for your decision by ${by}.`,
};

const subjects: Record<Asking, string> = {
  FIRST: 'Decision by',
  CORRECTED: 'Corrected, decision by',
  REMINDER: 'Reminder: decision by',
  HANDED_OVER: 'Decision by',
  NEW_LINK: 'Your new link: decision by',
};

/** Asks a signer for a decision: what changes, why now, what if nothing, who has agreed; one button that only shows. */
export function askingMail(view: DecisionView, kind: Asking, link: string): MailContent {
  const { facts, changes, others, signer, reading } = view;
  const { set, today } = facts;
  const mine = changes.filter((change) => change.mine);
  const shown = kind === 'CORRECTED' ? mine.filter((change) => change.fresh || !change.verdict) : mine;
  const by = set.decideBy ? dayWords(set.decideBy, today) : 'this week';
  const agreed = others.filter((one) => one.status === 'APPROVED').map((one) => `${one.name} (${listWords(one.capacities.map((role) => roleWords[role]))})`);
  const told = [
    ...(set.whyNow ? [{ name: 'Why now', words: set.whyNow }] : []),
    { name: 'If you do nothing', words: set.ifNothing },
    { name: 'Affects', words: view.affectedText },
    ...(view.consequences.length > 0 ? [{ name: 'What follows', words: view.consequences.join(' ') }] : []),
    ...(agreed.length > 0 ? [{ name: 'Already agreed', words: listWords(agreed) }] : []),
  ];
  return {
    subject: `${subjects[kind]} ${set.decideBy ? shortDayWords(set.decideBy, today) : 'soon'}: ${whatOf(view)}`,
    preview: `${listWords(shown.map((change) => change.title))}. ${reading}`,
    blocks: [
      { kind: 'paragraph', words: openings[kind](view, by) },
      // A first plan changes nothing that was agreed, so there is no "now" to show.
      facts.inForce === null
        ? { kind: 'list', ordered: true, items: shown.map((change) => [{ strong: `${change.title}: ` }, change.proposedText]) }
        : {
            kind: 'changes',
            changes: shown.map((change) => ({ title: change.title, now: change.nowText ?? notAgreedYet, proposed: change.proposedText, why: change.why })),
          },
      { kind: 'facts', facts: told },
      { kind: 'button', words: 'Read and decide', href: link },
      { kind: 'small', words: 'Opening the link decides nothing.' },
      { kind: 'paragraph', words: `Questions? Reply to this mail, it reaches ${firstName(facts.coach.name)}.` },
    ],
    why: `You get this mail because you sign as ${listWords(signer.capacities.map((role) => roleWords[role]))} for ${facts.clientName}.`,
  };
}
