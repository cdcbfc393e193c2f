/** Objects have few members, and looking through a short list is fastest; a longer one gets a set. */
const longList = 32;

/** What was met so far in one JSON object of a resource. */
export class JsonMembers {
  /** Length of each array of primitives, and of each companion array, by the name of the element. */
  valueLengths: Map<string, number> | undefined;
  companionLengths: Map<string, number> | undefined;
  /** Names of the elements that companions were met of. */
  companionNames: Set<string> | undefined;
  readonly #names: string[] = [];
  #set: Set<string> | undefined;

  /** Whether the object has a property of that name, as far as it was read. */
  has(name: string): boolean {
    return this.#set === undefined ? this.#names.includes(name) : this.#set.has(name);
  }

  /** False where the name was there before. */
  add(name: string): boolean {
    if (this.has(name)) return false;
    if (this.#set !== undefined) this.#set.add(name);
    else if (this.#names.push(name) > longList) this.#set = new Set(this.#names);
    return true;
  }
}
