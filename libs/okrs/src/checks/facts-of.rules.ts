import { countingIn, machineRules } from '@cairn/deployment';
import { settingsOf } from '@cairn/identity';
import { keyAnswersOf, mayWriteText, type WritingTerms } from '@cairn/training';
import type { MachineRules } from '@cairn/deployment';
import type { HigherLine } from '../copying/compare.rules.js';
import type { AuthorFacts, DraftFacts } from '../drafts/draft.facts.js';
import type { Finding } from '../findings/finding.js';
import { withAnswers } from '../findings/stored-answer.rules.js';
import { checkDraft } from './check-draft.rules.js';
import type { CheckFacts } from './check.facts.js';

/** What the plan in force asks of work in the cycle of this draft. */
const rulesOf = ({ plan, place }: CheckFacts): MachineRules => machineRules(countingIn(plan ?? [], place.cycleNumber));

/** The draft as plain values; whoever wrote as a coach is not trained here, and so not asked. */
export function draftOfFacts(facts: CheckFacts, { trainingRule }: MachineRules): DraftFacts {
  const { place, mission, dependencies, objectives, looseLines, teamNames, namesakes } = facts;
  const lines = [...objectives.flatMap((objective) => objective.lines), ...looseLines];
  const authors = new Set([...objectives, ...lines].filter((one) => !one.byCoach).map((one) => one.authorId));
  const champions = new Set(lines.filter((line) => line.kind === 'KEY_RESULT').map((line) => line.championId));
  const terms: WritingTerms = {
    rule: trainingRule,
    openings: facts.openings,
    completeCycles: facts.completeCycles,
    lastsCycles: settingsOf(facts.settings).clearanceCycles,
    keyAnswers: keyAnswersOf({ answers: facts.plan ?? [] }),
  };
  const people = facts.people.map((person): AuthorFacts => ({
    personId: person.personId,
    name: person.name,
    cleared: mayWriteText(person, place.teamId, terms),
  }));
  return {
    ...{ draftId: place.draftId, engagementId: place.engagementId, clientId: place.clientId },
    cycle: { id: place.cycleId, number: place.cycleNumber, startsOn: place.startsOn, endsOn: place.endsOn },
    team: { id: place.teamId, name: place.teamName, kind: place.teamKind },
    ...{ mission, aligned: place.alignedAt !== null, dependencies, objectives, looseLines, teamNames, namesakes },
    authors: people.filter((one) => authors.has(one.personId)),
    champions: people.filter((one) => champions.has(one.personId)),
  };
}

/** All findings on a draft with what was answered to them. A text above that its reader may not open yet is compared and not shown. */
export function findingsOn(facts: CheckFacts, mayRead: (line: CheckFacts['higher'][number]) => boolean = () => true): readonly Finding[] {
  const rules = rulesOf(facts);
  const higher = facts.higher.map((line): HigherLine => ({ ...line, withheld: !mayRead(line) }));
  const asked = new Map(facts.asked.flatMap((set) => set.map((question) => [question.key, question.text] as const)));
  return withAnswers(checkDraft(draftOfFacts(facts, rules), rules, higher, facts.waivers, facts.place.today, asked), facts.answers);
}
