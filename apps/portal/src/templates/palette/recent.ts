const STORED = 'cairn-palette-recent';
const MOST = 8;

/** Ids only: names of clients do not stay on the device. */
export function recentIds(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberId(id: string): void {
  try {
    localStorage.setItem(STORED, JSON.stringify([id, ...recentIds().filter((one) => one !== id)].slice(0, MOST)));
  } catch {
    // Without storage the order stays as it is.
  }
}
