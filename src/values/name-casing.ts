const PARTICLES = new Set('van von der den de da do dos das del della di du la le al el bin ibn ap ab ter ten zu'.split(' '));

/** Whether the word stands between given and family names and belongs to the latter. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase());
}

/** A name written in capitals or without any, as it would be written by hand; others as they are. */
export function byHand(name: string): string {
  const shouted = name === name.toUpperCase() && letters(name) > 1;
  const whispered = name === name.toLowerCase();
  return shouted || whispered ? name.toLowerCase().split(' ').map(word).join(' ') : name;
}

function word(name: string, at: number, all: string[]): string {
  return isParticle(name) && at < all.length - 1 ? name : name.split('-').map(part).join('-');
}

function part(name: string): string {
  const irish = /^(o|d|mc|m)(['\u2019]?)(\p{L}{2,})$/u.exec(name);
  if (irish && (irish[2] || irish[1] === 'mc')) return capital(irish[1]!) + irish[2] + capital(irish[3]!);
  return capital(name);
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function letters(name: string): number {
  return name.replace(/[^\p{L}]/gu, '').length;
}
