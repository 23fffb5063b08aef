/** An error of the hub, with its code. */
export class Refused extends Error {
  readonly extensions: { code: string };
  constructor(code: string, message: string) {
    super(message);
    this.extensions = { code };
  }
}
