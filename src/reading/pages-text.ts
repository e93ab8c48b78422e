/** Whether "Page 1 of 4" or "1 to 10 of 37" says that more stands elsewhere; undefined when it says neither. */
export function isPartOfMore(text: string): boolean | undefined {
  const [, from, to, of] = /(\d+)\s*(?:to|-|\u2013)\s*(\d+)\s*of\s*(\d+)/i.exec(text) ?? [];
  if (of) return Number(from) > 1 || Number(to) < Number(of);
  const [, pages] = /page\s*\d+\s*(?:of|\/)\s*(\d+)/i.exec(text) ?? [];
  return pages ? Number(pages) > 1 : undefined;
}
