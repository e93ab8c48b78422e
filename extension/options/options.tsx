import { Mark } from '../ui/icons.tsx';
import '../ui/look.css';
import { words } from '../ui/words.ts';
import { AddProfile } from './add-profile.tsx';
import '../ui/page.css';
import { FilesSection } from './files/files.tsx';
import { KeepingSections } from './keeping-sections.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { Lead } from './lead.tsx';
import { Passphrase } from './passphrase.tsx';
import { Practice } from './practice.tsx';
import { RoleChoice } from './role-choice.tsx';
import { settings } from './settings.ts';
import { Systems } from './systems.tsx';
import { TeachScreen } from './teach-screen.tsx';
import { UserName } from './user-name.tsx';

/** First run and settings: who you are, and which systems may be read. */
export function Options() {
  const view = settings.value;
  return (
    <main class="page">
      <header>
        <Mark />
        <h1>{words('options_title')}</h1>
      </header>
      <p>{words('options_intro')}</p>
      <LanguageChoice />
      {view === null && <p role="status">{words('options_loading')}</p>}
      {view === 'failed' && <p role="alert">{words('options_failed')}</p>}
      {view !== null && view !== 'failed' && (
        <>
          <Passphrase />
          <RoleChoice view={view} />
          {view.role === 'school-staff' && <Lead lead={view.lead ?? ''} />}
          <UserName view={view} />
          <Systems systems={view.systems} />
          <TeachScreen />
          <AddProfile />
          <FilesSection />
          <Practice />
          <KeepingSections />
          <p>
            <a href="../desk/desk.html">{words('desk_link')}</a>
          </p>
          <p>
            <a href="../rules/rules.html">{words('rules_link')}</a>
          </p>
        </>
      )}
    </main>
  );
}
