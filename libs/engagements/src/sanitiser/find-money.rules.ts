import { type Place, placesOf } from './place.js';

const sign = String.raw`(?:[€$£¥₹₽₺₩₪฿₫₴₦]|(?:US|CA|AU|NZ|HK|S|R)\$|CHF|EUR|USD|GBP|JPY|CNY|SEK|NOK|DKK|PLN|CZK|HUF|RON|INR|BRL|MXN|ZAR|AED|SGD|CAD|AUD|NZD|TRY|kr\.?|zł|Fr\.)`;
const named = String.raw`(?:euros?|dollars?|pounds?|sterling|quid|bucks|francs?|franken|kron(?:e|er|en|or|a|ur)|crowns|pesos?|d[oó]lares|libras|livres|yen|rupees?|rupien|pfund|dollar|pond|zloty(?:ch)?|forints?|lira|rub(?:el|les?)|reais|reales)`;
const figure = String.raw`\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?`;
const size = String.raw`(?:k|m|mn|mm|mio\.?|bn|tn|mrd\.?|tsd\.?|thousand|million(?:s|en)?|billion(?:s|en)?|millones|mil|mille|miljoen|miljard|milliards?|tausend|millionen|milliarden|miles de millones)`;
/** Numbers in words; German and Dutch write theirs as one. */
const inWords = [
  'a|half|quarter|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|and|of',
  'eine?|halbe|zwei|drei|vier|f[uü]nf|sechs|sieben|acht|neun|zehn|elf|zw[oö]lf|millionen|milliarden',
  String.raw`\p{L}*(?:hundert|tausend|honderd|duizend)|\p{L}+(?:zehn|zig|ssig|tien|tig)`,
  'una?|dos|tres|cuatro|cinco|diez|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|cientos|mil|medio|millones',
  'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingts?|trente|quarante|cinquante|soixante|cents?|mille|demi|millions|twee|drie|vijf|tien',
].join('|');
const spoken = String.raw`(?:(?:${inWords})[\s-]+)+(?:million(?:s|en)?|mil|millones)?\s?(?:de\s|d')?`;
const about = String.raw`(?:revenues?|turnover|budgets?|costs?|prices?|salary|salaries|fees?|profits?|losses|loss|invoices?|funding|savings?|spend|umsatz|kosten|gehalt|gewinn|verlust|presupuesto|ingresos|coste|chiffre d'affaires|co[uû]ts?|omzet|begroting|winst)`;

const end = String.raw`(?![\p{L}\p{N}])`;
const start = String.raw`(?<![\p{L}\p{N}.,])`;
const patterns = [
  new RegExp(String.raw`(?<![\p{L}])${sign}\s?-?(?:${figure})(?:\s?${size}${end})?`, 'giu'),
  new RegExp(String.raw`${start}(?:${figure})\s?(?:${size}\s?)?(?:de\s|d')?(?:${sign}|${named})${end}`, 'giu'),
  // "40.000,-" as bills have it.
  new RegExp(String.raw`${start}\d{1,3}(?:[ .']?\d{3})*,-{1,2}${end}`, 'gu'),
  new RegExp(String.raw`${start}(?:${figure})-${size}-(?:${named})${end}`, 'giu'),
];
const currency = new RegExp(String.raw`(?<![\p{L}\p{N}])${named}${end}`, 'giu');
const spokenBefore = new RegExp(String.raw`${start}${spoken}$`, 'iu');
const longestSpoken = 80;

/** "half a million dollars": found from its currency, which is rare in a text, and not from its words, which are not. */
function spokenSums(plain: string): readonly Place[] {
  return [...plain.matchAll(currency)].flatMap((found): readonly Place[] => {
    const lead = spokenBefore.exec(plain.slice(Math.max(0, found.index - longestSpoken), found.index))?.[0].length;
    return lead ? [{ start: found.index - lead, end: found.index + found[0].length, kind: 'MONEY' }] : [];
  });
}

/** No currency, but it says of what: "revenue of 1.2m", "ein Umsatz von 450 000". */
const unsaid = new RegExp(String.raw`(?<![\p{L}])${about}[^\d.!?\n%]{1,24}((?:${figure})(?:\s?${size}${end})?)(?!\s?%)`, 'giud');

/** An exact sum is large, has a size, or a currency; "budget for 3 teams" is none. */
const isSum = (text: string): boolean => /\p{L}/u.test(text) || Number(text.replace(/\D/g, '')) >= 1000;
const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);

/** Exact money, in figures or spelled out. */
export function findMoney(plain: string): readonly Place[] {
  if (!/\d/.test(plain)) return spokenSums(plain);
  const said = [...spokenSums(plain), ...patterns.flatMap((pattern) => placesOf(plain, pattern, 'MONEY'))];
  const meant = [...plain.matchAll(unsaid)].flatMap((found): readonly Place[] => {
    const at = found.indices?.[1];
    return at && found[1] && isSum(found[1]) && !isYear(found[1]) ? [{ start: at[0], end: at[1], kind: 'MONEY' }] : [];
  });
  return [...said, ...meant];
}
