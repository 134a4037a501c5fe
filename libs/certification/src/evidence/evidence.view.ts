import { levelWords, reaches } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { availableAction } from '@cairn/platform';
import { canRunCohort } from '../certification.policy.js';
import type { PathFacts } from '../progress/path-facts.js';
import type { Path } from '../progress/path.js';
import { bandsInWords } from './bands-in-words.js';
import type { CoachedEngagement } from './coached-engagements.js';
import type { EvidenceFacts } from './evidence.facts.js';
import { coachedWhole, neededLevel, type EvidenceKind } from './evidence.rules.js';
import type { Evidence, EvidenceDesk, EngagementToShowView } from './evidence.types.js';

interface Of {
  readonly facts: PathFacts;
  readonly path: Pick<Path, 'requirements'>;
  readonly engagements: readonly CoachedEngagement[];
  readonly evidence: readonly EvidenceFacts[];
}

/** What was shown, what can be shown, and what this reader can do about it. */
export function evidenceView({ facts, path, engagements, evidence }: Of, viewer: Viewer): EvidenceDesk {
  const { trainee, cohort } = facts;
  const own = trainee.personId === viewer.personId;
  const here = trainee.status === 'ENROLLED';
  const judges = !own && canRunCohort(viewer, cohort);
  return {
    ...{ traineeId: trainee.id, traineeName: trainee.name, cohortName: cohort.name },
    requirements: path.requirements.filter(({ key }) => key === 'cycles' || key === 'caseStudy').map((one) => ({ ...one, left: [...one.left] })),
    evidence: evidence.map((one) => evidenceOf(one, { takesBack: own && here, judges: judges && here })),
    engagements: engagements.map(engagementOf),
    availableActions: [
      ...(own && here ? [availableAction('showEvidence', { allowed: 'Show a cycle' })] : []),
      ...(judges && here ? [availableAction('acceptOutsideEvidence', { allowed: 'Accept work seen elsewhere' })] : []),
    ],
  };
}

function evidenceOf({ bands, ...one }: EvidenceFacts, may: { readonly takesBack: boolean; readonly judges: boolean }): Evidence {
  const counts = one.status === 'GIVEN';
  return {
    ...one,
    about: bandsInWords(bands),
    availableActions: [
      ...(counts && may.takesBack && !one.outside ? [availableAction('takeBackEvidence', { allowed: 'Take it back' })] : []),
      ...(counts && may.judges ? [availableAction('returnEvidence', { allowed: 'Send it back' })] : []),
    ],
  };
}

function engagementOf(of: CoachedEngagement): EngagementToShowView {
  const consent = (kind: EvidenceKind): string | null =>
    reaches(of.level, neededLevel[kind]) ? null : `Needs “${levelWords[neededLevel[kind]].title}”, and the client allows “${levelWords[of.level].title}”.`;
  const shown = (kind: EvidenceKind, number: number | null): boolean => of.shown.some((one) => one.kind === kind && one.cycleNumber === number);
  return {
    ...{ engagementId: of.id, clientName: of.clientName, clientSlug: of.clientSlug, level: of.level, levelTitle: levelWords[of.level].title },
    cycles: of.cycles.map((cycle) => ({
      number: cycle.number,
      completedOn: cycle.completedOn,
      why: shown('CYCLE', cycle.number)
        ? 'You have shown this.'
        : cycle.completedOn === null
          ? 'It is not complete yet.'
          : coachedWhole(cycle, of.coached)
            ? consent('CYCLE')
            : 'You did not lead or co-lead it from its beginning to its end.',
    })),
    caseStudyWhy: shown('CASE_STUDY', null)
      ? 'You have shown this.'
      : of.cycles.some((cycle) => coachedWhole(cycle, of.coached))
        ? consent('CASE_STUDY')
        : 'It tells of at least one whole cycle that you led or co-led.',
  };
}
