const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** A request of this computer itself: over its own address, and not handed on by a proxy that runs on it. */
export const comesFromHere = (address: string | undefined, headers: Readonly<Record<string, unknown>>): boolean =>
  address !== undefined && /^(?:::ffff:)?127(?:\.\d{1,3}){3}$|^::1$/.test(address) && forwarded.every((name) => headers[name] === undefined);
