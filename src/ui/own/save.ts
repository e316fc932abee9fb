/** Hands a file to the reader, as a download of the browser. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken its own hold of the content once the click is handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
