import { workingDaysAfter } from '../record/working-days.ts';
import { rule } from './rule.ts';
import { entriesOf, isDone } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { childrenAmong } from './scene/people.ts';
import { by, lastDay } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Working Together: an assessment is concluded within 45 working days at most. */
export const assessmentOverdue = rule({
  name: 'assessment-overdue',
  group: 'time limits',
  limits: {
    completed: { count: 45, unit: 'working days', source: 'Working Together: 45 working days at most' },
    dueBefore: { count: 5, unit: 'working days', source: 'this project' },
  },
  says: { started: 'day' },
  settledBy: ['completed'],
  *check(scene, { completed, dueBefore }) {
    for (const assessment of entriesOf(scene, 'assessment')) {
      const started = assessment.started ?? assessment.on;
      const until = lastDay(completed, started);
      if (isDone(assessment.completed, scene.today) || scene.today <= workingDaysAfter(until, -dueBefore.count)) continue;
      for (const child of childrenAmong(scene, assessment.about))
        yield unreadOn(assessment, child, 'completed') ?? {
          about: child.id,
          ...by(scene, until),
          restsOn: [ofEntry(assessment)],
          says: { started },
        };
    }
  },
});
