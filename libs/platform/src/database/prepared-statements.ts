/** A text is worth keeping once it came this often in a process. */
const usesBefore = 5;
/** The database keeps each of them planned on every connection. */
const mostKept = 300;
/** Texts that are counted at the same time; those that are put together from parts never come again and must not gather here. */
const mostCounted = 2_000;

/**
 * Names for statements that come again: under its name the database keeps a statement read and planned, and the text no longer
 * travels. Only texts are kept, never values.
 */
export class PreparedStatements {
  private readonly names = new Map<string, string>();
  private uses = new Map<string, number>();

  /** The name of a text that came often; undefined for all others. */
  nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= mostKept) return known;
    const uses = (this.uses.get(text) ?? 0) + 1;
    if (uses < usesBefore) {
      if (this.uses.size >= mostCounted) this.uses = new Map();
      this.uses.set(text, uses);
      return undefined;
    }
    this.uses.delete(text);
    const name = `cairn_${this.names.size + 1}`;
    this.names.set(text, name);
    return name;
  }
}
