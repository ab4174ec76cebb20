/** Whether a link leads out of the file, to a page or a person: a place beside the Markdown is none beside what is handed over. */
export const isAddress = (target: string): boolean => /^<?(?:https?:\/\/|mailto:|tel:)/i.test(target);

/** A target as an address: without the marks of Markdown, and with nothing in it that no address may have. */
export function addressOf(target: string): string {
  const bare = target.replace(/^<|>$/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return bare.replace(/[\s"<>\\^`{|}]/g, (character) => encodeURIComponent(character));
}
