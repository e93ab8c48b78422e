/**
 * Whether a code or words of a placement, or of why care or a case ended, say that the child is placed for adoption
 * or adopted (SSDA903: A3 to A6, E11, E12; children in need census: RC1). Such a child is sealed: nothing may point
 * from the one life to the other.
 */
export function saysAdopted(text: string): boolean {
  return /^(?:[a-z]{1,2}\)\s*)?(?:A[3-6]|E1[12]|RC1)\b|^(?:placed for adoption|adopted)\b/i.test(text.trim());
}
