/** DfE children in need census, table of referral sources: who got in touch, in the words that warnings know. */
const SOURCES: Record<string, string> = {
  '1A': 'family',
  '1B': 'acquaintance',
  '1C': 'self',
  '1D': 'individual',
  '2A': 'school',
  '2B': 'education services',
  '3A': 'gp',
  '3B': 'health visitor',
  '3C': 'school nurse',
  '3D': 'primary health services',
  '3E': 'A&E',
  '3F': 'health services',
  '4': 'housing',
  '5A': 'adult social care',
  '5B': 'local authority',
  '5C': 'another local authority',
  '5D': 'early help',
  '6': 'police',
  '7': 'other legal agency',
  '8': 'other',
  '9': 'anonymous',
  '10': 'unknown',
};

/** Reads `2A`, "e) 2A: Schools" and "School"; what is no code stays as it is written. */
export function referralSource(text: string): string {
  const code = /^(?:[a-z]\d?\)\s*)?(\d{1,2}[A-F]?)\b/i.exec(text.trim())?.[1]?.toUpperCase();
  return (code && SOURCES[code]) ?? (/^schools?$/i.test(text.trim()) ? 'school' : text);
}
