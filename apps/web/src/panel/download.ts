/** Hands a file to the browser to keep. */
export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click; it is given back once that is surely over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
