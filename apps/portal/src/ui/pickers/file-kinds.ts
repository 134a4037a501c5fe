/** What people call a file, by its ending. */
const kinds: Readonly<Record<string, string>> = {
  ...{ pdf: 'a PDF', doc: 'a Word document', docx: 'a Word document', ppt: 'a presentation', pptx: 'a presentation', txt: 'a text file', zip: 'a ZIP archive' },
  ...{
    png: 'an image',
    jpg: 'an image',
    jpeg: 'an image',
    heic: 'an image',
    xls: 'an old Excel file',
    ods: 'an OpenDocument sheet',
    numbers: 'a Numbers file',
  },
};

/** Letters whose names begin with a vowel: "an .xlsx file". */
const article = (ending: string): string => (/^\.?[aefhilmnorsx]/i.test(ending) ? 'an' : 'a');
const choices = new Intl.ListFormat('en', { type: 'disjunction' });

/** "notes.pdf is a PDF. Bring an .xlsx or .csv file." */
export function otherFileWords(name: string, accept: string): string {
  const endings = accept.split(',').map((ending) => ending.trim());
  const own = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  const kind = own === undefined ? 'of a kind that is not read here' : (kinds[own] ?? `${article(own)} .${own} file`);
  return `${name} is ${kind}. Bring ${article(endings[0] ?? '')} ${choices.format(endings)} file.`;
}
