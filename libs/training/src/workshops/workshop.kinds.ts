/** Executives; everybody who writes; one team on its own OKRs; those who take over from the coach; owners of key results; everybody again. */
export type WorkshopType = 'TOP_LEVEL' | 'OKRS_BASICS' | 'TEAM_DRAFTING' | 'INTERNAL_COACH' | 'KR_CHAMPION' | 'REFRESHER';
export type WorkshopFormat = 'ONLINE' | 'ON_SITE' | 'HYBRID';
export type WorkshopStatus = 'PLANNED' | 'HELD' | 'CANCELLED';
export type AgendaKind = 'INTRODUCTIONS' | 'THEORY' | 'APPLICATION' | 'BREAK' | 'CLOSING';
/** Asked to come; has a place; said no; had a place and gave it back. */
export type SeatState = 'INVITED' | 'BOOKED' | 'DECLINED' | 'CANCELLED';
export type MakeUpState = 'OPEN' | 'WAITING' | 'ACCEPTED' | 'RETURNED';
export type FeedbackPace = 'TOO_SLOW' | 'RIGHT' | 'TOO_FAST';
