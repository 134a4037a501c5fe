/** What one request may ask for. The bounds stand in the security bars; a document of the portal stays far below them. */
export const limits = {
  depth: 8,
  aliases: 15,
  tokens: 1000,
  bodyBytes: 256 * 1024,
  answerBytes: 5 * 1024 * 1024,
  /** Documents kept parsed, checked and compiled. */
  documents: 500,
  /** Longer texts are answered but not kept. */
  keptCharacters: 20_000,
} as const;
