/** Match patterns as both browsers know them: scheme, host with `*.` at most, and a path of which `*` is all. */
export function matches(pattern: string, address: string): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)\/(.*)$/.exec(pattern);
  if (!parts) return false;
  const [, scheme, host] = parts as unknown as [string, string, string];
  const { protocol, hostname } = new URL(address);
  const schemeFits = scheme === '*' ? /^https?:$/.test(protocol) : protocol === `${scheme}:`;
  const hostFits =
    host === '*' || hostname === host || (host.startsWith('*.') && (hostname === host.slice(2) || hostname.endsWith(host.slice(1))));
  return schemeFits && hostFits;
}
