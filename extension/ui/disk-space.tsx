import type { KeepingView } from '../messages/keeping-view.ts';
import { SoundIcon } from './icons.tsx';
import { words } from './words.ts';

/** How much there is, and whether there is room to go on. */
export function DiskSpace({ view: { disk, readings, people, damaged } }: { view: KeepingView }) {
  return (
    <section class="section" aria-labelledby="disk">
      <h2 id="disk">{words('disk_title')}</h2>
      <p>{words('disk_holds', { readings, people, used: sizeWords(disk.used) })}</p>
      <Line sound={!disk.low}>{words(disk.low ? 'disk_low' : 'disk_enough', { left: sizeWords(disk.left) })}</Line>
      <Line sound={disk.persisted}>{words(disk.persisted ? 'disk_persisted' : 'disk_not_persisted')}</Line>
      {damaged > 0 && <Line sound={false}>{words('disk_damaged', { count: damaged })}</Line>}
    </section>
  );
}

const Line = ({ sound, children }: { sound: boolean; children: string }) => (
  <p class="sound">
    <SoundIcon sound={sound} />
    <span>{children}</span>
  </p>
);

function sizeWords(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1000 ? words('size_mb', { size: Math.ceil(megabytes) }) : words('size_gb', { size: Math.round(megabytes / 100) / 10 });
}
