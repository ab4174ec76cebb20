import type { App } from './app';

/** A text that was typed into a box that was then closed: it is there again when the same question is asked next, also after a reload. */
export interface KeptText {
  get(): string;
  set(text: string): Promise<void>;
}

export function keptTexts(app: App, question: string): KeptText {
  const key = `kept ${question}`;
  return {
    get: () => app.context.workspaceState.get<string>(key, ''),
    set: async (text) => app.context.workspaceState.update(key, text === '' ? undefined : text),
  };
}
