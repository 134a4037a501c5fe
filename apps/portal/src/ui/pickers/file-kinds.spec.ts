import { otherFileWords } from './file-kinds.js';

it.each([
  ['notes.pdf', '.xlsx,.csv', 'notes.pdf is a PDF. Bring an .xlsx or .csv file.'],
  ['Plan.XLS', '.xlsx,.csv', 'Plan.XLS is an old Excel file. Bring an .xlsx or .csv file.'],
  ['data.json', '.csv', 'data.json is a .json file. Bring a .csv file.'],
  ['data.xml', '.csv,.xlsx', 'data.xml is an .xml file. Bring a .csv or .xlsx file.'],
  ['README', '.csv', 'README is of a kind that is not read here. Bring a .csv file.'],
])('%s for %s', (name, accept, words) => expect(otherFileWords(name, accept)).toBe(words));
