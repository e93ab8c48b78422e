import { join } from 'node:path';
import { headings } from './fields.ts';
import { childrenQueue } from './queues.ts';

/** Request Tracker's settings, in its own language. Everything that it writes goes into the folder. */
export function siteConfig(folder: string, address: URL): string {
  const groupings = headings.map(
    ({ heading, fields }) => `    ${perl(heading)} => [${fields.map(({ name }) => perl(name)).join(', ')}],`,
  );
  return `# So that an installation of this machine's own is left alone.
$RT::VarPath = ${perl(folder)};
$RT::MasonDataDir = ${perl(join(folder, 'pages'))};
$RT::MasonSessionDir = ${perl(join(folder, 'sessions'))};

Set($rtname, 'Harrowmere');
Set($Organization, 'harrowmere.example');
Set($Timezone, 'Europe/London');

Set($DatabaseType, 'SQLite');
Set($DatabaseName, ${perl(join(folder, 'rt.sqlite3'))});

# Forms are taken only from pages of this address.
Set($WebDomain, ${perl(address.hostname)});
Set($WebPort, ${address.port});
Set($WebPath, '');

# Nothing leaves this machine: letters are filed.
Set($MailCommand, 'mbox');

# So that queues and fields can be given as data.
Set($InitialdataFormatHandlers, ['perl', 'RT::Initialdata::JSON']);

Set($LogToSyslog, undef);
Set($LogToSTDERR, 'warning');

Set(%CustomFieldGroupings, 'RT::Ticket' => {
  ${perl(childrenQueue)} => [
${groupings.join('\n')}
  ],
});
1;
`;
}

function perl(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
