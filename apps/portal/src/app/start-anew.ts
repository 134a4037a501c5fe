/** Who looks has changed: the portal begins again at that person's first page, with nothing in memory. */
export const startAnew = (to = '/'): void => window.location.assign(to);
