import { plain } from '../copying/words.rules.js';
import type { KrTypeOfLine, LineDirection, LineKind, ObjectiveKind } from '../drafts/draft.facts.js';
import type { Intention } from '../lines/okr-line.entity.js';

/** The type column says two things at once: what kind of line it is, and of which type a key result is. */
export interface LineType {
  readonly kind: LineKind;
  readonly krType: KrTypeOfLine | null;
}

const lookUp =
  <T>(words: readonly (readonly [T, readonly string[]])[]) =>
  (cell: string): T | undefined => {
    const word = plain(cell)
      .replace(/[\s_-]+/g, ' ')
      .trim();
    return words.find(([, names]) => names.includes(word))?.[0];
  };

const types: readonly (readonly [LineType, readonly string[]])[] = [
  [{ kind: 'KEY_RESULT', krType: 'METRIC' }, ['metric', 'kr', 'key result', 'number', 'kpi', 'metrik', 'kennzahl', 'zahl', 'metrique', 'metrica', 'metriek']],
  [{ kind: 'KEY_RESULT', krType: 'BASELINE' }, ['baseline', 'find baseline', 'baseline to find', 'ausgangswert', 'ausgangswert finden', 'nulmeting']],
  [
    { kind: 'KEY_RESULT', krType: 'MILESTONE' },
    ['milestone', 'binary', 'done or not', 'yes/no', 'yes or no', 'meilenstein', 'ja/nein', 'jalon', 'hito', 'mijlpaal'],
  ],
  [{ kind: 'HEALTH_METRIC', krType: null }, ['health metric', 'health', 'guardrail', 'gesundheitsmetrik', 'gesundheitskennzahl', 'leitplanke']],
  [{ kind: 'TASK', krType: null }, ['task', 'to do', 'initiative', 'action', 'activity', 'aufgabe', 'massnahme', 'tache', 'tarea', 'taak']],
];
export const readType = lookUp(types);
export const typeTitle = (line: { readonly kind: LineKind; readonly krType: KrTypeOfLine }): string =>
  line.kind === 'HEALTH_METRIC' ? 'Health metric' : line.kind === 'TASK' ? 'Task' : krTypeTitles[line.krType];
export const krTypeTitles: Record<KrTypeOfLine, string> = { METRIC: 'Metric', BASELINE: 'Baseline', MILESTONE: 'Milestone' };

export const directionTitles: Record<LineDirection, string> = { INCREASE: 'Increase', DECREASE: 'Decrease' };
export const readDirection = lookUp<LineDirection>([
  [
    'INCREASE',
    [
      'increase',
      'up',
      'more',
      'higher',
      '↑',
      '+',
      'steigern',
      'erhohen',
      'mehr',
      'hoher',
      'hoch',
      'augmenter',
      'hausse',
      'aumentar',
      'subir',
      'verhogen',
      'omhoog',
    ],
  ],
  [
    'DECREASE',
    [
      'decrease',
      'down',
      'less',
      'lower',
      'reduce',
      '↓',
      '-',
      'senken',
      'reduzieren',
      'weniger',
      'runter',
      'reduire',
      'baisse',
      'diminuer',
      'reducir',
      'bajar',
      'verlagen',
      'omlaag',
    ],
  ],
]);

export const objectiveKindTitles: Record<ObjectiveKind, string> = { INTERNAL: 'Internal', EXTERNAL: 'External' };
export const readObjectiveKind = lookUp<ObjectiveKind>([
  ['INTERNAL', ['internal', 'int', 'i', 'intern', 'interne', 'interno']],
  ['EXTERNAL', ['external', 'ext', 'e', 'extern', 'externe', 'externo']],
]);

export const intentionTitles: Record<Intention, string> = { KEEP: 'Keep', MODIFY: 'Modify', REMOVE: 'Remove' };
export const readIntention = lookUp<Intention>([
  ['KEEP', ['keep', 'continue', 'behalten', 'beibehalten', 'garder', 'mantener', 'behouden']],
  ['MODIFY', ['modify', 'change', 'adapt', 'andern', 'anpassen', 'modifier', 'modificar', 'aanpassen']],
  ['REMOVE', ['remove', 'drop', 'stop', 'entfernen', 'streichen', 'weglassen', 'retirer', 'supprimer', 'quitar', 'schrappen']],
]);
