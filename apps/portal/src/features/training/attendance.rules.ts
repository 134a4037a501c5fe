/** Minutes by person, where somebody was not there throughout; for somebody without a booking, where they came. */
export type Marks = Readonly<Record<string, number>>;

interface Seat {
  readonly personId: string;
  readonly state: string;
  readonly minutesAttended: number | null;
}

/** Everybody booked was there throughout, nobody else was, until somebody marks otherwise. */
export const usualMinutes = (seat: Pick<Seat, 'state'>, minutes: number): number => (seat.state === 'BOOKED' ? minutes : 0);

export const minutesOf = (seat: Pick<Seat, 'personId' | 'state'>, marks: Marks, minutes: number): number => marks[seat.personId] ?? usualMinutes(seat, minutes);

/** A mark that says what is usual is none. */
export function marked(marks: Marks, seat: Pick<Seat, 'personId' | 'state'>, value: number, minutes: number): Marks {
  const rest = Object.fromEntries(Object.entries(marks).filter(([personId]) => personId !== seat.personId));
  return value === usualMinutes(seat, minutes) ? rest : { ...rest, [seat.personId]: value };
}

/** What was recorded before, for a correction. */
export const marksOf = (seats: readonly Seat[], minutes: number): Marks =>
  seats.reduce<Marks>((marks, seat) => (seat.minutesAttended === null ? marks : marked(marks, seat, seat.minutesAttended, minutes)), {});
