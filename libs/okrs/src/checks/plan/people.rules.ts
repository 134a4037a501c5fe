import { sameWords, wordsOf } from '../../copying/words.rules.js';
import type { LineFacts } from '../../drafts/draft.facts.js';
import type { Checked, Hit } from '../check.js';
import { isBlank, offer, onDraft, onLine, writtenKeyResults } from '../parts.js';

const onePerson = 'Each key result has one champion: a person whom everybody can ask.';
const training = offer('SEE_TRAINING', 'See the next dates');

/** Words that stand for several people or for a part of the organisation. */
const groupWords = new Set(
  'team teams everyone everybody all we us both department departments group unit squad crew staff office board committee management leadership leads managers engineers sales marketing finance it hr operations support various tbd nobody whoever'.split(
    ' ',
  ),
);

/** Several people in one field, or a name that is none: the team, sales, Ana and Ben. */
export function isGroup(name: string, teamNames: readonly string[]): boolean {
  const said = sameWords(name);
  if (teamNames.some((team) => sameWords(team) === said)) return true;
  if (/[,;/&+]|\s(?:and|or|und|et|y|e)\s/iu.test(name.trim())) return true;
  return wordsOf(name).some((word) => groupWords.has(word.plain));
}

const withoutChampion = ({ draft }: Checked): readonly LineFacts[] => writtenKeyResults(draft).filter((line) => line.championId === null);

/** A key result that nobody owns is nobody's. */
export const noChampion = (checked: Checked): Hit[] =>
  withoutChampion(checked)
    .filter((line) => isBlank(line.championName))
    .map((line) => ({ subject: onLine(line, 'championId'), words: 'It has no KR champion.', reason: onePerson, fix: 'Choose one person' }));

/** A group cannot be asked how it goes; one person can. */
export const championIsGroup = (checked: Checked): Hit[] =>
  withoutChampion(checked)
    .filter((line) => !isBlank(line.championName) && isGroup(line.championName, checked.draft.teamNames))
    .map((line) => ({
      subject: onLine(line, 'championId'),
      words: `“${line.championName.trim()}” is not one person.`,
      reason: onePerson,
      fix: 'Choose one person',
      about: line.championName,
    }));

/** A champion is somebody of the programme, so that check-ins and reminders reach them; a name that several have is nobody yet. */
export const championUnknown = (checked: Checked): Hit[] =>
  withoutChampion(checked)
    .filter((line) => !isBlank(line.championName) && !isGroup(line.championName, checked.draft.teamNames))
    .map((line) => ({
      subject: onLine(line, 'championId'),
      ...unknownWords(line.championName.trim(), checked.draft.namesakes),
      reason: `${onePerson} Check-ins and reminders reach only people of the programme.`,
      about: line.championName,
    }));

const unknownWords = (name: string, namesakes: readonly string[]): Pick<Hit, 'words' | 'fix'> =>
  namesakes.includes(name.toLowerCase())
    ? { words: `Several people on the roster are called “${name}”.`, fix: 'Choose the one who is meant: the team stands behind the name' }
    : { words: `“${name}” is nobody on the roster.`, fix: 'Choose from the roster, or add the person' };

/** Where the plan asks it of champions, whoever owns a key result is trained. */
export function championNotCleared({ draft, plan }: Checked): Hit[] {
  if (!plan.trainingRule.championsRequired) return [];
  const untrained = new Map(draft.champions.filter((one) => !one.cleared).map((one) => [one.personId, one.name]));
  return writtenKeyResults(draft).flatMap((line) => {
    const name = line.championId === null ? undefined : untrained.get(line.championId);
    if (name === undefined || line.championId === null) return [];
    return [
      {
        subject: onLine(line, 'championId'),
        words: `${name} is not trained yet.`,
        reason: 'KR champions are trained before their team drafts.',
        fix: 'Choose somebody who is trained, or book a workshop',
        offers: [training],
        about: line.championId,
        personId: line.championId,
      },
    ];
  });
}

/** Nobody writes OKRs untrained; what was written before clearance ended waits until it is back. */
export const authorNotCleared = ({ draft }: Checked): Hit[] =>
  draft.authors
    .filter((author) => !author.cleared)
    .map((author) => ({
      subject: onDraft('authors'),
      part: author.personId,
      words: `${author.name} wrote here and is not cleared.`,
      reason: 'Whoever writes OKRs is trained first.',
      offers: [training],
      about: author.personId,
      personId: author.personId,
    }));
