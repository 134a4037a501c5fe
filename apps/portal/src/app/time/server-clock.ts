/** The header counts whole seconds and an answer takes its time: less than this says nothing, in milliseconds. */
const tells = 5_000;
let ahead = 0;

/** Hears from the date of an answer how far the clock of this device is off. */
export function hearServerDate(header: string | null): void {
  const there = Date.parse(header ?? '');
  if (Number.isNaN(there)) return;
  const by = there - Date.now();
  ahead = Math.abs(by) > tells ? by : 0;
}

/** Now by the clock of the server, in milliseconds: a device whose clock is off would end what is counted down too early or too late. */
export const serverNow = (): number => Date.now() + ahead;
