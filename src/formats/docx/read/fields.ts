/** Fields of Word that are open: between their code and their result. The reader sees only results (17.16.2). */
export class Fields {
  #open: ('code' | 'result')[] = [];
  #outer: ('code' | 'result')[][] = [];

  mark(type: string | undefined): void {
    if (type === 'begin') this.#open.push('code');
    else if (type === 'end') this.#open.pop();
    else if (type === 'separate' && this.#open.length > 0) this.#open[this.#open.length - 1] = 'result';
  }

  get isShown(): boolean {
    return this.#open.every((state) => state === 'result');
  }

  /** The code of a field ends with its paragraph at the latest: a field that is never closed must not swallow the rest. */
  endParagraph(): void {
    this.#open = this.#open.filter((state) => state === 'result');
  }

  /** A text box stands apart from the fields of the text around it. */
  enterBox(): void {
    this.#outer.push(this.#open);
    this.#open = [];
  }

  leaveBox(): void {
    this.#open = this.#outer.pop() ?? [];
  }
}
