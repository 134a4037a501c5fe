import type { Tx } from '@cairn/platform';
import { checkForSharing } from '../../sanitiser/check-for-sharing.js';
import type { StudyFacts } from '../case-study.facts.js';
import { fieldsOf, judgeFindings, type StudyFinding } from './study-findings.rules.js';

const noBands = { industry: null, sizeBand: null, region: null, levels: [], cycleNumber: null };

/** Looks through the draft for whatever tells who it was. */
export async function checkStudy(tx: Tx, study: Pick<StudyFacts, 'title' | 'sections' | 'isNamed' | 'ownNames'>): Promise<readonly StudyFinding[]> {
  // The client lead agrees to the very words that say where it comes from, so bands are not counted against other clients.
  const { findings } = await checkForSharing(tx, { fields: [...fieldsOf(study)], bands: noBands });
  return judgeFindings(findings, study.isNamed, study.ownNames);
}
