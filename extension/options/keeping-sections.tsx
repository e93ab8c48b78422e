import { words } from '../ui/words.ts';
import { BackUpForm } from './back-up-form.tsx';
import { lock } from '../ui/lock.ts';
import { DiskSpace } from '../ui/disk-space.tsx';
import { DueList } from './due-list.tsx';
import { keeping } from './keeping.ts';
import { Repair } from './repair.tsx';
import { RestoreForm } from './restore-form.tsx';

/** How the index is kept: room for it, back-up and restore, and what is due to go. */
export function KeepingSections() {
  const view = keeping.value;
  const locked = lock.value;
  // Under the lock nothing can be told of it, and the files section says so.
  if (view === null || locked === null || locked.state === 'locked') return null;
  if (view === 'failed') return <p role="alert">{words('keeping_failed')}</p>;
  if (view === 'damaged') return <Repair />;
  return (
    <>
      <DiskSpace view={view} />
      <Repair damaged={view.damaged} />
      <BackUpForm view={view} minimum={locked.minimum} />
      {view.maySeeFamilies && <RestoreForm />}
      <DueList />
    </>
  );
}
