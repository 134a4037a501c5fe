import { registerEnumType } from '@nestjs/graphql';

export const ReviewVerdictEnum = { READY: 'READY', LOOK_AGAIN: 'LOOK_AGAIN' } as const;
registerEnumType(ReviewVerdictEnum, { name: 'ReviewVerdict' });
export const RemarkSubjectEnum = { DRAFT: 'DRAFT', STEP: 'STEP', OBJECTIVE: 'OBJECTIVE', LINE: 'LINE' } as const;
registerEnumType(RemarkSubjectEnum, { name: 'RemarkSubject' });
export const RemarkKindEnum = { REMARK: 'REMARK', QUESTION: 'QUESTION', REPLY: 'REPLY' } as const;
registerEnumType(RemarkKindEnum, { name: 'RemarkKind' });
export const ChangedSubjectEnum = { MISSION: 'MISSION', ALIGNMENT: 'ALIGNMENT', OBJECTIVE: 'OBJECTIVE', LINE: 'LINE' } as const;
registerEnumType(ChangedSubjectEnum, { name: 'ChangedSubject' });
export const SeenChangeKindEnum = { ADDED: 'ADDED', CHANGED: 'CHANGED', REMOVED: 'REMOVED' } as const;
registerEnumType(SeenChangeKindEnum, { name: 'SeenChangeKind' });
