/** Whether the code unit is white space of any script, a zero-width space included. */
export function isWhite(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13);
  return /[\s\u200b\u0085]/.test(String.fromCharCode(unit));
}

export function isAllWhite(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isWhite(text.charCodeAt(i))) return false;
  return true;
}
