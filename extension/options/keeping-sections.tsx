import { words } from '../ui/words.ts';
import { BackUpForm } from './back-up-form.tsx';
import { DiskSpace } from '../ui/disk-space.tsx';
import { DueList } from './due-list.tsx';
import { keeping } from './keeping.ts';
import { Repair } from './repair.tsx';
import { RestoreForm } from './restore-form.tsx';

/** How the index is kept: room for it, back-up and restore, and what is due to go. */
export function KeepingSections() {
  const view = keeping.value;
  if (view === null) return null;
  if (view === 'failed') return <p role="alert">{words('keeping_failed')}</p>;
  if (view === 'damaged') return <Repair />;
  return (
    <>
      <DiskSpace view={view} />
      <Repair damaged={view.damaged} />
      <BackUpForm view={view} />
      {view.maySeeFamilies && <RestoreForm />}
      <DueList />
    </>
  );
}
