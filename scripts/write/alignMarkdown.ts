import { format, resolveConfig } from 'prettier';

/** Markdown as Prettier sets it in this repository: a generated file must pass its check like any other. */
export async function alignMarkdown(path: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}
