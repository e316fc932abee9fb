import { withPrintResolution } from '#take/picture/png.ts';

/** A4 on its side at 300 dots an inch. */
const PIXELS = { width: 3508, height: 2480 } as const;

/**
 * A picture as PNG for print.
 * @throws Error when the browser cannot draw the picture or has no memory for it (35 MB).
 */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(PIXELS.width, PIXELS.height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, PIXELS);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('Expected a 2D canvas, found none');
    context.drawImage(image, 0, 0, PIXELS.width, PIXELS.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error(`Expected a picture of ${PIXELS.width} x ${PIXELS.height}, found none`);
    const png = withPrintResolution(new Uint8Array(await blob.arrayBuffer()));
    return new Blob([png], { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}
