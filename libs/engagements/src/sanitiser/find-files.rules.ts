import { type Place, placesOf } from './place.js';

const endings =
  'docx?|dotx?|odt|rtf|pages|xls[xmb]?|xltx?|ods|csv|tsv|numbers|pptx?|ppsx|potx|odp|key|pdf|txt|md|vsdx?|mpp|one|msg|eml|ics|vcf|zip|7z|rar|tar|gz|png|jpe?g|gif|svg|webp|heic|tiff?|bmp|mp[34]|m4a|mov|avi|wav|webm|vtt|srt|json|xml|ya?ml|html?|drawio|fig|sketch|mural|sql|log';
const named = new RegExp(String.raw`(?<![\p{L}\p{N}_])[\p{L}\p{N}][^\s"'<>|?*:;,!/\\()]*(?:\s?\(\d{1,3}\))?\.(?:${endings})(?![\p{L}\p{N}])`, 'giu');
const quoted = new RegExp(String.raw`["“„«'][^"”“»'\n]{1,120}\.(?:${endings})["”“»']`, 'giu');
const windowsPath = /(?<![\p{L}])(?:[A-Za-z]:\\|\\\\)[^\s"<>|?*]+/gu;
const unixPath = /(?<![\p{L}\p{N}:/.])~?(?:\/[\p{L}\p{N}._-]+){2,}\/?/gu;

/** Names of files and the folders they lie in. */
export const findFiles = (plain: string): readonly Place[] =>
  [named, quoted, windowsPath, unixPath].flatMap((pattern) => placesOf(plain, pattern, 'FILE_NAME'));
