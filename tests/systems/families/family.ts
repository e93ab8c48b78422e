import type { Pupil } from '../beechwood/pupil.ts';
import type { Case } from '../careworks/case.ts';
import type { Student } from '../safelog/student.ts';

/** What each system holds about one family. No system knows of the others. */
export interface Family {
  pupils: Pupil[];
  students: Student[];
  cases: Case[];
}
