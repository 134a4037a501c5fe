import type { MailBlock, MailContent } from '@cairn/platform';
import type { DecisionView } from '../decisions/decision.view.js';
import { countWords, firstName, listWords } from '@cairn/kernel';
import { momentWords } from '@cairn/kernel';
import { whatOf } from './asking.mails.js';

const paragraph = (words: string): MailBlock => ({ kind: 'paragraph', words });
const button = (words: string, href: string): MailBlock => ({ kind: 'button', words, href });

const becauseCoach = ({ facts }: DecisionView): string => `You get this mail because you sent these changes to ${facts.clientName}.`;
const becauseSigner = ({ facts }: DecisionView): string => `You get this mail because you were asked to decide for ${facts.clientName}.`;

const notesOf = (view: DecisionView): MailBlock[] =>
  view.changes.flatMap((change) =>
    change.verdict?.note
      ? [{ kind: 'heading', words: change.title } as const, { kind: 'quote', words: change.verdict.note, by: view.signer.name } as const]
      : [],
  );

/** To the coach: one signer has spoken. `view` is that signer's. */
export function decidedMail(view: DecisionView, status: 'WAITING' | 'APPROVED' | 'CHANGES_ASKED', now: Date, planUrl: string): MailContent {
  const { facts, signer, others } = view;
  const said = view.changes.filter((change) => change.verdict);
  const asked = said.filter((change) => change.verdict?.verdict === 'CHANGE_ASKED');
  const waiting = others.filter((one) => one.status === 'WAITING').map((one) => one.name);
  const what = asked.length > 0 ? `asks for ${countWords(asked.length, 'change')} in ${whatOf(view)}` : `approved ${whatOf(view)}`;
  const next =
    status === 'APPROVED'
      ? `Plan ${view.planNumber} starts ${momentWords(view.inForceAt, facts.timeZone, now)}. Until then it can be taken back.`
      : status === 'CHANGES_ASKED'
        ? 'Correct the set and send it again; what was approved and stays as it is keeps its approval.'
        : waiting.length > 0
          ? `${listWords(waiting)} still ${waiting.length === 1 ? 'has' : 'have'} to decide.`
          : `${signer.name} left something open.`;
  return {
    subject: `${signer.name} ${what}`,
    preview: next,
    blocks: [paragraph(`${signer.name} ${what}.`), ...notesOf(view), paragraph(next), button('Open the plan', planUrl)],
    why: becauseCoach(view),
  };
}

/** To a signer: the last word is in, or somebody asked for a change and their own decision no longer presses. */
export function outcomeMail(view: DecisionView, status: 'APPROVED' | 'CHANGES_ASKED', by: string, now: Date): MailContent {
  const { facts, signer } = view;
  const approved = status === 'APPROVED';
  const start = `Plan ${view.planNumber} starts ${momentWords(view.inForceAt, facts.timeZone, now)}.`;
  const text = approved
    ? `Everybody has approved. ${start} Until then you can take your approval back by the link in the mail that asked you.`
    : `${by} asked for a change. There is nothing for you to do: ${firstName(facts.coach.name)} corrects the set and sends it again.`;
  return {
    subject: approved ? `Approved: ${whatOf(view)}` : `Nothing to do for now: ${whatOf(view)}`,
    preview: approved ? start : `${by} asked for a change.`,
    blocks: [paragraph(`${firstName(signer.name)},`), paragraph(text)],
    why: becauseSigner(view),
  };
}

/** To everybody in the programme, once per plan. */
export function inForceMail(of: {
  clientName: string;
  number: number;
  changes: readonly { title: string; text: string; fromCycle: number | null }[];
  decidedBy: string;
  planUrl: string;
  name: string;
  /** What it asks of this reader, or tells the client lead of others. */
  follows: readonly string[];
}): MailContent {
  return {
    subject: `Plan ${of.number}: how ${of.clientName} runs OKRs from now on`,
    preview: `${listWords(of.changes.map((change) => change.title))}.`,
    blocks: [
      paragraph(`${firstName(of.name)}, ${of.number === 1 ? 'the first deployment plan is' : `Plan ${of.number} is`} in force. ${of.decidedBy}`),
      {
        kind: 'list',
        items: of.changes.map((change) => [
          { strong: `${change.title}: ` },
          `${change.text}${change.fromCycle === null ? '' : ` From cycle ${change.fromCycle} on.`}`,
        ]),
      },
      ...of.follows.map(paragraph),
      button('Read the whole plan', of.planUrl),
    ],
    why: `You get this mail because you take part in the OKR programme of ${of.clientName}. There is one for each plan.`,
  };
}

