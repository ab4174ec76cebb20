/** What prints a page as a PDF: a browser that is installed, without its window. */

export interface System {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const ON_PATH = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'msedge',
  'brave-browser',
];

const ON_MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const ON_WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Where a browser may be, best first: what the writer named (a setting, or CHROME_PATH), then the usual places. */
export function browserPlaces({ platform, env }: System, named = ''): readonly string[] {
  const chosen = [named, env['CHROME_PATH'] ?? ''].filter((file) => file.trim() !== '');
  return [...chosen, ...usualPlaces({ platform, env })];
}

function usualPlaces({ platform, env }: System): readonly string[] {
  if (platform === 'darwin') return ON_MAC;
  if (platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => env[name] ?? []);
    return folders.flatMap((folder) => ON_WINDOWS.map((program) => `${folder}\\${program}`));
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return folders.flatMap((folder) => ON_PATH.map((program) => `${folder}/${program}`));
}

export interface Printing {
  /** A folder for this run alone. */
  readonly profile: string;
  readonly pdf: string;
  /** The address of the page. */
  readonly page: string;
  /** A browser that root runs cannot shut itself in. */
  readonly isRoot: boolean;
}

/** The arguments for Chrome, Chromium and Edge: no window, no network, nothing of the writer's own profile. */
export function printArguments({ profile, pdf, page, isRoot }: Printing): readonly string[] {
  return [
    '--headless=new',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pdf-header-footer',
    ...(isRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    `--print-to-pdf=${pdf}`,
    page,
  ];
}
