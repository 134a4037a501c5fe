const kebab = '[a-z]+(?:-[a-z]+)*';
const form = new RegExp(`^${kebab}\\.${kebab}$`);

/** What was defined in this process, by name. Two definitions of one name, or a name of another form, are faults of the program. */
export class Definitions<T> {
  private readonly byName = new Map<string, T>();

  constructor(private readonly what: string) {}

  add(name: string, definition: T): void {
    if (!form.test(name)) throw new Error(`${this.what} ${name} must be named context.name in small letters and hyphens`);
    if (this.byName.has(name)) throw new Error(`${this.what} ${name} is defined twice`);
    this.byName.set(name, definition);
  }

  get names(): string[] {
    return [...this.byName.keys()];
  }

  get all(): T[] {
    return [...this.byName.values()];
  }
}
