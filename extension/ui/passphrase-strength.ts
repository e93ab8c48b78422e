/** Words of a generated passphrase: six of EFF's 7,776 are 77 bits. */
const WORDS = 6;

/** Large, so it comes only when somebody sets a passphrase. */
async function load() {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const dictionary = { ...common.dictionary, ...english.dictionary };
  return { zxcvbn: new ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs }), words: common.dictionary['diceware-common'] };
}

let loading: ReturnType<typeof load> | undefined;
const loaded = (): ReturnType<typeof load> => (loading ??= load());

/** From 0, guessed at once, to 4, more than 10^10 guesses, as zxcvbn counts them. */
export async function strengthOf(passphrase: string): Promise<number> {
  return (await loaded()).zxcvbn.check(passphrase).score;
}

/** Words that anyone can type and nobody can guess. */
export async function generatedPassphrase(): Promise<string> {
  const { words } = await loaded();
  return Array.from({ length: WORDS }, () => words[below(words.length)]!).join(' ');
}

/** A random whole number, each as likely as any other. */
function below(count: number): number {
  const fair = 2 ** 32 - (2 ** 32 % count);
  for (;;) {
    const [drawn] = crypto.getRandomValues(new Uint32Array(1)) as unknown as [number];
    if (drawn < fair) return drawn % count;
  }
}
