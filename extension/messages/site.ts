import * as z from 'zod/mini';

/** A site as match patterns name it: its scheme and host, whatever stands after them. */
export const Site = z.string().check(z.regex(/^https?:\/\/[a-z0-9.-]+\/\*$/));
export type Site = z.infer<typeof Site>;

/** The site of an address as it is copied from the address bar; undefined where it is none. */
export function siteOf(text: string): Site | undefined {
  const address = text.trim();
  const whole = /^[a-z]+:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  return Site.safeParse(`${url.protocol}//${url.hostname}/*`).data;
}
