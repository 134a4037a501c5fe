import { listWords } from '@cairn/kernel';
import type { Checked, Hit } from '../check.js';
import { isBlank, linesOf, offer, onLine } from '../parts.js';
import { valueWords } from '../numbers.rules.js';

const toDependency = offer('NAME_DEPENDENCY', 'Name whom you need');

/** A team that needs nobody and is needed by nobody is rare: it is asked again. */
export const silo = ({ draft }: Checked): Hit[] =>
  draft.aligned && draft.dependencies.length === 0
    ? [
        {
          subject: { type: 'ALIGNMENT', id: null, field: 'dependencies' },
          words: 'The alignment check names nobody.',
          reason: 'Most objectives fail between teams, not inside one.',
          offers: [toDependency],
        },
      ]
    : [];

/** Whom a team counts on has heard of it and agreed. */
export function dependencyNotAgreed({ draft }: Checked): Hit[] {
  const open = draft.dependencies.filter((one) => !one.agreed && one.direction !== 'THEY_NEED');
  if (open.length === 0) return [];
  const names = [...new Set(open.map((one) => one.otherName))];
  return [
    {
      subject: { type: 'ALIGNMENT', id: null, field: 'dependencies' },
      words: `${listWords(names)} ${names.length === 1 ? 'has' : 'have'} not agreed yet.`,
      reason: 'What another team has not agreed to is a hope.',
      fix: 'Talk, then tick it',
      about: open.map((one) => one.id).join(' '),
    },
  ];
}

/** A health metric outside its healthy range comes before key results: it is asked whether it should become one. */
export const healthBreach = ({ draft }: Checked): Hit[] =>
  linesOf(draft).flatMap((line) => {
    const { currentValue: now, healthyLow: low, healthyHigh: high, unit } = line;
    if (line.kind !== 'HEALTH_METRIC' || isBlank(line.text) || now === null) return [];
    const side = low !== null && now < low ? `below ${valueWords(low, unit)}` : high !== null && now > high ? `above ${valueWords(high, unit)}` : null;
    if (side === null) return [];
    return [
      {
        subject: onLine(line, 'currentValue'),
        words: `${valueWords(now, unit)} is ${side}, outside its healthy range.`,
        reason: 'What is out of bounds outranks what shall become better.',
        offers: [offer('MAKE_KEY_RESULT', 'Make it a key result')],
        about: `${now} ${low} ${high}`,
      },
    ];
  });
