import type { Told } from './published.rules.js';

const clientsWords = (count: number): string => (count === 1 ? '1 client' : `${count} clients`);

function chose(told: Told, of: number): string {
  if (told === 'NEARLY_ALL') return `Nearly all of ${clientsWords(of)} chose this`;
  if (told === 'HARDLY_ANY') return `Hardly any of ${clientsWords(of)} chose this`;
  return `${told} of ${clientsWords(of)} chose this`;
}

function changed(told: Told): string {
  if (told === 'NEARLY_ALL') return 'nearly all of them changed it later';
  if (told === 'HARDLY_ANY') return 'hardly any changed it later';
  return `${told} changed it later`;
}

/** "14 of 17 clients chose this; 3 changed it later." */
export const benchmarkWords = (choice: { readonly clients: Told; readonly changedLater: Told }, of: number): string =>
  `${chose(choice.clients, of)}; ${changed(choice.changedLater)}.`;
