import { plain } from '../copying/words.rules.js';
import type { HeldField } from './sheet-fields.js';

type HeaderWords = Partial<Record<HeldField, readonly string[]>>;

/** As headers are compared: small letters without accents and signs. */
export const headerWord = (text: string): string =>
  plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What the client's columns are called in the wild, in the languages in which they are kept. */
export const surely: HeaderWords = {
  TEAM: ['team', 'team name', 'squad', 'teamname', 'equipe', 'equipo'],
  MISSION: ['mission', 'team mission', 'purpose', 'mision', 'missie', 'auftrag', 'auftrag des teams'],
  OBJECTIVE: ['objective', 'objectives', 'goal', 'goals', 'ziel', 'ziele', 'objectif', 'objectifs', 'objetivo', 'objetivos', 'doel', 'doelstelling'],
  OBJECTIVE_KIND: ['internal or external', 'internal external', 'kind of objective', 'intern oder extern', 'intern extern', 'interne ou externe'],
  WHY_NOW: [...['why now', 'why this matters', 'why it matters', 'warum jetzt', 'warum gerade jetzt', 'pourquoi maintenant', 'por que ahora', 'waarom nu']],
  KEY_RESULT: [
    ...['key result', 'key results', 'kr', 'krs', 'key result 1 0', 'kr 1 0', 'measure of success', 'keyresult', 'keyresults'],
    ...['schlusselergebnis', 'schlusselergebnisse', 'schluesselergebnis', 'schluesselergebnisse', 'resultat cle', 'resultats cles'],
    ...['resultado clave', 'resultados clave', 'kernresultaat', 'kernresultaten'],
  ],
  TYPE: ['type', 'kr type', 'key result type', 'type of key result', 'typ', 'kr typ', 'tipo'],
  START: [
    ...['start', 'baseline', 'from', 'start value', 'starting value', 'startwert', 'ausgangswert', 'basiswert'],
    ...['valeur de depart', 'valeur initiale', 'valor inicial', 'beginwaarde', 'startwaarde', 'nulmeting'],
  ],
  COMMIT: ['commit', 'commit 0 3', '0 3', 'committed', 'commit value'],
  TARGET: ['target 0 7', '0 7', 'target value 0 7'],
  STRETCH: ['stretch', 'stretch 1 0', 'amazing', 'amazing 1 0', 'stretch value', '1 0'],
  UNIT: ['unit', 'units', 'einheit', 'unite', 'unidad', 'eenheid'],
  DIRECTION: ['direction', 'increase or decrease', 'richtung', 'sens', 'direccion', 'richting'],
  CHAMPION: [
    ...['kr champion', 'champion', 'owner', 'kr owner', 'key result owner', 'key result champion'],
    ...['verantwortlich', 'verantwortliche', 'verantwortlicher', 'verantwortliche person', 'responsable', 'verantwoordelijke', 'eigenaar'],
  ],
  DATA_SOURCE: ['data source', 'source', 'source of data', 'datenquelle', 'quelle', 'source des donnees', 'fuente de datos', 'fuente', 'databron', 'bron'],
  DUE: [
    ...['due', 'due date', 'due on', 'deadline', 'by when', 'frist', 'fallig', 'fallig am', 'faellig', 'faellig am', 'termin', 'bis wann'],
    ...['echeance', 'date limite', 'fecha limite'],
  ],
  HEALTHY_FROM: ['healthy from', 'healthy low', 'lower limit', 'untergrenze', 'limite inferieure', 'limite inferior', 'ondergrens'],
  HEALTHY_TO: ['healthy to', 'healthy high', 'upper limit', 'obergrenze', 'limite superieure', 'limite superior', 'bovengrens'],
  CURRENT: [
    ...['current', 'current value', 'actual', 'ist', 'istwert', 'ist wert', 'aktueller wert', 'aktuell', 'valeur actuelle', 'valor actual', 'huidige waarde'],
  ],
  CHECKED_ON: ['checked on', 'checked', 'last checked', 'gepruft am', 'geprueft am', 'stand vom'],
  CYCLE: ['cycle', 'quarter', 'okr cycle', 'period', 'zyklus', 'okr zyklus', 'quartal', 'zeitraum', 'trimestre', 'periode', 'ciclo', 'kwartaal'],
  FINAL_SCORE: ['final score', 'score', 'grade', 'bewertung', 'endbewertung', 'score final', 'puntuacion', 'eindscore'],
  LEARNING: [
    ...['learning', 'learnings', 'lesson', 'lessons', 'erkenntnis', 'erkenntnisse', 'lerneffekt', 'apprentissage', 'apprentissages'],
    ...['aprendizaje', 'aprendizajes', 'geleerd'],
  ],
  INTENTION: [
    'keep modify or remove',
    'keep modify remove',
    'intention',
    'next cycle',
    'nachster zyklus',
    'naechster zyklus',
    'prochain cycle',
    'proximo ciclo',
  ],
  ROW_ID: ['row id', 'cairn row id'],
};

/** What a column may be called that means it, and other things too: somebody is asked. */
export const likely: HeaderWords = {
  TEAM: [
    ...['department', 'dept', 'unit name', 'group', 'area', 'function', 'division', 'abteilung', 'bereich', 'gruppe', 'departement'],
    ...['departamento', 'afdeling'],
  ],
  WHY_NOW: ['why', 'rationale', 'reason', 'warum', 'begrundung', 'begruendung', 'pourquoi', 'por que', 'waarom'],
  KEY_RESULT: [
    'metric',
    'measure',
    'kpi',
    'result',
    'kennzahl',
    'messgrosse',
    'messgroesse',
    'ergebnis',
    'indicateur',
    'resultat',
    'indicador',
    'resultado',
    'resultaat',
  ],
  TARGET: [
    'target',
    'to',
    'goal value',
    'target value',
    'end',
    'zielwert',
    'soll',
    'sollwert',
    'cible',
    'valeur cible',
    'meta',
    'valor objetivo',
    'streefwaarde',
  ],
  CHAMPION: ['lead', 'responsible', 'who', 'dri', 'wer', 'zustandig', 'zustaendig', 'ansprechpartner', 'pilote', 'qui', 'quien'],
  CURRENT: ['progress', 'status value', 'now', 'stand', 'fortschritt', 'avancement', 'avance', 'voortgang'],
  LEARNING: ['retrospective', 'reflection', 'retrospektive', 'reflexion'],
};
