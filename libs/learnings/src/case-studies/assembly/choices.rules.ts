import { countWords, sentence } from '@cairn/kernel';
import type { AssembledText } from '../case-study-kinds.js';
import type { PlanFacts, RecordFacts } from './record.facts.js';
import { deciderWords } from './phases.rules.js';
import { lengthWords, quoted, told } from './told.rules.js';

/** The answers of the first plan, then what each later plan changed, after how long and by whose decision. */
export function choices({ plans, startsOn }: RecordFacts): readonly AssembledText[] {
  const [first, ...later] = plans;
  if (!first) return [];
  const line = ({ question, text }: PlanFacts['answers'][number]): string => `- ${question} ${sentence(text)}`;
  return [
    { id: 'choices.first', text: `What the first plan said:\n${first.answers.map(line).join('\n')}` },
    ...later.flatMap((plan, place) => changedIn(plan, plans[place] ?? first, startsOn)),
  ];
}

function changedIn(plan: PlanFacts, before: PlanFacts, startsOn: RecordFacts['startsOn']): readonly AssembledText[] {
  const lines = plan.answers.flatMap((answer) => {
    const was = before.answers.find(({ key }) => key === answer.key);
    if (was?.text === answer.text) return [];
    const why = answer.why.trim() === '' ? '' : ` The reason: ${quoted(answer.why)}`;
    return [was ? `- ${answer.heading}: from “${was.text}” to “${answer.text}”.${why}` : `- ${answer.heading}: “${answer.text}”, which was new.${why}`];
  });
  if (lines.length === 0) return [];
  const by = plan.deciders.length === 0 ? '' : ` ${sentence(deciderWords(plan.deciders))} decided it.`;
  return [
    {
      id: `choices.plan-${plan.number}`,
      text: `Changed ${lengthWords(startsOn, plan.from)} after the start, with plan ${plan.number}.${by}\n${lines.join('\n')}`,
    },
  ];
}

const scopes = { ALL: 'for everybody', TEAM: 'for a team', PERSON: 'for one person' } as const;
const after: Readonly<Record<RecordFacts['waivers'][number]['status'], string>> = {
  ASKED: 'asked for and not decided yet',
  GRANTED: 'granted',
  DECLINED: 'declined',
  REVOKED: 'granted, and taken back',
  EXPIRED: 'granted until its last day',
};

/** Where the rules did not hold: exceptions, gates that were opened early, units that left, pauses, results that nobody could score. */
export function difficulties({ waivers, openings, units, acts, cycles }: RecordFacts): readonly AssembledText[] {
  const left = units.filter(({ leftOn }) => leftOn !== null);
  const of = (kind: string) => acts.filter((act) => act.kind === kind);
  return [
    ...waivers.map(({ id, heading, status, reason, forTeam }): AssembledText => ({
      id: `difficulties.exception.${id}`,
      text: `An exception ${forTeam ? 'for a team' : 'for one person'}${heading === null ? '' : ` from “${heading}”`} was ${after[status]}. The reason given: ${quoted(reason)}`,
    })),
    ...openings.map(({ id, reason, scope }): AssembledText => ({
      id: `difficulties.opening.${id}`,
      text: `Drafting was opened ${scopes[scope]} before the training was complete. The reason given: ${quoted(reason)}`,
    })),
    ...left.map(({ id, leftReason }): AssembledText => ({
      id: `difficulties.left.${id}`,
      text: `A unit left the programme.${leftReason === null ? '' : ` The reason given: ${quoted(leftReason)}`}`,
    })),
    ...of('PAUSED').map(({ id, reason }): AssembledText => ({
      id: `difficulties.paused.${id}`,
      text: `The work was paused for a time.${reason === null ? '' : ` The reason given: ${quoted(reason)}`}`,
    })),
    ...of('MODE_SWITCHED').map(({ id, reason }): AssembledText => ({
      id: `difficulties.mode.${id}`,
      text: `The way of working together was changed.${reason === null ? '' : ` The reason given: ${quoted(reason)}`}`,
    })),
    ...cycles.flatMap(({ number, keyResults }) => {
      const without = keyResults.flatMap(({ notScoredBecause }) => notScoredBecause ?? []);
      return told(
        `difficulties.not-scored.${number}`,
        without.length === 0
          ? null
          : `In cycle ${number}, ${countWords(without.length, 'key result')} got no score:\n${without.map((reason) => `- ${quoted(reason)}`).join('\n')}`,
      );
    }),
  ];
}
