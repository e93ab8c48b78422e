/** A profile that cannot be read with: its selector is none, or what it asks for is more than a screen should hold. */
export class ProfileFault extends Error {
  override readonly name = 'ProfileFault';

  constructor(
    readonly system: string,
    readonly screen: string,
    /** What of the profile is at fault: a field's name, or its selector. */
    readonly what: string,
    problem: string,
  ) {
    super(`${system}, screen ${screen}: ${what} ${problem}`);
  }
}
