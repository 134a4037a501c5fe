// Wall times of a zone as moments, in summer and in winter.

/** What a clock there shows at a moment, as if it were UTC. */
function shownAt(moment, zone) {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' }).formatToParts(moment);
  const part = (type) => parts.find((one) => one.type === type).value;
  return Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`);
}

/** The moment at which a clock in the zone shows this time of that day, such as `2027-01-15`, `09:01`. */
export function momentAt(day, time, zone) {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const guess = wall - (shownAt(wall, zone) - wall);
  return new Date(guess - (shownAt(guess, zone) - wall)).toISOString();
}
