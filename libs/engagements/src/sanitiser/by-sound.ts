/** Cyrillic and Greek letters as they are written when a name is carried over by its sound; marks above letters are gone before. */
const sounds: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ђ: 'dj', е: 'e', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm' },
  ...{ н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', џ: 'dz', ш: 'sh', щ: 'shch' },
  ...{ ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's' },
  ...{ ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'h', ψ: 'ps', ω: 'o' },
  // Greek writes these sounds with two letters.
  ...{ ντ: 'd', μπ: 'b', γκ: 'g', ου: 'ou' },
};
const foreign = /[\p{scx=Cyrillic}\p{scx=Greek}]/u;

/** Small plain letters of another alphabet in Latin ones: халден, Χάλντεν. Undefined where there is nothing to carry over. */
export const bySound = (text: string): string | undefined =>
  foreign.test(text) ? text.replace(/ντ|μπ|γκ|ου|[\p{scx=Cyrillic}\p{scx=Greek}]/gu, (letter) => sounds[letter] ?? letter) : undefined;
