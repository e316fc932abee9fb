import sans from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';

/** The fonts of the page as CSS that carries them: a picture on its own can load nothing. */
export async function fontFaces(): Promise<string> {
  const faces = await Promise.all([face('Inter Variable', sans), face('Source Serif 4 Variable', serif)]);
  return faces.join('');
}

async function face(family: string, address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Expected the font ${family}, found ${response.status}`);
  const data = await dataAddress(await response.blob());
  return `@font-face{font-family:'${family}';font-weight:100 900;src:url(${data}) format('woff2');}`;
}

function dataAddress(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^;,]*/, 'data:font/woff2'));
    reader.onerror = () => reject(reader.error ?? new Error('Expected a font that can be read'));
    reader.readAsDataURL(content);
  });
}

let context: CanvasRenderingContext2D | null = null;

/** Width of a text in the sans of the page. */
export function measure(text: string, size: number, weight: number): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('Expected a 2D canvas to measure text with, found none');
  context.font = `${weight} ${size}px 'Inter Variable', sans-serif`;
  return context.measureText(text).width;
}
