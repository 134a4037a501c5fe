import { registerEnumType } from '@nestjs/graphql';
import { cohortStatuses, itemKinds, programmeStatuses, questionKinds, traineeStatuses, versionStatuses } from './certification-kinds.js';

const byName = <N extends string>(names: readonly N[]): Readonly<Record<N, N>> => Object.fromEntries(names.map((name) => [name, name])) as Record<N, N>;

export const ProgrammeStatusEnum = byName(programmeStatuses);
registerEnumType(ProgrammeStatusEnum, {
  name: 'ProgrammeStatus',
  description: 'Whether people may apply: not yet, yes, only for the waiting list, or no more.',
});

export const VersionStatusEnum = byName(versionStatuses);
registerEnumType(VersionStatusEnum, { name: 'ProgrammeVersionStatus' });

export const ItemKindEnum = byName(itemKinds);
registerEnumType(ItemKindEnum, { name: 'ProgrammeItemKind', description: 'What a trainee does in an item of a programme.' });

export const QuestionKindEnum = byName(questionKinds);
registerEnumType(QuestionKindEnum, { name: 'ProgrammeQuestionKind' });

export const CohortStatusEnum = byName(cohortStatuses);
registerEnumType(CohortStatusEnum, { name: 'CohortStatus' });

export const TraineeStatusEnum = byName(traineeStatuses);
registerEnumType(TraineeStatusEnum, { name: 'TraineeStatus' });
