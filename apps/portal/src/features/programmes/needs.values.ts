import type { VersionFacts } from './version.route.js';

/** A module or an item that waits for others. */
export interface Step {
  readonly kind: 'module' | 'item';
  readonly id: string;
  readonly title: string;
}

const mine = (version: VersionFacts, { kind, id }: Step) => version.prerequisites.filter((one) => (kind === 'module' ? one.moduleId : one.itemId) === id);

/** Ids of what it waits for now. */
export const needsOf = (version: VersionFacts, step: Step): string[] => mine(version, step).flatMap((one) => one.needsModuleId ?? one.needsItemId ?? []);

/** Titles of what it waits for now. */
export function needsTitles(version: VersionFacts, step: Step): string[] {
  const all = [...version.modules, ...version.modules.flatMap(({ items }) => items)];
  return needsOf(version, step).flatMap((id) => all.find((one) => one.id === id)?.title ?? []);
}

/** A module can wait for other modules, an item for others of its module; what it waits for already is always among them. */
export function whatMayComeBefore(version: VersionFacts, step: Step): { value: string; label: string }[] {
  const now = needsOf(version, step);
  const home = version.modules.find(({ items }) => items.some(({ id }) => id === step.id));
  const near = step.kind === 'module' ? version.modules : (home?.items ?? []);
  const everything = [...version.modules, ...version.modules.flatMap(({ items }) => items)];
  const offered = [...near, ...everything.filter(({ id }) => now.includes(id) && !near.some((one) => one.id === id))];
  return offered
    .filter(({ id }) => id !== step.id)
    .map(({ id, title }) => {
      const number = version.modules.findIndex((one) => one.id === id) + 1;
      return { value: id, label: number > 0 ? `${number} ${title}` : title };
    });
}
