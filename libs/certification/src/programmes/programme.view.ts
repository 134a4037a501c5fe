import type { Viewer } from '@cairn/identity';
import { availableAction, type AvailableAction } from '@cairn/platform';
import { applicationForm } from '../applications/application-form.js';
import { canDirect } from '../certification.policy.js';
import type { ProgrammeFacts, VersionFacts } from './programme.facts.js';
import { programmeRules } from './programme-rules.js';
import { unfinished } from './programme.rules.js';
import type { ItemSettingsFields, ProgrammeVersion, RubricCriterionObject } from './programme-version.types.js';
import type { Programme } from './programme.types.js';

const onlyDirectors = 'The certification director changes programmes.';

/** A programme with what this reader can do about it. */
export function programmeView(facts: ProgrammeFacts, viewer: Viewer, publicUrl: string): Programme {
  const { code, form, versions, ...told } = facts;
  const directs = canDirect(viewer);
  const act = (action: string, label: string, possible = true): AvailableAction[] =>
    possible ? [availableAction(action, directs ? { allowed: label } : { forbidden: onlyDirectors })] : [];
  return {
    ...told,
    ...applicationForm(form),
    versions: versions.map((version) => ({ ...version, cohorts: [...version.cohorts] })),
    publicUrl: `${publicUrl}/apply/${code}`,
    availableActions: [
      ...act('editProgramme', 'Change the page'),
      ...act('editApplicationForm', 'Change the form'),
      ...act('startProgrammeVersion', 'Start the next version', versions[0]?.status === 'PUBLISHED'),
      ...act(
        'planCohort',
        'Plan a cohort',
        versions.some(({ status }) => status === 'PUBLISHED'),
      ),
    ],
  };
}

/** A version with everything in it; what it still lacks stands in the gate of its publication. */
export function versionView(facts: VersionFacts, viewer: Viewer, publicUrl: string): ProgrammeVersion {
  const left = unfinished(facts);
  const draft = facts.status === 'DRAFT';
  const gate = {
    ...{ code: 'VERSION_UNFINISHED', headline: 'It can be published when there is something to do in every module.', left: left.map((text) => ({ text })) },
    ...{ meanwhile: [], overrideBy: [], canOverride: false },
  };
  const directs = canDirect(viewer);
  return {
    ...facts,
    rules: programmeRules(facts.rules),
    rubric: facts.rubric as RubricCriterionObject[],
    programme: programmeView(facts.programme, viewer, publicUrl),
    modules: facts.modules.map((module) => ({
      ...{ ...module, needs: [...module.needs] },
      items: module.items.map((item) => ({ ...item, settings: (item.settings ?? {}) as ItemSettingsFields })),
    })),
    prerequisites: [...facts.prerequisites],
    banks: [...facts.banks],
    availableActions: [
      ...(!draft
        ? []
        : !directs
          ? [availableAction('editProgrammeVersion', { forbidden: onlyDirectors })]
          : [
              availableAction('editProgrammeVersion', { allowed: 'Change it' }),
              availableAction('publishProgrammeVersion', left.length === 0 ? { allowed: 'Publish' } : { gated: gate }),
            ]),
      // What waits for what, and the questions, change after publication too: the one with a word about people, the other for later attempts.
      availableAction('changePrerequisites', directs ? { allowed: 'Change what it waits for' } : { forbidden: onlyDirectors }),
      availableAction('writeQuestions', directs ? { allowed: 'Write questions' } : { forbidden: onlyDirectors }),
    ],
  };
}
