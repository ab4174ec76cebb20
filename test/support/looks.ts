/** How windows of the tests look. */

/** By a name of ours: the theme's name in the settings, its label in the list of themes, and the class that the page then has. */
export const THEMES = {
  light: { name: 'Default Light Modern', label: 'Light Modern', mark: 'vs' },
  dark: { name: 'Default Dark Modern', label: 'Dark Modern', mark: 'vs-dark' },
  'high contrast': { name: 'Default High Contrast', label: 'Dark High Contrast', mark: 'hc-black' },
  'high contrast light': {
    name: 'Default High Contrast Light',
    label: 'Light High Contrast',
    mark: 'hc-light',
  },
} as const;
export type Theme = keyof typeof THEMES;

/** In CSS pixels. */
export const WINDOW = { width: 1280, height: 900 };

/** What everything has to look right in; the usual one last (no names like numbers: those would come first). */
export const LOOKS = {
  wide: { width: 1920, height: 1000 },
  narrow: { width: 640, height: 900 },
  'zoom-200': { width: 640, height: 450 },
  'zoom-100': WINDOW,
};

/** Nothing that moves, nothing that asks. */
export const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  // What the extensions go by that come with VS Code; the server's own option is not for them.
  'telemetry.telemetryLevel': 'off',
  'workbench.reduceMotion': 'on',
  'window.confirmBeforeClose': 'never',
  'window.autoDetectHighContrast': false,
  'chat.commandCenter.enabled': false,
  'editor.cursorBlinking': 'solid',
  'files.autoSave': 'off',
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  // Chosen, so that no draft that is sent asks whether time is to be tracked.
  'revisionRounds.trackTime': false,
};
