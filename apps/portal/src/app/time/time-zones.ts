const names = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** All zones that this browser knows, for choosing; one that only the server knows stays choosable. */
export const timeZoneChoices = (also: string): readonly { readonly value: string; readonly label: string }[] =>
  [...(also === '' || names.includes(also) ? [] : [also]), ...names].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
