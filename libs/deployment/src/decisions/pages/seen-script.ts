/** Tells once that a person looked, upon their own first touch, key or turn of the wheel. Loading the page tells nothing, and what it tells decides nothing. */
export const seenSource = `let told = false;
const tell = (event) => {
  if (told || !event.isTrusted) return;
  told = true;
  navigator.sendBeacon(location.pathname.split('/').slice(0, 4).join('/') + '/seen');
};
for (const kind of ['pointerdown', 'keydown', 'wheel']) addEventListener(kind, tell, { passive: true });
`;
