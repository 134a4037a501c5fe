import { type Place, placesOf } from './place.js';

const sign = String.raw`(?:[€$£¥₹₽₺₩₪฿₫₴₦]|(?:US|CA|AU|NZ|HK|S|R)\$|CHF|EUR|USD|GBP|JPY|CNY|SEK|NOK|DKK|PLN|CZK|HUF|RON|INR|BRL|MXN|ZAR|AED|SGD|CAD|AUD|NZD|TRY|kr\.?|zł|Fr\.)`;
const named = String.raw`(?:euros?|dollars?|pounds?|sterling|quid|bucks|francs?|franken|kronen|kronor|pesos?|d[oó]lares|libras|livres|yen|rupees?|rupien|pfund|dollar|pond|zloty|reais|reales)`;
const figure = String.raw`\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?`;
const size = String.raw`(?:k|m|mn|mm|mio\.?|bn|tn|mrd\.?|tsd\.?|thousand|million(?:s|en)?|billion(?:s|en)?|millones|mil|mille|miljoen|miljard|milliards?|tausend|millionen|milliarden|miles de millones)`;
const spoken = String.raw`(?:(?:a|half|quarter|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|and|of|eine?|halbe|zwei|drei|vier|f[uü]nf|sechs|sieben|acht|neun|zehn|hundert|tausend|una?|dos|tres|cuatro|cinco|cien|ciento|medio|deux|trois|quatre|cinq|cent|demi|twee|drie|vijf|honderd|duizend)[\s-]+)+(?:million(?:s|en)?|mil|millones)?\s?(?:de\s|d')?`;
const about = String.raw`(?:revenues?|turnover|budgets?|costs?|prices?|salary|salaries|fees?|profits?|losses|loss|invoices?|funding|savings?|spend|umsatz|kosten|gehalt|gewinn|verlust|presupuesto|ingresos|coste|chiffre d'affaires|co[uû]ts?|omzet|begroting|winst)`;

const end = String.raw`(?![\p{L}\p{N}])`;
const start = String.raw`(?<![\p{L}\p{N}.,])`;
const patterns = [
  new RegExp(String.raw`(?<![\p{L}])${sign}\s?-?(?:${figure})(?:\s?${size}${end})?`, 'giu'),
  new RegExp(String.raw`${start}(?:${figure})\s?(?:${size}\s?)?(?:de\s|d')?(?:${sign}|${named})${end}`, 'giu'),
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
