import { useEffect } from 'preact/hooks';
import { lock } from '../../ui/lock.ts';
import { words } from '../../ui/words.ts';
import { settings } from '../settings.ts';
import { ChooseFile } from './choose-file.tsx';
import { ExportForm } from './export-form.tsx';
import './files.css';
import { choose, importing, imports } from './importing.ts';
import { ImportsList } from './imports-list.tsx';
import { InHand } from './in-hand.tsx';

/** Files that come in and go out. A file may also be dropped anywhere on the page. */
export function FilesSection() {
  const view = imports.value;
  const mayImport = view !== null && view !== 'failed' && view.mayImport;
  useDrop(mayImport);
  if (lock.value?.state === 'locked') return <LockedFiles />;
  if (view === null) return null;
  return (
    <section class="section" aria-labelledby="files">
      <h2 id="files">{words('files_title')}</h2>
      {view === 'failed' && <p role="alert">{words('files_failed')}</p>}
      {view !== 'failed' && !view.mayImport && <p class="quiet">{words('files_not_for_role')}</p>}
      {mayImport && (
        <>
          <p class="quiet">{words('files_help')}</p>
          <ChooseFile label={words('files_choose')} name="records" disabled={isBusy()} chosen={(file) => choose(file)} />
          <InHand systems={systems()} />
          <ImportsList imports={view.imports} busy={isBusy()} />
        </>
      )}
      {view !== 'failed' && view.mayExport && <ExportForm />}
    </section>
  );
}

const LockedFiles = () => (
  <section class="section" aria-labelledby="files">
    <h2 id="files">{words('files_title')}</h2>
    <p>
      {words('options_locked')} <a href="../unlock/unlock.html">{words('overlay_unlock')}</a>
    </p>
  </section>
);

const isBusy = (): boolean => ['looking', 'rehearsing', 'taking in'].includes(importing.value.is);

const systems = () => (settings.value === null || settings.value === 'failed' ? [] : settings.value.systems.filter(({ problems }) => problems.length === 0));

/** Takes a file that is dropped on the page; what else is dropped is the browser's. */
function useDrop(mayImport: boolean): void {
  useEffect(() => {
    if (!mayImport) return undefined;
    const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => isFile(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file && !isBusy()) void choose(file);
      document.getElementById('files')?.scrollIntoView();
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [mayImport]);
}
