/**
 * A person stands in the address of a page of ours by a word that is drawn for the session: addresses stay in the
 * browser's history, on the disk, and a person's id is what anybody can work out who has the same screen before them.
 */
const AT = 'person in address ';

const session = () => ((globalThis as { browser?: typeof chrome }).browser ?? chrome).storage.session;
const drawn = new Map<string, string>();

export function wordFor(person: string): string {
  const known = drawn.get(person);
  if (known) return known;
  const word = crypto.randomUUID();
  drawn.set(person, word);
  void session().set({ [AT + word]: person });
  return word;
}

/** Whom the word stands for; nobody after the session in which it was drawn. */
export async function personBy(word: string): Promise<string | null> {
  const kept = await session().get(AT + word);
  return (kept[AT + word] as string | undefined) ?? null;
}
