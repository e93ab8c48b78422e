export type Browser = 'chromium' | 'firefox';

type Manifest = Record<string, any>;

/** manifest.json speaks to both browsers; each build leaves out what only the other one knows. */
export function manifestFor(browser: Browser, manifest: Manifest): Manifest {
  const { background, minimum_chrome_version, browser_specific_settings, side_panel, sidebar_action, ...shared } = manifest;
  const { service_worker, scripts, ...how } = background;
  return browser === 'chromium'
    ? { ...shared, side_panel, background: { service_worker, ...how }, minimum_chrome_version }
    : {
        ...shared,
        sidebar_action,
        permissions: shared['permissions'].filter((permission: string) => permission !== 'sidePanel'),
        background: { scripts, ...how },
        browser_specific_settings,
        web_accessible_resources: shared['web_accessible_resources'].map(({ use_dynamic_url: _, ...rest }: Manifest) => rest),
      };
}
