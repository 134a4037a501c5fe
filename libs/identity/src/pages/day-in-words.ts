/** "8 November"; pages about signing in know no zone of their reader, so the day is that of UTC. */
export const dayInWords = (moment: string): string => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(moment));
