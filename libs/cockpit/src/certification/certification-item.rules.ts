import type { TodayItem } from '../today/today-item.rules.js';

/** An item of certification belongs to no client; the list names it by this word. */
export type CertificationDraft = Omit<TodayItem, 'clientId' | 'clientName' | 'clientSlug' | 'dueOn'> & { readonly dueOn?: TodayItem['dueOn'] };

export const certificationItem = (item: CertificationDraft): TodayItem => ({
  ...{ clientId: '', clientName: 'Certification', clientSlug: null },
  ...item,
  dueOn: item.dueOn ?? null,
});

export const act = (label: string, path: string): TodayItem['act'] => ({ label, path, changeSetId: null });
