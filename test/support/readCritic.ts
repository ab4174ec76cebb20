/** A reader of CriticMarkup of its own: the text with all marks accepted, or rejected. */
export function readCritic(text: string, side: 'accepted' | 'rejected'): string {
  const marks = /\\\{|\{\+\+([^]*?)\+\+\}|\{--([^]*?)--\}|\{~~([^]*?)~>([^]*?)~~\}/g;
  return text.replace(marks, (found: string, ...parts: (string | undefined)[]) => {
    const [put, gone, before, after] = parts;
    if (found === '\\{') return '{';
    return (side === 'accepted' ? (put ?? after) : (gone ?? before)) ?? '';
  });
}