/** To signers: the set is gone from their desk, for a while or for good. */
export function withdrawnMail(view: DecisionView, kind: 'TAKEN_BACK' | 'WITHDRAWN' | 'LAPSED', note: string | null): MailContent {
  const { facts, signer } = view;
  const coach = facts.coach.name;
  const stays = facts.inForce === null ? 'There is no plan yet.' : `Plan ${facts.inForce.number} stays in force.`;
  const text = {
    TAKEN_BACK: `${coach} has taken these changes back to work on them. There is nothing to do; you get a new mail when they are sent again.`,
    WITHDRAWN: `${coach} has withdrawn these changes. There is nothing to do. ${stays}`,
    LAPSED: `These changes have lapsed, because nobody decided in time. ${stays} ${coach} can propose them again.`,
  }[kind];
  return {
    subject: `Nothing to do: ${whatOf(view)}`,
    preview: text,
    blocks: [paragraph(`${firstName(signer.name)},`), paragraph(text), ...(note ? [{ kind: 'quote', words: note, by: coach } as const] : [])],
    why: becauseSigner(view),
  };
}

/** To the coach: what else can happen to a decision. */
export function coachMail(view: DecisionView, kind: 'TAKEN_BACK' | 'HANDED_OVER' | 'NOT_REACHED' | 'LAPSED', planUrl: string): MailContent {
  const { signer, facts } = view;
  const [subject, text] = {
    TAKEN_BACK: [
      `${signer.name} took their decision back`,
      `${signer.name} has taken their decision back. ${whatOf(view)} ${facts.inForce === null ? 'waits' : 'wait'} for them again.`,
    ],
    HANDED_OVER: [
      `${signer.handedOverFrom ?? 'A signer'} handed the decision over to ${signer.name}`,
      `${signer.name} now decides in the place of ${signer.handedOverFrom ?? 'somebody else'}, for these changes only. They have got a mail.`,
    ],
    NOT_REACHED: [
      `A mail to ${signer.name} reached somebody else`,
      `Somebody who is not ${signer.name} got the mail that asks for a decision. Check the address under People, then take the set back and send it again.`,
    ],
    LAPSED: [`Lapsed: ${whatOf(view)}`, `Nobody decided in time, so the set has lapsed. You can propose it again.`],
  }[kind];
  return { subject: subject ?? '', preview: text ?? '', blocks: [paragraph(text ?? ''), button('Open the plan', planUrl)], why: becauseCoach(view) };
}

/** A question to the coach, or the answer to whoever asked. */
export function talkMail(of: {
  by: string;
  to: string;
  body: string;
  about: string;
  isAnswer: boolean;
  link: string;
  clientName: string;
  asked?: string;
}): MailContent {
  return {
    subject: of.isAnswer ? `${of.by} answered your question` : `${of.by} asks about ${of.about}`,
    preview: of.body.slice(0, 140),
    blocks: [
      paragraph(`${firstName(of.to)}, ${of.isAnswer ? 'you asked:' : `${of.by} asks:`}`),
      ...(of.isAnswer && of.asked ? [{ kind: 'quote', words: of.asked } as const, paragraph(`${of.by} answers:`)] : []),
      { kind: 'quote', words: of.body, by: of.by },
      button(of.isAnswer ? 'Read and decide' : 'Answer', of.link),
      { kind: 'small', words: `A reply to this mail reaches ${of.by}.` },
    ],
    why: of.isAnswer ? `You get this mail because you asked about ${of.about} of ${of.clientName}.` : `You get this mail because you coach ${of.clientName}.`,
  };
}

/** The second proof before a decision, where a practice asks for it. */
export const codeMail = (view: DecisionView, code: string, minutes: number): MailContent => ({
  subject: `${code} is your code to decide`,
  preview: `It works for ${minutes} minutes.`,
  blocks: [
    paragraph(`${firstName(view.signer.name)}, enter this code on the page where you decide on ${whatOf(view)}:`),
    { kind: 'heading', words: code },
    paragraph(`It works for ${minutes} minutes. If you did not ask for it, do nothing.`),
  ],
  why: becauseSigner(view),
});
