/** Hands a text, or bytes, to the person as a file. Runs in the browser only. */
export function save(name: string, content: BlobPart, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // A busy browser begins to save later, and without the address it loses the name.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
