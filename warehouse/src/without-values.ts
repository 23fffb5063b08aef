/** Shorter values say nothing about anybody and would blot out ordinary words. */
const TELLING = 4;

/** Every piece of text a bound value may show up as. */
function pieces(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(pieces);
  const text = String(value ?? '');
  return text.length >= TELLING ? [text] : [];
}

/**
 * An engine's error without the values of its statement. The engine quotes the statement with the values filled in,
 * so that an ID number or a key would reach logs and screens. Class and code of the error stay.
 */
export function withoutValues(error: unknown, values: Readonly<Record<string, unknown>>): unknown {
  if (!(error instanceof Error)) return error;
  const said = error.message;
  let told = said.replace(/:?\s*(in scope|while executing|while processing)\b[\s\S]*$/i, '');
  for (const piece of Object.values(values)
    .flatMap(pieces)
    .sort((a, b) => b.length - a.length))
    told = told.replaceAll(piece, '…');
  error.message = told;
  if (error.stack) error.stack = error.stack.replace(said, told);
  return error;
}
