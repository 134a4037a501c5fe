import { registerEnumType } from '@nestjs/graphql';
import { tipCommentKinds, tipKinds, tipStatuses, tipVerdicts } from './tip-kinds.js';

const byName = <N extends string>(names: readonly N[]): Readonly<Record<N, N>> => Object.fromEntries(names.map((name) => [name, name])) as Record<N, N>;

export const TipKindEnum = byName(tipKinds);
registerEnumType(TipKindEnum, { name: 'TipKind', description: 'A list of tips, or a question to colleagues.' });

export const TipCommentKindEnum = byName(tipCommentKinds);
registerEnumType(TipCommentKindEnum, { name: 'TipCommentKind', description: 'Only a question has answers.' });

export const TipStatusEnum = byName(tipStatuses);
registerEnumType(TipStatusEnum, {
  name: 'TipStatus',
  description: 'OPEN to everybody within reach; HIDDEN by a moderator, read by its author and the moderators; REMOVED by its author, without words.',
});

export const TipFacetEnum = byName(['THEME', 'SHOW'] as const);
registerEnumType(TipFacetEnum, { name: 'TipFacet', description: 'What a list of posts can be narrowed by.' });

export const TipVerdictEnum = byName(tipVerdicts);
registerEnumType(TipVerdictEnum, { name: 'TipVerdict', description: 'What a moderator does about a report.' });
