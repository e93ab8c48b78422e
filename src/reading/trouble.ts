import type { Screen, SystemProfile } from '../record/system-profile.ts';
import { ProfileFault } from './profile-fault.ts';

/** Something is wrong with what a profile asks for; which profile, those further out know. */
export class Trouble extends Error {
  constructor(
    readonly what: string,
    readonly problem: string,
  ) {
    super(`${what} ${problem}`);
  }
}

/** Reads on behalf of a profile, so that what goes wrong is told by the profile's name. */
export function onBehalfOf<T>(profile: SystemProfile, screen: Screen, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Trouble) throw new ProfileFault(profile.system, screen.screen, error.what, error.problem);
    throw error;
  }
}
