import { registerEnumType } from '@nestjs/graphql';
import { chartKinds, studyPlaces, studyStages } from './case-study-kinds.js';

const byName = <N extends string>(names: readonly N[]): Readonly<Record<N, N>> => Object.fromEntries(names.map((name) => [name, name])) as Record<N, N>;

export const StudyStageEnum = byName(studyStages);
registerEnumType(StudyStageEnum, { name: 'CaseStudyStage', description: 'Where a case study stands between the first draft and its withdrawal.' });

export const StudyPlaceEnum = byName(studyPlaces);
registerEnumType(StudyPlaceEnum, { name: 'CaseStudyPlace', description: 'Where a case study may stand; the client agrees to each.' });

export const ChartKindEnum = byName(chartKinds);
registerEnumType(ChartKindEnum, { name: 'CaseStudyChartKind' });
