/** What a client chose for one parameter, as far as others may ever learn of it. */
export interface Fact {
  readonly clientId: string;
  readonly option: string;
  /** Another answer came into force after the first one. */
  readonly changedLater: boolean;
}

/** A fact with the bands of its client, the widest first: industry, size, region, cycles. A band that is not known ends it. */
export interface Answer extends Fact {
  readonly bands: readonly string[];
}

/** Facts that are counted together, and only together. */
export interface Group {
  /** The bands that all of them share; empty: all clients. */
  readonly cell: readonly string[];
  readonly facts: readonly Fact[];
}

/** Fewer than these are never published, and never the difference of what is. */
export const fewest = 5;
export const factKey = ({ clientId, option, changedLater }: Fact): string => `${clientId} ${option} ${changedLater}`;

interface Draft {
  readonly cell: readonly string[];
  before: readonly Fact[] | null;
  wanted: Fact[];
}

const cellKey = (cell: readonly string[]): string => cell.join('/');
const plain = ({ clientId, option, changedLater }: Fact): Fact => ({ clientId, option, changedLater });

/** A group stands while all of its clients still agree and answer. One that left takes the whole group down: its own answer would be the difference. */
function standing(groups: readonly Group[], now: ReadonlyMap<string, Answer>): Draft[] {
  return groups.flatMap((group) => {
    const wanted = group.facts.flatMap(({ clientId }) => now.get(clientId) ?? []);
    return wanted.length === group.facts.length ? [{ cell: group.cell, before: group.facts, wanted: wanted.map(plain) }] : [];
  });
}

/** Clients that stand in no group come into the narrowest one that gets five facts nobody has seen; the rest waits, then counts more widely. */
function place(waiting: readonly Answer[], drafts: Draft[], isFresh: (fact: Fact) => boolean): void {
  const left = new Set(waiting);
  const deepest = Math.max(0, ...waiting.map((answer) => answer.bands.length));
  for (let depth = deepest; depth >= 0; depth -= 1) {
    const cells = new Map<string, Answer[]>();
    for (const answer of left) {
      if (answer.bands.length < depth) continue;
      const key = cellKey(answer.bands.slice(0, depth));
      cells.set(key, [...(cells.get(key) ?? []), answer]);
    }
    for (const [key, answers] of cells) {
      const draft = drafts.find((one) => cellKey(one.cell) === key);
      const wanted = [...(draft?.wanted ?? []), ...answers.map(plain)];
      if (wanted.filter(isFresh).length < fewest) continue;
      for (const answer of answers) left.delete(answer);
      if (draft) draft.wanted = wanted;
      else drafts.push({ cell: answers[0]?.bands.slice(0, depth) ?? [], before: null, wanted });
    }
  }
}

/**
 * What is counted from now on. A group's facts change only when at least five facts come in that were never published before, and go only all together.
 * So of all that was ever published, whatever is added and subtracted, the last group that takes part leaves five clients in the result, or nothing.
 */
export function nextRelease(answers: readonly Answer[], groups: readonly Group[], published: ReadonlySet<string>): readonly Group[] {
  const now = new Map(answers.map((answer) => [answer.clientId, answer]));
  const isFresh = (fact: Fact): boolean => !published.has(factKey(fact));
  const drafts = standing(groups, now);
  const held = new Set(drafts.flatMap((draft) => draft.wanted.map((fact) => fact.clientId)));
  place(
    answers.filter((answer) => !held.has(answer.clientId)),
    drafts,
    isFresh,
  );
  return drafts.map(({ cell, before, wanted }) => ({ cell, facts: before === null || wanted.filter(isFresh).length >= fewest ? wanted : before }));
}
