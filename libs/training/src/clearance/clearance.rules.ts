/** CLEARED may write OKRs; LAPSED could once; NONE was never trained here. */
export type ClearanceState = 'CLEARED' | 'LAPSED' | 'NONE';

/** What happened that may change who is cleared. `workshopId` where a workshop was the place of it. */
export interface ClearanceCause {
  readonly kind:
    | 'ATTENDANCE_RECORDED'
    | 'MAKE_UP_DECIDED'
    | 'QUIZ_ANSWERED'
    | 'WORKSHOP_CHANGED'
    | 'PLAN_IN_FORCE'
    | 'CYCLE_COMPLETED'
    | 'ROSTER_CHANGED'
    | 'SETTINGS_CHANGED';
  readonly workshopId?: string;
}
