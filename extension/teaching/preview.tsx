import type { TeachingView } from '../messages/teaching-view.ts';
import { words } from '../ui/words.ts';
import { teach } from './lesson.ts';
import { gapsSaid, saidOf } from './reading-words.ts';

/** What is read of this page by what was taught so far, as a person would say it. */
export function Preview({ view: { seen, taught } }: { view: TeachingView }) {
  if (!seen || taught.recognise === null) return null;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{words('teach_preview')}</h2>
      {seen.fits || <NotThis />}
      {seen.reading && (
        <div class="card preview" aria-live="polite">
          {saidOf(seen.reading).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {gapsSaid(seen.reading).map((gap) => (
            <p key={gap} class="gap">
              {gap}
            </p>
          ))}
        </div>
      )}
      <p class="quiet">{words('teach_another')}</p>
    </section>
  );
}

/** Another screen may be of the same kind though its address is made otherwise. */
const NotThis = () => (
  <div class="card">
    <p>{words('teach_not_this')}</p>
    <button onClick={() => teach({ act: 'same-screen' })}>{words('teach_same_screen')}</button>
  </div>
);
