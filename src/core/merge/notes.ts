const NOTE = /(?:^|\s)(#.*?)["'\]})\s]*$/;

/** The first note (`# …`) of a front matter that the other has nowhere: notes are no part of a record, and would be lost with it. */
export function lostNote(from: string, to: string): string | null {
  for (const line of from.split('\n')) {
    const note = NOTE.exec(line)?.[1];
    if (note !== undefined && !to.includes(note)) return note;
  }
  return null;
}
