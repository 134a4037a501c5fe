import type { DirectoryName, NamesDirectory } from './finding.js';

const first =
  `Aaliyah Adrian Agnieszka Aisha Alejandro Amara Andrea Anneke Astrid Beatriz Benedikt Bronwyn Camille Carlos Chiara Claudia Dagmar Daniela Darius Deborah Dmitri Edith Eleanor Emeka Esther
Fatima Felix Fiona Friedrich Gabriela Giulia Greta Gustavo Hanneke Harriet Heidi Hiroshi Ibrahim Ingrid Isabel Ivana Jacqueline Jasper Johanna Joost Kamala Katarina Kenji Klaus Kwame Laszlo Leticia Lorenzo Lucinda
Magnus Malgorzata Marguerite Matthias Mehmet Mirjam Monique Nadia Nikhil Noemi Oksana Olivier Oyelaran Paloma Patrick Philippa Priscilla Quentin Rafaela Raymond Renate Rosalind Sabine Santiago Saoirse Sebastian Shreya Sigrid
Stefan Svetlana Tamsin Thandiwe Theodora Tobias Ulrike Valentina Veronika Wilhelmina Xavier Yasmin Yusuf Zuzanna`.split(/\s+/);
const last =
  `Abernathy Achterberg Adebayo Aguirre Albrecht Andersson Balogun Bergström Birkenfeld Blanchard Bonaventura Brzezinski Cárdenas Castellanos Chaudhary Cienfuegos Dąbrowski Delacroix Dietrich Eberhardt Echeverría Engström
Fairclough Fernández Fitzgerald Friedmann Gallagher Giordano Grünwald Gutiérrez Haverkamp Hernández Hofstadter Igwe Iwasaki Jankowska Jørgensen Kaczmarek Karlsson Kavanagh Kowalczyk Lafontaine Lefèvre Lindqvist MacAllister
Mbeki Meijer Mikkelsen Montgomery Nakamura Navarro Nkrumah Okonkwo Oliveira Ostrowski Papadopoulos Pellegrini Quintana Rademaker Ramanathan Rodríguez Rosenthal Santoro Schumacher Sørensen Takahashi Thibault Underhill
Vandenberghe Vasquez Villanueva Wachowski Weatherby Wojciechowski Xanthopoulos Yamamoto Zambrano Zimmermann`.split(/\s+/);
const places =
  `Alderbrook Brackenridge Calverley Drumlin Elmhurst Fennimore Garstang Haverfield Inverlochy Kestonbury Larkhaven Merrowdale Northmere Ormskirk Penhallow Quillfeather Ravensholt Silvermoor Thornwick Ulverstone Wexcombe Yarrowby`.split(
    ' ',
  );
const trades = ['Robotics', 'Foods GmbH', 'Council', 'Logistik AG', 'Health Partners', 'Energía', 'Bank', 'Systems BV', 'University', 'Hospital Trust'];
const crafts = ['Onboarding', 'Billing', 'Wards', 'Night Shift', 'Claims'];

/** A large practice: made by counting, so that every run sees the same one. */
export function manyNames(count: number): NamesDirectory {
  const names: DirectoryName[] = [];
  const put = (kind: DirectoryName['kind'], name: string): void => void names.push({ kind, name, visible: names.length % 3 !== 0 });
  for (const place of places) for (const trade of trades) put('CLIENT', `${place} ${trade}`);
  for (const place of places) for (const craft of crafts) put('TEAM', `${place} ${craft}`);
  for (let at = 0; names.length < count; at += 1) put('PERSON', `${first[at % first.length]} ${last[Math.floor(at / first.length) % last.length]}`);
  return { names: names.slice(0, count) };
}
