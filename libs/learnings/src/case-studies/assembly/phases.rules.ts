import { countWords, listWords } from '@cairn/kernel';
import type { AssembledSection, AssembledText } from '../case-study-kinds.js';
import type { CycleFacts, RecordFacts, WorkshopFacts } from './record.facts.js';
import { lengthWords, quoted, told } from './told.rules.js';

type Phase = RecordFacts['phases'][number];

const roles: Readonly<Record<string, string>> = { CLIENT_LEAD: 'the client lead', SPONSOR: 'the sponsor', HR_LEAD: 'the HR lead' };
const workshopNames: Readonly<Record<string, string>> = {
  TOP_LEVEL: 'for the top level',
  OKRS_BASICS: 'on OKRs basics',
  TEAM_DRAFTING: 'where a team drafted',
  INTERNAL_COACH: 'for internal coaches',
  KR_CHAMPION: 'for KR champions',
  REFRESHER: 'to refresh what was learned',
};

export const deciderWords = (deciders: readonly string[]): string => listWords(deciders.map((role) => roles[role] ?? 'a signer').sort());

/** How it went, one section for each phase that has begun, in the order in which they came. */
export function phaseSections(facts: RecordFacts): readonly AssembledSection[] {
  return facts.phases
    .filter(({ startsOn }) => startsOn <= facts.today)
    .map((phase): AssembledSection => ({ key: keyOf(phase), heading: headingOf(phase), texts: textsOf(phase, facts) }));
}

const keyOf = ({ kind, cycleNumber }: Phase): string => (cycleNumber === null ? kind : `${kind}_${cycleNumber}`);

function headingOf({ kind, cycleNumber }: Phase): string {
  const number = cycleNumber === null ? '' : ` ${cycleNumber}`;
  switch (kind) {
    case 'DEPLOYMENT':
      return 'How it went: agreeing how OKRs would work';
    case 'TRAINING':
      return 'How it went: training';
    case 'CYCLE':
      return `How it went: cycle${number}`;
    case 'RESET':
      return `How it went: looking back on cycle${number}`;
    case 'HANDOVER':
      return 'How it went: handing over';
  }
}

function textsOf(phase: Phase, facts: RecordFacts): readonly AssembledText[] {
  const id = keyOf(phase).toLowerCase();
  const over = phase.completedOn !== null || phase.endsOn < facts.today;
  const length = told(`${id}.length`, over ? `This took ${lengthWords(phase.startsOn, phase.completedOn ?? phase.endsOn)}.` : null);
  switch (phase.kind) {
    case 'DEPLOYMENT':
      return [...length, ...firstPlan(facts)];
    case 'TRAINING':
      return [...length, ...training(facts)];
    case 'CYCLE': {
      const cycle = facts.cycles.find(({ number }) => number === phase.cycleNumber);
      return cycle ? [...length, ...cycleTexts(cycle)] : length;
    }
    default:
      return length;
  }
}

function firstPlan({ plans, startsOn }: RecordFacts): readonly AssembledText[] {
  const [first] = plans;
  if (!first) return [];
  const after = first.from > startsOn ? ` ${lengthWords(startsOn, first.from)} after the start` : '';
  const by = first.deciders.length === 0 ? '' : `; ${deciderWords(first.deciders)} decided it`;
  return told('deployment.first-plan', `A deployment plan with ${countWords(first.answers.length, 'answer')} came into force${after}${by}.`);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Rather few opinions are somebody's opinion. */
const fewestOpinions = 5;

function training({ workshops, people }: RecordFacts): readonly AssembledText[] {
  const hours = Math.round(workshops.reduce((sum, { minutes }) => sum + minutes, 0) / 6) / 10;
  const useful = workshops.flatMap((workshop) => workshop.useful);
  return [
    ...told(
      'training.workshops',
      workshops.length === 0 ? null : `${countWords(workshops.length, 'workshop')} took ${countWords(hours, 'hour')} in all: ${kindsOf(workshops)}.`,
    ),
    ...told(
      'training.people',
      people.authors === 0
        ? null
        : `${countWords(people.authors, 'person', 'people')} write OKRs. ${people.came} of them came to a workshop, and ${people.cleared} ${people.cleared === 1 ? 'is' : 'are'} cleared to write.`,
    ),
    ...told(
      'training.useful',
      useful.length < fewestOpinions
        ? null
        : `Asked afterwards how useful it was, from 1 to 5, people gave ${mean(useful).toFixed(1)} on average (${useful.length} answers).`,
    ),
  ];
}

function kindsOf(workshops: readonly WorkshopFacts[]): string {
  const kinds = [...new Set(workshops.map(({ type }) => type))];
  return listWords(kinds.map((kind) => `${workshops.filter(({ type }) => type === kind).length} ${workshopNames[kind] ?? 'of another kind'}`));
}

function cycleTexts(cycle: CycleFacts): readonly AssembledText[] {
  const id = `cycle_${cycle.number}`;
  const { keyResults } = cycle;
  const learned = keyResults.flatMap(({ id: of, learning }) => (learning === null ? [] : [{ of, learning }]));
  return [
    ...told(
      `${id}.published`,
      cycle.teams === 0
        ? null
        : `${countWords(cycle.teams, 'team')} published ${countWords(cycle.objectives, 'objective')} with ${countWords(keyResults.length, 'key result')} for ${lengthWords(cycle.startsOn, cycle.endsOn)}.`,
    ),
    ...(learned.length === 0 ? [] : told(`${id}.learned`, 'What the teams wrote about their key results:')),
    ...learned.map(({ of, learning }): AssembledText => ({
      id: `${id}.learned.${of}`,
      text: `- ${quoted(learning)}`,
    })),
  ];
}
